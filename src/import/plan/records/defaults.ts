import type { Path } from '../../../../db/model/problem.ts';
import type { DefaultsInput } from '../../document/document.ts';
import { inheritedLanguage } from '../../document/names.ts';
import type { ValidDocument } from '../../document-stages.ts';
import type { EntityRecord } from '../../entity-record.ts';
import { isEmptyRecord, sourced } from './records.ts';

/** The values that entities have if a document does not give them. */
export type Defaults = Pick<EntityRecord, 'references'> & Omit<DefaultsInput, 'references'>;

/** @param above what holds where these say nothing */
export function defaultsOf(
  { references, ...others }: DefaultsInput,
  document: ValidDocument,
  at: Path,
  above: Defaults,
): Defaults {
  return {
    ...above,
    ...others,
    ...(references && { references: sourced(references, document, [...at, 'references']) }),
  };
}

/** Kinds whose key is all that there is to say: a document that names one of them says it. */
const saidByKey: ReadonlySet<string> = new Set(['affiliation', 'participant', 'event-participant']);

/** Fields that say only which entity is meant, or where it stands. */
const naming: Readonly<Record<string, string>> = {
  edition: 'year',
  award: 'category',
  honor: 'award',
};

function isOnlyNamed(record: EntityRecord): boolean {
  const { kind, columns } = record;
  if (saidByKey.has(kind)) return false;
  const said = Object.entries(columns).filter(([field]) => field !== naming[kind]);
  return isEmptyRecord({ ...record, columns: Object.fromEntries(said) });
}

/** The record with what it does not say itself. One that only names its entity stays as it is. */
export function withDefaults(
  record: EntityRecord,
  { references, result, language }: Defaults,
): EntityRecord {
  const { kind, columns } = record;
  const said = withLanguage(record, language);
  if (kind === 'source' || isOnlyNamed(record)) return said;
  return {
    ...said,
    // It would undo what is known of an honor that the data has, such as that a nominee has won.
    ...(kind === 'honor' &&
      columns.result === undefined &&
      result !== undefined && { ifNew: { result } }),
    ...(record.references === undefined && references !== undefined && { references }),
  };
}

/** The record with the language of names and texts that are plain text. */
function withLanguage(record: EntityRecord, language: string | undefined): EntityRecord {
  const { document, at, names, texts } = record;
  const isPlain = ({ lang }: { lang: string | null }) => lang === inheritedLanguage;
  const plain = Object.keys(texts).filter((field) => texts[field]?.some(isPlain));
  const hasPlainNames = names?.some(isPlain) ?? false;
  if (!hasPlainNames && plain.length === 0) return record;
  for (const field of language === undefined
    ? [...(hasPlainNames ? ['names'] : []), ...plain]
    : []) {
    const message = `The text has no language. Write { en: ... }, or give the document a language in \`defaults\`.`;
    document.complain([...at, field], message);
  }
  const inLanguage = <Item extends { lang: string | null }>(item: Item): Item =>
    isPlain(item) ? { ...item, lang: language ?? null } : item;
  return {
    ...record,
    ...(names && { names: names.map(inLanguage) }),
    texts: Object.fromEntries(
      Object.entries(texts).map(([field, some]) => [field, some?.map(inLanguage) ?? null]),
    ),
  };
}
