import type { Path } from '../../../../db/model/problem.ts';
import type { CsvPart } from '../../csv-format/columns.ts';
import type { Values } from './put.ts';

/** The row that an item of a document was made of, and which item of its cells. */
export interface Origin {
  row: number;
  /** what of the row */
  part: CsvPart;
  item?: number;
}

/** An item of a document that rows make, with the items of its lists. */
export class RowItem {
  readonly values: Values;
  readonly origin: Origin;
  // There are as many branches as rows, and few of them have anything of this.
  #items: Map<string, RowItem[]> | undefined;
  /** the first item for each entity */
  #first: Map<string, RowItem> | undefined;
  /** what was said of the entity, field by field */
  #said: Set<string> | undefined;

  constructor(values: Values, origin: Origin) {
    this.values = values;
    this.origin = origin;
  }

  add(list: string, values: Values, origin: Origin): RowItem {
    const branch = new RowItem(values, origin);
    this.#items ??= new Map();
    const items = this.#items.get(list);
    if (items) items.push(branch);
    else this.#items.set(list, [branch]);
    const present = this.values[list];
    if (Array.isArray(present)) present.push(values);
    else this.values[list] = [values];
    return branch;
  }

  /**
   * Adds what is said of an entity, but for what was said before.
   * @param named what names the entity
   * @param citing the references of what is new
   * @param isFact whether it is cited even if it is only named
   * @returns the first item of the entity
   */
  say(
    list: string,
    named: Values,
    said: Values,
    citing: Values,
    origin: Origin,
    isFact = false,
  ): RowItem {
    const key = `${list} ${Object.entries(named).join(' ')}`;
    this.#first ??= new Map();
    const known = this.#first.get(key);
    const heard = known ? known.#said : undefined;
    const news = heard
      ? Object.entries(said).filter(([field, value]) => !heard.has(textOf(field, value)))
      : Object.entries(said);
    if (known && news.length === 0) return known;
    const isCited = isFact || news.length > 0;
    const values = { ...named, ...Object.fromEntries(news), ...(isCited && citing) };
    const added = this.add(list, values, origin);
    const first = known ?? added;
    if (!known) this.#first.set(key, first);
    first.#said ??= new Set();
    for (const [field, value] of news) first.#said.add(textOf(field, value));
    return first;
  }

  /** The origin of the value at a path; undefined if the path is of no item. */
  originOf(path: Path): Origin | undefined {
    const [list, index, ...steps] = path;
    const item = typeof index === 'number' ? this.#items?.get(String(list))?.[index] : undefined;
    return item && (item.originOf(steps) ?? item.origin);
  }
}

function textOf(field: string, value: unknown): string {
  return `${field} ${JSON.stringify(value)}`;
}
