import type { Database } from '../../db/connect.ts';
import type { CsvRecipient, CsvReference, CsvRow, CsvTexts } from '../import/csv/cells.ts';
import type { ColumnValue } from '../import/fields/forms.ts';
import type { Facts, Name } from '../import/plan/facts.ts';
import { findThings } from '../import/plan/find-things.ts';
import { Register } from '../import/plan/register.ts';
import type { EditionFound } from './edition.ts';
import { type Found, withFacts } from './found.ts';
import { givenByItem, keyItem, NextPositions, shareText } from './items.ts';

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
    this.#program = { slug: nameOf(program), names: namesOf(program.facts) };
    this.#edition = {
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
    const program = (await things(db, 'program', [slug])).get(slug);
    if (!program) throw new Error(`The program ${slug} is gone.`);
    return new RowMaker(db, program, found);
  }

  /** The rows of a page of its honors. Pages come in their order: a row says a position only where it is not the next. */
  async make(honors: readonly Found[]): Promise<CsvRow[]> {
    const named = honors.flatMap(({ facts }) => facts.recipients.map(({ recipient }) => recipient));
    const cited = honors.flatMap(({ facts }) => facts.references.map(({ source }) => source));
    const recipients = await things(this.#db, 'recipient', named);
    const sources = await things(this.#db, 'source', cited);
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
    const received = facts.claims.recipients ? [] : facts.recipients;
    return {
      program: this.#program,
      edition: this.#edition,
      ...(category && {
        category: {
          slug: nameOf(category),
          names: namesOf(category.facts),
          kind: textOf(category.facts.columns.kind),
        },
      }),
      ...(award && { award: { slug: nameOf(award), names: namesOf(award.facts) } }),
      honor: {
        ...keyItem(honor, received),
        ...this.#positions.item(award?.id ?? '', honor),
        ...undisputed(facts),
        reason: facts.texts.reason ?? [],
        givenBy: givenByItem('honor', facts),
      },
      recipients: received.map((recipient): CsvRecipient => {
        const { kind, facts: known } = recipients.get(recipient.recipient) ?? {};
        return {
          ...recipient,
          kind: kind?.toUpperCase() ?? null,
          names: known ? namesOf(known) : [],
          placeKind: textOf(known?.columns.placeKind),
          organizationKind: textOf(known?.columns.organizationKind),
        };
      }),
      references: facts.references.map((reference): CsvReference => {
        const columns: Facts['columns'] = sources.get(reference.source)?.facts.columns ?? {};
        return {
          ...reference,
          title: textOf(columns.title),
          kind: textOf(columns.kind),
          url: textOf(columns.url),
        };
      }),
    };
  }
}

/** The values that sources agree on. */
function undisputed({ columns, claims }: Facts): CsvRow['honor'] {
  const { result, acceptance, tied, share, announcedOn } = columns;
  const values = {
    result: textOf(result),
    acceptance: acceptance === 'UNKNOWN' ? null : textOf(acceptance),
    tied: tied === true ? true : null,
    share: shareText(share),
    announcedOn: textOf(announcedOn),
  };
  return Object.fromEntries(
    Object.entries(values).filter(([field]) => !Object.hasOwn(claims, field)),
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
async function things(
  db: Database,
  space: 'recipient' | 'source' | 'program',
  slugs: readonly string[],
): Promise<Map<string, Found>> {
  const register = new Register();
  await findThings(
    db,
    slugs.map((slug) => ({ kind: space, key: [slug] })),
    register,
  );
  const found = await withFacts(db, [...register.entries()]);
  return new Map(found.map((thing) => [nameOf(thing), thing]));
}

function nameOf({ key }: Pick<Found, 'key'>): string {
  return key.at(-1) ?? '';
}

function textOf(value: ColumnValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
