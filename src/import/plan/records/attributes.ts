import { type AttributeValue, type Facts, isEmpty } from '../../../../db/model/facts.ts';
import { isAttributeKey } from '../../../../db/model/keys.ts';
import { attributeValues } from '../../document/attributes.ts';
import type { GivenAttributes, GivenAttributeValue } from '../../entity-record.ts';
import type { ReadableField } from './claim-fields.ts';
import type { Disputes } from './disputes.ts';

/** The values of one key as a field, on which sources can disagree. */
export const attributeField: ReadableField<readonly AttributeValue[]> = {
  unknown: [],
  expected: 'a text, or a JSON list of texts and of { "value": ..., "lang": ... }',
  text: writeValues,
  read: readValues,
  node: () => null,
};

/**
 * The attributes after a document has had its say: its values of a key take the place of those that are there, as
 * the value of any field does. In the order of the keys, whichever document came first.
 * @param given null takes all attributes away
 */
export function mergeAttributes(
  present: Facts['attributes'],
  given: GivenAttributes | null | undefined,
  disputes: Disputes,
): Facts['attributes'] {
  if (given === undefined && isEmpty(disputes.claims)) return present;
  const claimed = Object.keys(disputes.claims).filter(isAttributeKey);
  const keys = new Set([...Object.keys(present), ...claimed, ...Object.keys(given ?? {})]);
  if (keys.size === 0) return present;
  return Object.fromEntries(
    [...keys].sort().flatMap((key): [string, readonly AttributeValue[]][] => {
      const known = present[key] ?? [];
      const word = given === null ? null : given?.[key];
      const said = word === undefined ? undefined : withUrls(word ?? [], known);
      const values = disputes.value(key, attributeField, known, said);
      return values.length > 0 ? [[key, values]] : [];
    }),
  );
}

function withUrls(
  given: readonly GivenAttributeValue[],
  known: readonly AttributeValue[],
): AttributeValue[] {
  return given.map(({ value, lang, url }) => {
    const same = known.find((one) => one.value === value && one.lang === lang);
    return { value, lang, url: url === undefined ? (same?.url ?? null) : url };
  });
}

/** One text as it is, unless it could be taken for JSON; all else as JSON. Neither order nor URLs are disputed. */
function writeValues(values: readonly AttributeValue[]): string | null {
  const [first, ...more] = values;
  if (first === undefined) return null;
  if (more.length === 0 && first.lang === null && !first.value.startsWith('[')) return first.value;
  const items = values.map(({ value, lang }) =>
    JSON.stringify(lang === null ? value : { value, lang }),
  );
  return `[${items.sort().join(', ')}]`;
}

function readValues(text: string): AttributeValue[] | undefined {
  const { data } = attributeValues.safeParse(text.startsWith('[') ? readJson(text) : text);
  return data && withUrls(data, []);
}

/** Null where it is not JSON. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
