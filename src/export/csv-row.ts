import type { Database } from '../../db/connect.ts';
import type { ColumnValue } from '../../db/model/column-value.ts';
import type { Facts, Name } from '../../db/model/facts.ts';
import { kinds } from '../../db/model/kinds.ts';
import type { CsvRecipient, CsvRow, CsvTexts, CsvValues } from '../import/csv-format/cells.ts';
import { findEntities } from '../import/plan/find-entities.ts';
import { Register } from '../import/register/register.ts';
import type { EditionFound } from './edition.ts';
import { type Found, withFacts } from './found.ts';
import { columnItem, givenByItem, keyItem, NextPositions } from './items.ts';

/** Makes rows of the honors of an edition, page by page. */
export class RowMaker {
  readonly #db: Database;
  readonly #program: CsvRow['program'];
  readonly #edition: CsvRow['edition'];
  readonly #categories: ReadonlyMap<string, Found>;
  readonly #awards: ReadonlyMap<string, Found>;
  readonly #positions = new NextPositions();

  private constructor(db: Database, program: Found, found: EditionFound) {
    this.#db = db;
    const { edition } = found;
    const [, slug = ''] = edition.key;
    const { year } = edition.facts.columns;
    this.#program = { ...valuesOf(program), slug: nameOf(program), names: namesOf(program.facts) };
    this.#edition = {
      ...valuesOf(edition),
      year: typeof year === 'number' ? year : null,
      slug: slug === String(year) ? null : slug,
      names: namesOf(edition.facts),
    };
    this.#categories = new Map(found.categories.map((category) => [nameOf(category), category]));
    this.#awards = new Map(found.awards.map((award) => [nameOf(award), award]));
  }

  /** For the rows of an edition, whose program is looked up. */
  static async of(db: Database, found: EditionFound): Promise<RowMaker> {
    const [slug = ''] = found.edition.key;
    const program = (await entities(db, 'program', [slug])).get(slug);
    if (!program) throw new Error(`The program ${slug} is gone.`);
    return new RowMaker(db, program, found);
  }

  /** The rows of a page of its honors. Pages come in their order: a row says a position only where it is not the next. */
  async make(honors: readonly Found[]): Promise<CsvRow[]> {
    const named = honors.flatMap(({ facts }) => facts.recipients.map(({ recipient }) => recipient));
    const cited = honors.flatMap(({ facts }) => facts.references.map(({ source }) => source));
    const recipients = await entities(this.#db, 'recipient', named);
    const sources = await entities(this.#db, 'source', cited);
    return honors.map((honor) => this.#row(honor, recipients, sources));
  }

  #row(
    honor: Found,
    recipients: ReadonlyMap<string, Found>,
    sources: ReadonlyMap<string, Found>,
  ): CsvRow {
    const { facts } = honor;
    const award = this.#awards.get(String(facts.columns.award));
    const category = this.#categories.get(
      String(award ? award.facts.columns.category : facts.columns.category),
    );
    const honorRecipients = facts.claims.recipients ? [] : facts.recipients;
    return {
      program: this.#program,
      edition: this.#edition,
      ...(category && {
        category: {
          ...valuesOf(category),
          slug: nameOf(category),
          names: namesOf(category.facts),
        },
      }),
      ...(award && {
        award: { ...valuesOf(award), slug: nameOf(award), names: namesOf(award.facts) },
      }),
      honor: {
        ...valuesOf(honor),
        // The first that readers look for is there even if it is what a new honor has.
        ...(!facts.claims.result && { result: textOf(facts.columns.result) }),
        ...keyItem(honor, honorRecipients),
        ...this.#positions.item(award?.id ?? '', honor),
        givenBy: givenByItem('honor', facts),
      },
      attributes: attributesOf(facts),
      recipients: honorRecipients.map(({ affiliations, ...given }): CsvRecipient => {
        const known = recipients.get(given.recipient);
        return {
          values: {
            ...given,
            kind: known?.kind.toUpperCase() ?? null,
            names: known ? namesOf(known.facts) : [],
            ...(known && { own: { [known.kind]: valuesOf(known) } }),
          },
          affiliations: affiliations.map((held) => ({ ...held })),
        };
      }),
      references: facts.references.map((reference) => {
        const source = sources.get(reference.source);
        return { ...(source && valuesOf(source)), ...reference };
      }),
    };
  }
}

/** The simple fields of an entity, by name: those that sources agree on, without what a new entity has anyway. */
function valuesOf({ kind, facts }: Found): CsvValues {
  const values: Record<string, CsvValues[string]> = {};
  for (const [field, column] of Object.entries(kinds[kind].columns)) {
    const value = facts.columns[field] ?? null;
    if (value === null || value === column.fallback || column.automatic) continue;
    if (Object.hasOwn(facts.claims, field)) continue;
    const item = columnItem(column, value);
    if (typeof item === 'object') continue;
    const [first = field, inner] = field.split('.');
    values[first] = inner === undefined ? item : { ...Object(values[first]), [inner]: item };
  }
  return { ...values, ...facts.texts };
}

/** The attributes that sources agree on and whose values are no more than texts. */
function attributesOf({ attributes, claims }: Facts): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([key, values]): [string, string[]][] =>
      Object.hasOwn(claims, key) || values.some(({ lang }) => lang !== null)
        ? []
        : [[key, values.map(({ value }) => value)]],
    ),
  );
}

/** Official names, in languages that have one. */
function namesOf({ names }: Facts): CsvTexts {
  const official = Map.groupBy(
    names.filter(({ kind }) => kind === 'OFFICIAL'),
    ({ lang }: Name) => lang,
  );
  return [...official.values()].flatMap((some) => (some.length === 1 ? some : []));
}

/** Recipients, sources or programs, by slug. */
async function entities(
  db: Database,
  space: 'recipient' | 'source' | 'program',
  slugs: readonly string[],
): Promise<Map<string, Found>> {
  const register = new Register();
  await findEntities(
    db,
    slugs.map((slug) => ({ kind: space, key: [slug] })),
    register,
  );
  const found = await withFacts(db, [...register.entries()]);
  return new Map(found.map((entity) => [nameOf(entity), entity]));
}

function nameOf({ key }: Pick<Found, 'key'>): string {
  return key.at(-1) ?? '';
}

function textOf(value: ColumnValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
