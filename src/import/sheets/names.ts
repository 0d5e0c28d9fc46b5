import { showValue } from '../problem.ts';
import type { Place } from '../read/csv/table.ts';
import { type Mapping, type NameList, type RecipientKind, showDecision } from './mapping.ts';
import { slugOf } from './slug-of.ts';

/** A name in a cell that needs a slug. */
export interface NameUse {
  list: Exclude<NameList, 'places'>;
  name: string;
  kind: RecipientKind | null;
  header: string;
  place: Place;
}

/** The slug of a name, with where the name is first. */
export interface ChosenSlug {
  slug: string;
  use: NameUse;
  /** by the mapping; otherwise it is made of the name */
  isDecided: boolean;
  rows: Set<number>;
}

/** What is not decided, at the first name that it concerns. */
export interface Question {
  use: NameUse;
  message: string;
}

/** The slugs of the names of a sheet: as the mapping decides, or made of the names. */
export class Names {
  /** of recipients and the rest, by list and slug */
  readonly slugs = new Map<string, ChosenSlug>();
  readonly questions: Question[] = [];
  readonly #decisions: Pick<Mapping, NameList>;
  readonly #asked = new Set<string>();

  constructor(decisions: Pick<Mapping, NameList>) {
    this.#decisions = decisions;
  }

  /** The slug of a name; null if the mapping leaves the name out; undefined if somebody has to decide. */
  slugOf(use: NameUse): string | null | undefined {
    const { list, name, header, place } = use;
    const decided = Object.hasOwn(this.#decisions[list], name)
      ? this.#decisions[list][name]
      : undefined;
    if (decided === null) return null;
    if (typeof decided === 'string') return this.#note(use, decided, true);
    if (decided !== undefined) {
      const chosen = decided[String(place.line)] ?? decided[header];
      if (chosen === undefined)
        this.#ask(
          use,
          `The mapping has slugs of "${name}" by row or column, but not for row ${place.line} or the column "${header}". Add one of them.`,
        );
      return chosen && this.#note(use, chosen, true);
    }
    const slug = slugOf(name);
    if (slug === undefined) {
      this.#ask(
        use,
        `No slug can be made of "${name}": it needs letters from a to z. ${decideBy(use, 'some-slug')}`,
      );
      return undefined;
    }
    return this.#note(use, slug, false);
  }

  #note(use: NameUse, slug: string, isDecided: boolean): string {
    const { list, name, kind, place } = use;
    const key = `${list} ${slug}`;
    const first = this.slugs.get(key);
    if (!first) {
      this.slugs.set(key, { slug, use, isDecided, rows: new Set([place.line]) });
      return slug;
    }
    first.rows.add(place.line);
    const { use: other } = first;
    if (other.name !== name) {
      if (!isDecided || !first.isDecided)
        this.#ask(
          use,
          `"${name}" and "${other.name}" (${showPlace(other.place)}) would both get the slug "${slug}". If they are the same, write into the mapping: ${list}: { ${showValue(other.name)}: ${slug}, ${showValue(name)}: ${slug} }. If not, give each another slug there.`,
        );
    } else if (other.kind !== kind)
      this.#ask(
        use,
        `"${name}" is a ${inWords(kind)} here, and a ${inWords(other.kind)} in ${showPlace(other.place)} (${other.header}): both would get the slug "${slug}". Give each another one in the mapping: ${list}: { "${name}": { "${other.header}": ${slug}, "${use.header}": ${slug}-${inWords(kind)} } }.`,
      );
    return slug;
  }

  /** Asks once about a name in a column. */
  #ask(use: NameUse, message: string): void {
    const key = `${use.list} ${use.header} ${use.name}`;
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    this.questions.push({ use, message });
  }
}

/** How one decides on a slug. */
export function decideBy({ list, name }: Pick<NameUse, 'list' | 'name'>, slug: string): string {
  return `Decide in the mapping: ${showDecision(list, name, slug)}.`;
}

function showPlace({ line, cell }: Place): string {
  return cell ?? `row ${line}`;
}

function inWords(kind: RecipientKind | null): string {
  return (kind ?? 'name').toLowerCase();
}
