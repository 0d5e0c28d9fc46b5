import { slugOf } from '#text';
import { showValue } from '../../../db/model/problem.ts';

import type { Place } from '../read/csv/csv-table.ts';
import {
  type Mapping,
  type NameList,
  type RecipientKind,
  showDecision,
  yamlSlug,
  yamlText,
} from './mapping.ts';
import { oddityOf } from './odd-names.ts';
import type { RowKeys } from './row-keys.ts';

/** A name in a cell that needs a slug. */
export interface NameUse {
  list: Exclude<NameList, 'places'>;
  name: string;
  kind: RecipientKind | null;
  /** that all works of the column are; null if the mapping does not say */
  workKind: string | null;
  header: string;
  /** index in the table */
  row: number;
  place: Place;
}

/** The slug of a name, with where the name is first. */
export interface ChosenSlug {
  slug: string;
  use: NameUse;
  /** by the mapping; otherwise it is made of the name */
  isDecided: boolean;
  /** indexes in the table */
  rows: Set<number>;
}

/** A decision that is open, at the first name that it concerns. */
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
  readonly #rowKeys: RowKeys;
  readonly #asked = new Set<string>();

  constructor(decisions: Pick<Mapping, NameList>, rowKeys: RowKeys) {
    this.#decisions = decisions;
    this.#rowKeys = rowKeys;
  }

  /** The slug of a name; null if the mapping leaves the name out; undefined if somebody has to decide. */
  slugOf(use: NameUse): string | null | undefined {
    const { list, name } = use;
    const decided = Object.hasOwn(this.#decisions[list], name)
      ? this.#decisions[list][name]
      : undefined;
    if (decided === null) return null;
    if (typeof decided === 'string') return this.#note(use, decided, true);
    if (decided !== undefined) {
      const chosen = this.#decidedBy(use, decided);
      return chosen && this.#note(use, chosen, true);
    }
    if (this.isOdd(use)) return undefined;
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

  /** Whether a name has what is hardly a part of it. Asks about it. */
  isOdd(use: NameUse): boolean {
    const { list, name } = use;
    const oddity = oddityOf(name);
    if (oddity === undefined) return false;
    const { what, canStay } = oddity;
    const decision = showDecision(list, name, slugOf(name) ?? 'some-slug');
    const keep = canStay ? ` If the name is right: ${decision}.` : '';
    this.#ask(use, `The name ${showValue(name)} has ${what}. Correct the cell.${keep}`);
    return true;
  }

  /** The slug of a name in a row or a column; undefined if the mapping has none for it, or several. */
  #decidedBy(use: NameUse, decided: Readonly<Record<string, string>>): string | undefined {
    const { list, name, header, row } = use;
    const keys = Object.keys(decided).filter((key) => this.#rowKeys.fits(key, row));
    const [slug = decided[header], ...others] = new Set(keys.map((key) => decided[key]));
    const add = (key: string, added: string) =>
      `${list}: { ${yamlText(name)}: { ${yamlText(key)}: ${yamlSlug(added)} } }`;
    if (slug === undefined) {
      const [key = header] = this.#rowKeys.keysOf([row], name);
      this.#ask(
        use,
        `The mapping has slugs of "${name}" by row or column, but not for this one. Add it to the mapping: ${add(key, 'some-slug')}.`,
      );
    } else if (others.length > 0) {
      this.#ask(
        use,
        `The mapping has several slugs of "${name}" for this row: ${[slug, ...others].join(', ')}. Join what only this row says by a bar: ${add(keys.join(' | '), slug)}.`,
      );
      return undefined;
    }
    return slug;
  }

  /** How one decides that a name in several rows does not mean one recipient: with a slug for each row. */
  toSeparate({ slug, use: { list, name }, rows }: ChosenSlug): string {
    const keys = this.#rowKeys.keysOf([...rows], name);
    const slugs = keys.map(
      (key, index) => `${yamlText(key)}: ${yamlSlug(index === 0 ? slug : `${slug}-${index + 1}`)}`,
    );
    return `${list}: { ${yamlText(name)}: { ${slugs.join(', ')} } }`;
  }

  #note(use: NameUse, slug: string, isDecided: boolean): string {
    const { list, name, row } = use;
    const key = `${list} ${slug}`;
    const first = this.slugs.get(key);
    if (!first) {
      this.slugs.set(key, { slug, use, isDecided, rows: new Set([row]) });
      return slug;
    }
    first.rows.add(row);
    const { use: other } = first;
    if (other.name !== name) {
      if (!isDecided || !first.isDecided)
        this.#ask(
          use,
          `"${name}" and "${other.name}" (${showPlace(other.place)}) would both get the slug "${slug}". If they are the same, write into the mapping: ${list}: { ${yamlText(other.name)}: ${yamlSlug(slug)}, ${yamlText(name)}: ${yamlSlug(slug)} }. If not, give each another slug there.`,
        );
    } else if (isOther(use, other)) {
      const [here, there] = inWords(use, other);
      const [first, second] = this.#keysOf(other, use);
      this.#ask(
        use,
        `"${name}" is a ${here} here, and a ${there} in ${showPlace(other.place)} (${other.header}): both would get the slug "${slug}". Give each another one in the mapping: ${list}: { ${yamlText(name)}: { ${first}: ${yamlSlug(slug)}, ${second}: ${yamlSlug(`${slug}-${slugOf(here) ?? 2}`)} } }.`,
      );
    }
    return slug;
  }

  /** The keys that tell two uses of a name apart in the mapping: their columns, or what their rows say. */
  #keysOf(one: NameUse, other: NameUse): string[] {
    const keys =
      one.header === other.header
        ? this.#rowKeys.keysOf([one.row, other.row], one.name)
        : [one.header, other.header];
    return keys.map(yamlText);
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

/** Whether two uses of a name cannot mean one recipient. */
function isOther(one: NameUse, other: NameUse): boolean {
  if (one.kind !== other.kind) return true;
  return one.workKind !== null && other.workKind !== null && one.workKind !== other.workKind;
}

/** The meanings of two uses of a name, as far as they differ. */
function inWords(one: NameUse, other: NameUse): [one: string, other: string] {
  const isKind = one.kind !== other.kind;
  const word = ({ kind, workKind }: NameUse) =>
    (!isKind && workKind) || (kind ?? 'name').toLowerCase();
  return [word(one), word(other)];
}
