import type { EntityKind, PlanTitleFragment } from '../../generated/desk/graphql.ts';
import { fieldLabel, inSentence, labelOfField } from '../../messages/labels.ts';
import { valueText } from '../../messages/value-text.ts';
import type { Messages } from './languages/en.ts';

type Changed = Pick<PlanTitleFragment['highlights'][number], 'kind' | 'recipientKind'>;

/** The readers' name of a field of an entity of a plan, to stand within a sentence. */
export function labelOfChanged(
  { kind, recipientKind }: Changed,
  field: string,
  messages: Messages,
): string {
  // In capitals, the names of types are kinds of entities and of recipients.
  const type = Object.keys(messages.fields).find(
    (name) => name.toUpperCase() === (recipientKind ?? kind),
  );
  return inSentence(type ? labelOfField(type, field, messages) : fieldLabel(field, messages));
}

/** A value of an enum as readers know it, and any other value as it is. */
export function wordsOf(
  kind: EntityKind,
  field: string,
  value: unknown,
  { values }: Messages,
): unknown {
  const name = field === 'kind' ? enumsOfKinds[kind] : enumsOfFields[field];
  return typeof value === 'string' && name
    ? (new Map(Object.entries<string>(values[name])).get(value) ?? value)
    : value;
}

/** By the fields that plans have them in. */
const enumsOfFields: Readonly<Partial<Record<string, keyof Messages['values']>>> = {
  result: 'HonorResult',
  status: 'AwardStatus',
  acceptance: 'Acceptance',
  placeKind: 'PlaceKind',
  organizationKind: 'OrganizationKind',
  gender: 'Gender',
};

/** Of the field `kind`. */
const enumsOfKinds: Readonly<Partial<Record<EntityKind, keyof Messages['values']>>> = {
  SOURCE: 'SourceKind',
  CATEGORY: 'CategoryKind',
};

/** Longer values are cut in a title. */
const maxLength = 60;

/**
 * The subject of a correction, such as `City of the Year, Lantern Hill: share 1/2`.
 * @param value the new one in words; null if there is none any more
 */
export function correctionTitle(
  name: string,
  label: string,
  value: string | null,
  { desk }: Messages,
): string {
  const short =
    value !== null && value.length > maxLength ? `${value.slice(0, maxLength).trimEnd()}…` : value;
  return desk.form.corrected(name, inSentence(label), short);
}

/** The only field that an entry changes, and its new value in words; null if it changes more, or none. */
export function onlyChange(
  entry: PlanTitleFragment['highlights'][number],
  messages: Messages,
): { label: string; value: string | null } | null {
  // Each correction brings the source that it cites.
  const [change, ...others] = entry.changes.filter(({ field }) => field !== 'references');
  if (entry.action !== 'CHANGED' || !change || others.length > 0) return null;
  return {
    label: labelOfChanged(entry, change.field, messages),
    value: valueText(wordsOf(entry.kind, change.field, change.after, messages), messages),
  };
}
