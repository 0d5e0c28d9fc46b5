import {
  type CsvRecipient,
  type CsvRow,
  type CsvTexts,
  type CsvValues,
  findEntities,
  Register,
  wholeHonor,
} from '#import';
import type { Database } from '../../db/connections/connect.ts';
import type { ColumnValue } from '../../db/model/column-value.ts';
import { kinds } from '../../db/model/entity-kinds.ts';
import type { Facts, HeldAffiliation, Name } from '../../db/model/facts.ts';
import { showKey } from '../../db/model/keys.ts';

import type { EditionFound } from './edition.ts';
import { columnItem, givenByItem, keyItem, NextPositions } from './items.ts';
import { affiliationsOf, type ExportedEntity, withFacts } from './read-entities.ts';

/** Makes rows of the honors of an edition, page by page. */
export class RowMaker {
  readonly #db: Database;
  readonly #program: CsvRow['program'];
  readonly #edition: CsvRow['edition'];
  readonly #categories: ReadonlyMap<string, ExportedEntity>;
  readonly #awards: ReadonlyMap<string, ExportedEntity>;
  readonly #participants: ExportedEntity[];
  readonly #positions = new NextPositions();

  private constructor(db: Database, program: ExportedEntity, found: EditionFound) {
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
    this.#participants = found.participants.filter(({ key }) => key.at(2) === '');
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
  async make(honors: readonly ExportedEntity[]): Promise<CsvRow[]> {
    const named = honors.flatMap(({ facts }) => facts.recipients.map(({ recipient }) => recipient));
    const cited = honors.flatMap(({ facts }) => facts.references.map(({ source }) => source));
    const recipients = await entities(this.#db, 'recipient', named);
    const sources = await entities(this.#db, 'source', cited);
    const affiliations = await affiliationsIn(this.#db, honors, recipients);
    const participants = await this.#takeParticipants();
    return honors.map((honor, index) =>
      this.#row(honor, { recipients, sources, affiliations }, index === 0 ? participants : []),
    );
  }

  /** The participants of the edition, which its first row has. */
  async #takeParticipants(): Promise<CsvValues[]> {
    const named = this.#participants.map(({ key }) => key.at(-2) ?? '');
    const people = await entities(this.#db, 'recipient', named);
    return this.#participants.splice(0).map((participant): CsvValues => {
      const [person = '', role = ''] = participant.key.slice(-2);
      const known = people.get(person);
      return { ...valuesOf(participant), person, role, names: known ? namesOf(known.facts) : [] };
    });
  }

  #row(
    honor: ExportedEntity,
    { recipients, sources, affiliations: known }: Named,
    participants: readonly CsvValues[],
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
      participants,
      recipients: honorRecipients.map(({ affiliations, ...given }): CsvRecipient => {
        const one = recipients.get(given.recipient);
        return {
          values: {
            ...given,
            kind: one?.kind.toUpperCase() ?? null,
            names: one ? namesOf(one.facts) : [],
            ...(one && { ...listsOf(one), own: { [one.kind]: fieldsOf(one) } }),
          },
          affiliations: affiliations.map((held): CsvValues => {
            const affiliation = known.get(showKey(affiliationKey(given.recipient, held)));
            return { ...held, ...(affiliation && fieldsOf(affiliation)) };
          }),
        };
      }),
      references: facts.references.map((reference) => {
        const source = sources.get(reference.source);
        return {
          ...(source && valuesOf(source)),
          ...reference,
          field: reference.field ?? wholeHonor,
        };
      }),
    };
  }
}

/** The entities that the honors of a page name: recipients and sources by slug, affiliations by key. */
interface Named {
  recipients: ReadonlyMap<string, ExportedEntity>;
  sources: ReadonlyMap<string, ExportedEntity>;
  affiliations: ReadonlyMap<string, ExportedEntity>;
}

const affiliationKey = (person: string, { organization, title, asOf }: HeldAffiliation) => [
  person,
  organization,
  title ?? '',
  asOf ?? '',
];

/** The affiliations of those who held some at the time of the honors. */
async function affiliationsIn(
  db: Database,
  honors: readonly ExportedEntity[],
  recipients: ReadonlyMap<string, ExportedEntity>,
): Promise<Map<string, ExportedEntity>> {
  const holders = honors.flatMap(({ facts }) =>
    facts.recipients.flatMap(({ recipient, affiliations }) =>
      affiliations.length > 0 ? (recipients.get(recipient) ?? []) : [],
    ),
  );
  if (holders.length === 0) return new Map();
  const held = [...(await affiliationsOf(db, holders)).values()].flat();
  return new Map(held.map((affiliation) => [showKey(affiliation.key), affiliation]));
}

function valuesOf(found: ExportedEntity): CsvValues {
  return { ...fieldsOf(found), ...listsOf(found) };
}

function listsOf({ facts }: ExportedEntity): CsvValues {
  return { attributes: attributesOf(facts), externalIds: idsOf(facts), links: linksOf(facts) };
}

/** The simple fields of an entity, by name: those that sources agree on, without what a new entity has anyway. */
function fieldsOf({ kind, facts }: ExportedEntity): CsvValues {
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

/** By scheme. */
function idsOf({ externalIds }: Facts): Record<string, string[]> {
  const schemes = Map.groupBy(externalIds, ({ scheme }) => scheme);
  return Object.fromEntries(
    [...schemes].map(([scheme, ids]) => [scheme, ids.map(({ value }) => value)]),
  );
}

/** None if some have a label, for which there are no cells: links are replaced all together. */
function linksOf({ links }: Facts): string[] {
  if (links.some(({ label }) => label.length > 0)) return [];
  return links.map(({ url, kind }) => (kind === 'OTHER' ? url : `${kind} ${url}`));
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
): Promise<Map<string, ExportedEntity>> {
  const register = new Register();
  await findEntities(
    db,
    slugs.map((slug) => ({ kind: space, key: [slug] })),
    register,
  );
  const found = await withFacts(db, [...register.entries()]);
  return new Map(found.map((entity) => [nameOf(entity), entity]));
}

function nameOf({ key }: Pick<ExportedEntity, 'key'>): string {
  return key.at(-1) ?? '';
}

function textOf(value: ColumnValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
