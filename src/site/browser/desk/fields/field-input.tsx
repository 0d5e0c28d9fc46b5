import { useMessages } from '../messages/desk-messages.ts';
import type { Field } from './field.ts';

interface FieldInputProps {
  id: string;
  field: Field;
  value: string;
  onValue(value: string): void;
}

/** Takes the new value of a field, in the form that it has. */
export function FieldInput({
  id,
  field: { input, hint, isClearable },
  value,
  onValue,
}: FieldInputProps) {
  const words = useMessages().desk.correction;
  return (
    <div class="field">
      <label for={id} class="needed">
        {words.newValue}
      </label>{' '}
      {hint !== undefined && (
        <span class="aside" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {typeof input === 'object' ? (
        <select
          id={id}
          value={value}
          onChange={({ currentTarget }) => onValue(currentTarget.value)}
        >
          {Object.entries(input.options).map(([option, label]) => (
            <option key={option} value={option}>
              {label}
            </option>
          ))}
        </select>
      ) : input === 'long' ? (
        <textarea
          class="words"
          id={id}
          rows={4}
          value={value}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      ) : (
        <input
          id={id}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          inputMode={input === 'number' ? 'numeric' : input === 'url' ? 'url' : 'text'}
          value={value}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
      {typeof input === 'string' && isClearable && <p class="hint">{words.empty}</p>}
    </div>
  );
}
