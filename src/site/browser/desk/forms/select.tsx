import { useId } from 'preact/hooks';

interface SelectProps<Value extends string> {
  label: string;
  isRequired?: boolean;
  value: Value;
  /** the values in their order, with what readers see */
  options: Readonly<Record<Value, string>>;
  onValue(value: Value): void;
}

/** A field with a fixed set of values. */
export function Select<Value extends string>({
  label,
  isRequired = false,
  value,
  options,
  onValue,
}: SelectProps<Value>) {
  const id = useId();
  const isValue = (text: string): text is Value => Object.hasOwn(options, text);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        required={isRequired}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value;
          if (isValue(chosen)) onValue(chosen);
        }}
      >
        {Object.entries<string>(options).map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
