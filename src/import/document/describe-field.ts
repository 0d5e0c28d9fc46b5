import type { Field } from '../../../db/model/column.ts';
import { article } from '../../../db/model/problem.ts';

/** The parts of a description that only readers of the graph need to know. */
const ofTheGraph =
  /, in the language that best matches `lang`| \(type \w+\)|: in that case, select `[^`]*`/g;

/**
 * The description of a field in documents: what the graph says, and what follows from its form.
 * @param kind what a new one is called that needs the field
 */
export function describeField(field: Field, kind: string): string {
  const [about = '', ifNull] = field.description.replaceAll(ofTheGraph, '').split(/ (?=Null if )/);
  const parts = [about, formOf(field), field.inDocuments, ifNull, ifAbsent(field, kind)];
  return parts.filter((part) => part !== undefined).join(' ');
}

function formOf(field: Field): string | undefined {
  if (field.form === 'texts') return 'A map of languages to texts, in which null removes one.';
  if (field.refersTo) return `The slug of ${article(field.refersTo)}.`;
  if (field.values) return meaningsOf(field.values);
  if (field.form === 'coordinates') return 'Decimal degrees, negative in the south and west.';
  if (field.form === 'share') return 'A fraction such as 1/2, or 1 for all of it.';
  if (field.form === 'money')
    return 'An amount with the digits that the source gives and its currency, or { amount, currency }.';
  return undefined;
}

/** `CITY: a city, municipality or town; ...`. The first sentence about a value says what it is. */
function meaningsOf(values: Readonly<Record<string, string>>): string {
  const meanings = Object.entries(values).map(([value, description]) => {
    const [sentence = ''] = description.replaceAll(ofTheGraph, '').split(/\.(?: |$)/);
    return `${value}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replaceAll('; ', ', ')}`;
  });
  return `${meanings.join('; ')}.`;
}

function ifAbsent({ required, ...field }: Field, kind: string): string | undefined {
  if (required) return `Needed for a new ${kind}.`;
  if (field.form === 'texts' || field.fallback === undefined) return undefined;
  // The description says already when it is this value.
  if (field.description.includes(String(field.fallback))) return undefined;
  return field.form === 'flag' ? 'False by default.' : `${field.fallback} by default.`;
}
