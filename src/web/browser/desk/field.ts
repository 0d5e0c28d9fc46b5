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
  input: 'text' | 'long' | 'date' | 'number' | 'url' | { options: Record<string, string> };
  /** what to type, if the label does not say it */
  hint?: string;
  /** whether it is a text in languages, of which one is corrected */
  isLocalized?: true;
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

/** A number as documents have it. What is none stays as it was typed, so that the graph can say what is wrong. */
export const numberOf = (text: string): number | string =>
  text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

const clearable = (text: string) => (text === '' ? null : text);

/** A value that sources can give and disagree on. */
export const valueField = (
  name: string,
  label: string,
  present: string | null | undefined,
  input: 'text' | 'date' | 'url' = 'text',
  hint?: string,
): Field => ({
  ...{ id: name, name, label, input, present: present ?? '' },
  ...(hint !== undefined && { hint }),
  ...{ isClearable: true, canBeDisputed: true, valueOf: clearable },
});

export const numberField = (name: string, label: string, present: number | null): Field => ({
  ...valueField(name, label, present === null ? null : String(present)),
  input: 'number',
  valueOf: (text) => (text === '' ? null : numberOf(text)),
});

interface Target {
  name: string;
  slug?: string;
}

/** Kinds of entities that fields hold, with their articles. */
const targets = {
  place: 'a place',
  organization: 'an organization',
  person: 'a person',
  work: 'a work',
  program: 'a program',
  event: 'an event',
};

/** Another entity, by its slug. */
export const targetField = (
  name: string,
  label: string,
  target: Target | null | undefined,
  holds: keyof typeof targets,
): Field => ({
  ...valueField(name, label, target?.slug, 'text', `the slug of ${targets[holds]}`),
  ...(target && { shown: `${target.name} (${target.slug})` }),
  ...(holds !== 'program' && holds !== 'event' && { holdsRecipient: true as const }),
});

/** One of several words. Unless it can be unknown, sources cannot disagree on it. */
export const choiceField = (
  name: string,
  label: string,
  present: string | null,
  options: Record<string, string>,
  isClearable = false,
): Field => ({
  ...valueField(name, label, present),
  input: { options: { ...(isClearable && { '': 'Unknown' }), ...options } },
  ...{ isClearable, canBeDisputed: isClearable },
});

export const flagField = (name: string, label: string, present: boolean): Field => ({
  ...choiceField(name, label, String(present), { true: 'Yes', false: 'No' }),
  valueOf: (text) => text === 'true',
});

/** A text in languages. */
export const textsField = (
  name: string,
  label: string,
  present: string | null,
  isClearable = true,
): Field => ({
  ...{ id: name, name, label, input: 'long', present: present ?? '', isLocalized: true },
  ...{ isClearable, canBeDisputed: false },
  valueOf: (text, lang) => ({ [lang]: clearable(text) }),
});

/** A field that must have a value, and that sources cannot disagree on. */
export const required = (field: Field): Field => ({
  ...field,
  ...{ isClearable: false, canBeDisputed: false },
});

/** A field of a source, on which sources cannot disagree. */
export const undisputed = (field: Field): Field => ({ ...field, canBeDisputed: false });

/** The present value as readers see it; null if unknown. */
export const presentText = ({ input, present, shown = present }: Field): string | null =>
  (typeof input === 'object' ? input.options[present] : shown) || null;
