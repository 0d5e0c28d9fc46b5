import type { SimpleField } from '../../facts/simple-field.ts';
import { labelOfField } from '../../messages/labels.ts';
import type { Messages } from '../messages/languages/en.ts';
import { type DeskValues, forms, type Hint } from './value-inputs.ts';

/** A field that can be corrected in place. */
export interface Field {
  /** what distinguishes it from the others of its entity */
  id: string;
  /** its name in documents and in the graph, such as `ceremony.heldOn` */
  name: string;
  label: string;
  /** what it is now, as it is typed; empty if unknown */
  present: string;
  /** what it is now, as readers see it; `present` if absent */
  shown?: string;
  input: 'text' | 'long' | 'number' | 'url' | { options: Readonly<Record<string, string>> };
  /** what to type, if the label does not say it */
  hint?: string;
  /** whether it is a text in languages, of which one is corrected */
  isLocalized?: true;
  /** the language of that text; empty if it has no text or no known language */
  lang: string;
  /** whether it holds the slug of a recipient */
  holdsRecipient?: true;
  /** whether it can be unknown */
  isClearable: boolean;
  /** whether sources can disagree on it; else the latest value wins */
  canBeDisputed: boolean;
  /**
   * @param lang of a text in languages
   * @returns the value in a document
   */
  valueOf(text: string, lang: string): unknown;
}

/** A declared field, with what the desk needs to correct it. */
export type DeskField<Entity, Form extends keyof DeskValues = keyof DeskValues> = SimpleField<
  Entity,
  DeskValues,
  Form
> & {
  /** of a choice: the enum that it is of */
  options?: keyof Messages['values'];
  hint?: Hint;
  /** of a text in languages: the one that `read` returns it in */
  readLanguage?(entity: Entity): string | null | undefined;
  /** whether it is never unknown; then sources cannot disagree on it */
  isRequired?: true;
  /** whether sources cannot disagree on it, although it can be unknown */
  isUndisputed?: true;
};

/** A declared field of an entity of a type, with its present value. */
export function fieldOf<Entity, Form extends keyof DeskValues>(
  type: keyof Messages['fields'],
  declared: DeskField<Entity, Form>,
  entity: Entity,
  messages: Messages,
): Field {
  const { name, form: formName, isRequired = false, isUndisputed = false } = declared;
  const { input, hint = declared.hint, isLocalized, holdsRecipient, ...form } = forms[formName];
  const { hints, options: words } = messages.desk.correction;
  const value = declared.read(entity);
  const parse = (text: string) => (text === '' ? null : (form.parse?.(text) ?? text));
  const choices = declared.options && messages.values[declared.options];
  const options = choices && (isRequired ? choices : { '': words.unknown, ...choices });
  const { true: yes, false: no } = words;
  return {
    id: name,
    name,
    label: labelOfField(type, name, messages),
    present: '',
    lang: declared.readLanguage?.(entity) ?? '',
    input: options ? { options } : input === 'flag' ? { options: { true: yes, false: no } } : input,
    ...(value != null && { present: form.format(value) }),
    ...(value != null && form.show && { shown: form.show(value) }),
    ...(hint !== undefined && { hint: hints[hint] }),
    ...(isLocalized && { isLocalized }),
    ...(holdsRecipient && { holdsRecipient }),
    isClearable: !isRequired,
    canBeDisputed: !isRequired && !isUndisputed && !isLocalized,
    valueOf: isLocalized ? (text, lang) => ({ [lang]: parse(text) }) : parse,
  };
}

/** The present value as readers see it; null if unknown. */
export const presentText = ({
  input,
  present,
  shown = present,
}: Pick<Field, 'input' | 'present' | 'shown'>): string | null =>
  (typeof input === 'object' ? input.options[present] : shown) || null;
