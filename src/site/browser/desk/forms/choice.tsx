import type { ComponentChildren } from 'preact';

interface ChoiceProps {
  /** of the choices that exclude each other; absent for one that is made by itself */
  name?: string;
  isRequired?: boolean;
  isChosen: boolean;
  onChoice(isChosen: boolean): void;
  children: ComponentChildren;
}

/** A checkbox, or one of several radio buttons. */
export function Choice({ name, isRequired = false, isChosen, onChoice, children }: ChoiceProps) {
  return (
    <label>
      <input
        type={name === undefined ? 'checkbox' : 'radio'}
        name={name}
        required={isRequired}
        checked={isChosen}
        onChange={({ currentTarget }) => onChoice(currentTarget.checked)}
      />{' '}
      {children}
    </label>
  );
}
