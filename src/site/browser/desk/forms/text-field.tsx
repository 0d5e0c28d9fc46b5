import { useId } from 'preact/hooks';

export interface TextFieldProps {
  /** of the element, for links to it */
  id?: string;
  label: string;
  /** what else to know of it */
  aside?: string;
  isLong?: boolean;
  isRequired?: boolean;
  maxLength?: number;
  /** the id of a list of suggestions */
  list?: string;
  value: string;
  onValue(value: string): void;
}

/** A field that takes text. */
export function TextField({
  id: givenId,
  label,
  aside,
  isLong = false,
  isRequired = false,
  value,
  onValue,
  ...limits
}: TextFieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const given = {
    id,
    value,
    required: isRequired,
    ...(aside !== undefined && { 'aria-describedby': `${id}-aside` }),
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      onValue(currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>{' '}
      {aside !== undefined && (
        <span class="aside" id={`${id}-aside`}>
          {aside}
        </span>
      )}
      {isLong ? (
        <textarea class="words" rows={3} {...given} />
      ) : (
        <input type="text" {...given} {...limits} />
      )}
    </div>
  );
}
