import { article } from '../../../db/model/problem.ts';
import { suggestion } from '../../../db/model/spelling-suggestion.ts';
import { documentJsonSchema } from '../document/json-schema.ts';

/** The most owners that a hint lists. */
const maxOwners = 3;

let owners: Map<string, string[]> | undefined;

/** Keys as people call them elsewhere; meant is the one that the map has. */
const otherNames: Readonly<Record<string, string>> = {
  title: 'names',
  name: 'names',
  label: 'names',
  winner: 'recipients',
  winners: 'recipients',
  laureates: 'recipients',
  nominees: 'recipients',
  author: 'recipients',
  authors: 'recipients',
  producers: 'recipients',
  motivation: 'reason',
  citation: 'reason',
  status: 'result',
  date: 'announcedOn',
  born: 'bornOn',
  birthDate: 'bornOn',
  dateOfBirth: 'bornOn',
  died: 'diedOn',
};

/**
 * The end of a sentence on a key that a map does not have: the one that is meant, or what else has it.
 * @param known the keys of the map
 */
export function keyHint(key: string, known: readonly string[]): string {
  const other = Object.hasOwn(otherNames, key) ? otherNames[key] : undefined;
  if (other !== undefined && known.includes(other)) return `; did you mean "${other}"?`;
  const end = suggestion(key, known);
  owners ??= findOwners();
  const names = owners.get(key) ?? [];
  if (end !== '.' || names.length === 0 || names.length > maxOwners) return end;
  return `. It is a key of ${names.map(article).join(' or ')}.`;
}

/** The maps of the format that have each key. */
function findOwners(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, map] of Object.entries(documentJsonSchema().$defs ?? {})) {
    const noun = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    const shapes = [map, ...(map.anyOf ?? [])];
    const keys = new Set(shapes.flatMap(({ properties = {} }) => Object.keys(properties)));
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), noun]);
  }
  return found;
}
