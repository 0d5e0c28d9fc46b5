import { useId } from 'preact/hooks';

interface TextFieldProps {
  label: string;
  /** what else to know of it */
  aside?: string;
  isLong?: boolean;
  isRequired?: boolean;
  value: string;
  onValue(value: string): void;
}

/** A field that takes text. */
export function TextField({
  label,
  aside,
  isLong = false,
  isRequired = false,
  value,
  onValue,
}: TextFieldProps) {
  const id = useId();
  const given = {
    ...{ id, value, required: isRequired },
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onValue(currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>
        {label} {aside !== undefined && <span class="aside">{aside}</span>}
      </label>
      {isLong ? <textarea class="words" rows={3} {...given} /> : <input {...given} />}
    </div>
  );
}
