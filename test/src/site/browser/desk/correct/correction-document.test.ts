import { describe, expect, test } from 'vitest';
import { simpleFields } from '../../../../../../db/model/simple-fields.ts';
import { importDocuments } from '../../../../../../src/import/import.ts';
import { openClient } from '../../../../../../src/site/browser/desk/client/desk-client.ts';
import {
  type CorrectionInput,
  correctionDocument,
} from '../../../../../../src/site/browser/desk/correct/correction-document.ts';
import { sourcedValues } from '../../../../../../src/site/browser/desk/correct/sourced-values.ts';
import type { CitedSource } from '../../../../../../src/site/browser/desk/documents/cited-source.ts';
import type { CorrectableEntity } from '../../../../../../src/site/browser/desk/fields/correctable.ts';
import { fieldsOf, namesOf } from '../../../../../../src/site/browser/desk/fields/entity-fields.ts';
import type { Field } from '../../../../../../src/site/browser/desk/fields/field.ts';
import {
  describeKind,
  nameOf,
  partsOf,
} from '../../../../../../src/site/browser/desk/messages/entity-names.ts';
import { desk as textsOfDesk } from '../../../../../../src/site/browser/desk/messages/languages/en.ts';
import { titleOf } from '../../../../../../src/site/browser/desk/messages/titles.ts';
import {
  resultDocument,
  retractionDocument,
} from '../../../../../../src/site/browser/desk/results/result-document.ts';
import {
  ApplyDocumentDocument,
  AwardResultsDocument,
  CorrectableDocument,
  EntityPartsDocument,
  FindEntitiesDocument,
  HonorResultDocument,
} from '../../../../../../src/site/browser/generated/desk/graphql.ts';
import { messages as textsOfPages } from '../../../../../../src/site/browser/messages/languages/en.ts';
import { createDatabase } from '../../../../../support/database/database.ts';
import { createToken } from '../../../../../support/desk/tester.ts';
import { startServer } from '../../../../../support/server/http.ts';

/** Corrections of the desk, for an entity of each kind that has all of its fields. */
const messages = { ...textsOfPages, desk: textsOfDesk };
const { reader, owner, desk } = await createDatabase('empty');
const full = `
format: awards/1
source: site
sources:
  - { slug: site, title: The Site, kind: NEWS, publisher: Site, publishedOn: "2020", url: https://site.example/, license: CC0-1.0 }
places:
  - { slug: land, names: { en: Land }, placeKind: COUNTRY, countryCode: FR, coordinates: { latitude: 1.5, longitude: -2 } }
  - { slug: town, names: { en: Town }, placeKind: CITY, parent: land }
organizations:
  - { slug: firm, names: { en: Firm }, organizationKind: COMPANY }
  - { slug: shop, names: { en: Shop }, organizationKind: COMPANY, foundedOn: "1990-01", dissolvedOn: "2000", parent: firm, website: https://shop.example/, place: town }
people:
  - { slug: ada, names: [{ text: Ada, lang: en }, { text: Adah, lang: en, kind: ALIAS }], honorific: Dr., gender: FEMALE, bornOn: "1950-02-03", birthPlace: town, diedOn: "2010", deathPlace: land, place: town }
teams: [{ slug: crew, names: { en: Crew }, place: town }]
products: [{ slug: lamp, names: { en: Lamp }, developer: firm, place: town }]
projects: [{ slug: plan, names: { en: Plan }, lead: firm, place: town }]
works:
  - { slug: film, names: { en: Film } }
  - { slug: song, names: { en: Song }, workKind: song, year: 1999, parent: film, place: town }
programs:
  - { slug: guild, names: { en: Guild } }
  - { slug: prize, names: { en: Prize }, foundedYear: 1980, website: https://prize.example/, organizer: firm, parent: guild }
events:
  - slug: gala
    names: { en: Gala }
    startsOn: "2020-05-01"
    endsOn: "2020-05-02"
    venue: Hall
    place: town
    organizer: firm
    participants: [{ person: ada, role: SPEAKER, capacity: Guest }]
editions:
  - program: prize
    year: 2020
    slug: 2020-spring
    names: { en: Prize 2020 }
    ordinal: 40
    event: gala
    ceremony: { heldOn: "2020-05-02", startsAt: "2020-05-02T19:30:00+02:00", venue: Stage, place: town }
    declared: 3
    references: [{ paragraph: 3, field: ceremony }]
    categories:
      - slug: music
        names: { en: Music }
        kind: WORK
        section: Arts
        participants: [{ person: ada, role: JUROR, capacity: Critic }]
        awards:
          - slug: best
            names: { en: Best }
            highest: true
            status: AWARDED
            statusReason: { en: It was given. }
            reason: { en: For songs. }
            prize: 1000.50 SEK
            declared: 2
            honors:
              - { key: best/first, recipients: [song], result: WON, rank: 1, acceptance: DECLINED, tied: true, share: 1/2, announcedOn: "2020-05-02", reason: { en: It moves. }, note: { en: Late. }, credit: { en: The Song } }
              - { recipients: [film], result: NOMINATED, credit: { en: The Film } }
    figures: [{ slug: entries, label: { en: Entries }, value: 12.5, unit: pages }]
    statements: [{ slug: opening, speaker: ada, capacity: Chair, summary: { en: Welcome. }, event: gala }]
    participants: [{ person: ada, role: HOST, capacity: Singer }]
`;
await importDocuments(owner, [{ name: 'full.yaml', text: full }]);

const base = await startServer(reader, ['*'], undefined, desk);
const { secret } = await createToken(desk, 'CURATOR', 'Ann');
const client = openClient(`${base}/graphql`, secret);

async function read(query: string) {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()).data;
}

const { changes, edition } = await read(`{
  changes(first: 100) { nodes { subjectId key kind } }
  edition(program: "prize", year: 2020) { slug editionYear: year program { slug } }
}`);
const entities: { key: string; entity: CorrectableEntity }[] = [];
for (const { subjectId: id, key } of changes.nodes) {
  const { data, error } = await client.query(CorrectableDocument, { id });
  if (error) throw error;
  if (data?.node) entities.push({ key, entity: data.node });
}

const nowhere = {
  from: 'none',
  slug: '',
  paragraph: '',
  title: '',
  kind: 'NEWS',
  url: '',
  isFree: true,
} as const;

/** The plan of a document, as the desk checks it. */
async function planOf(document: object | null) {
  const input = { document: JSON.stringify(document), form: 'JSON' as const, dryRun: true };
  const { data, error } = await client.mutation(ApplyDocumentDocument, { input });
  const result = data?.applyDocument;
  if (result?.__typename !== 'ApplyDocumentPayload')
    throw new Error(JSON.stringify(result ?? error));
  return result.plan;
}

/** The plan of a correction of a field. */
async function planned(
  entity: CorrectableEntity,
  field: Field,
  text: string,
  source: CitedSource = nowhere,
  others: CorrectionInput['others'] = null,
) {
  const document = correctionDocument({
    entity,
    edition,
    field,
    text,
    lang: 'en',
    source,
    others,
  });
  const { entries } = await planOf(document);
  return entries.filter(({ action }) => action !== 'UNCHANGED');
}

function find(type: string, key: string, name: string) {
  const found = entities.find((one) => one.key === key && one.entity.__typename === type);
  const field = found && fieldsOf(found.entity, messages).find((one) => one.name === name);
  if (!found || !field) throw new Error(`There is no ${type} ${key} with ${name}.`);
  return { ...found, field };
}

/** Fields that say where an entity stands rather than what it is. */
const standing = ['position', 'year of an edition', 'award', 'category'];

/** Affiliations, which say who somebody is in an organization, are corrected in documents only. */
const { affiliation: _affiliation, ...correctable } = simpleFields;

test('every simple field of documents can be corrected on the desk', () => {
  for (const [kind, fields] of Object.entries(correctable)) {
    const isOfKind = ({ entity }: { entity: CorrectableEntity }) =>
      entity.__typename.toLowerCase() === kind;
    const names = entities
      .filter(isOfKind)
      .map(({ entity }) => fieldsOf(entity, messages).map(({ name }) => name));
    const expected = Object.keys(fields).filter(
      (name) =>
        !standing.includes(kind === 'edition' && name === 'year' ? 'year of an edition' : name),
    );
    expect([kind, names[0]?.toSorted()]).toEqual([kind, expected.toSorted()]);
  }
});

describe('the present value of a field changes nothing', () => {
  test.each(
    entities.flatMap(({ key, entity }) =>
      [...namesOf(entity, messages), ...fieldsOf(entity, messages)].map(
        (field) => [entity.__typename, key, field.id, { entity, field }] as const,
      ),
    ),
  )('%s %s: %s', async (_type, _key, _id, { entity, field }) => {
    expect(await planned(entity, field, field.present)).toEqual([]);
  });
});

describe('another value changes only the field', () => {
  test.each([
    ['Program', 'prize', 'foundedYear', '1981', 1981],
    ['Event', 'gala', 'startsOn', '2020-04-30', '2020-04-30'],
    ['Edition', 'prize/2020-spring', 'ceremony.venue', 'Garden', 'Garden'],
    ['Edition', 'prize/2020-spring', 'ceremony.place', '', null],
    ['Category', 'prize/2020-spring/music', 'section', 'Sounds', 'Sounds'],
    ['Award', 'prize/2020-spring/best', 'highest', 'false', false],
    ['Honor', 'prize/2020-spring/best/first', 'rank', '2', 2],
    ['Honor', 'prize/2020-spring/best/film', 'result', 'WON', 'WON'],
    ['Figure', 'prize/2020-spring/entries', 'value', '13', 13],
    ['Statement', 'prize/2020-spring/opening', 'capacity', 'Host', 'Host'],
    ['Participant', 'prize/2020-spring/music/ada/JUROR', 'capacity', 'Judge', 'Judge'],
    ['Participant', 'gala/ada/SPEAKER', 'capacity', 'Star', 'Star'],
    ['Source', 'site', 'title', 'The Old Site', 'The Old Site'],
    ['Place', 'town', 'parent', '', null],
  ])('%s %s: %s', async (type, key, name, text, after) => {
    const { entity, field } = find(type, key, name);
    expect(await planned(entity, field, text)).toEqual([
      expect.objectContaining({ key, changes: [expect.objectContaining({ field: name, after })] }),
    ]);
  });
});

test.each([
  ['Honor', 'prize/2020-spring/best/first', 'share', '1/3', 'Best, The Song: share 1/3'],
  ['Honor', 'prize/2020-spring/best/first', 'share', '', 'Best, The Song: share removed'],
  [
    'Honor',
    'prize/2020-spring/best/first',
    'acceptance',
    'ACCEPTED',
    /^Best, The Song: .* accepted$/i,
  ],
  ['Event', 'gala', 'startsOn', '2020-04-30', /^Gala: .* 30 April 2020$/],
] as const)('the title of a correction has the new value: %s %s %s', async (...given) => {
  const [type, key, name, text, title] = given;
  const { entity, field } = find(type, key, name);
  const input = { entity, edition, field, text, lang: 'en', source: nowhere, others: null };
  const plan = await planOf(correctionDocument(input));
  expect(titleOf(plan, messages)).toEqual(
    typeof title === 'string' ? title : expect.stringMatching(title),
  );
});

test('the value of another source is accepted, and that of the first source stays on record', async () => {
  const { entity, field } = find('Edition', 'prize/2020-spring', 'ceremony.place');
  const known = sourcedValues(entity, field.name, field.present);
  expect(known).toEqual([{ value: 'town', references: [{ source: 'site', paragraph: 3 }] }]);
  const source: CitedSource = { ...nowhere, from: 'new', slug: 'gazette', title: 'The Gazette' };
  const plan = await planned(entity, field, 'land', source, known);
  const { changes: changed } = plan.find(({ key }) => key === 'prize/2020-spring') ?? {};
  expect(changed).toContainEqual(
    expect.objectContaining({ field: 'ceremony.place', before: 'town', after: 'land' }),
  );
  expect(JSON.stringify(changed)).toContain('gazette');
});

test.each([
  ['gala', ['Gala: Event, 2020']],
  ['best', ['Best: Award, Prize']],
  ['shop', ['Shop: Organization']],
  ['site', ['The Site: Source']],
  ['prize', ['Prize: Program', 'Prize 2020: Edition']],
])('suggestions for "%s" have a description', async (query, expected) => {
  const { data } = await client.query(FindEntitiesDocument, { query });
  const named = (data?.search?.edges ?? []).map(({ node }) => node);
  const found = data?.source ? [...named, data.source] : named;
  expect(found.map((node) => `${nameOf(node)}: ${describeKind(node, messages)}`)).toEqual(expected);
});

test('an edition and an AwardSeries offer the entities that belong to them', async () => {
  const groupsOf = async (query: string) => {
    const found = await client.query(FindEntitiesDocument, { query });
    const id = found.data?.search?.edges[0]?.node.id ?? '';
    const { data } = await client.query(EntityPartsDocument, { id });
    return Object.fromEntries(
      (data?.node ? partsOf(data.node, [], messages) : []).map(({ label, parts }) => [
        label,
        parts.map((part) => part.label),
      ]),
    );
  };
  expect(await groupsOf('Prize 2020')).toEqual({
    Categories: ['Music'],
    Awards: ['Best'],
    Honors: ['The Song · Best · Winner', 'The Film · Best · Nominee'],
    Figures: ['Entries'],
    Participants: ['Ada · Host', 'Ada · Juror · Music'],
    Statements: ['Ada: Welcome.'],
  });
  expect(await groupsOf('Best')).toEqual({
    Awards: ['Prize 2020 · Best'],
    Honors: ['Prize 2020 · The Song · Winner', 'Prize 2020 · The Film · Nominee'],
  });
});

describe('the form of a result', () => {
  const cited: CitedSource = { ...nowhere, from: 'new', slug: 'hall', title: 'The Hall' };
  const idOf = (key: string) =>
    changes.nodes.find((one: { key: string }) => one.key === key)?.subjectId;

  async function award() {
    const id = idOf('prize/2020-spring/best');
    const { data } = await client.query(AwardResultsDocument, { id });
    if (data?.node?.__typename !== 'Award') throw new Error('There is no award.');
    return data.node;
  }

  test('lets a nominee and somebody new win, each with the source', async () => {
    const choir = { slug: 'choir', name: 'Choir', kind: 'ORGANIZATION', subkind: 'OTHER' } as const;
    const document = resultDocument({
      award: await award(),
      keys: ['best/film'],
      source: cited,
      result: 'WON',
      isTied: true,
      tiedWith: ['best/first'],
      replaced: { keys: [], rest: null },
      // Who is honored alone has no role beside others.
      recipients: [{ ...choir, role: 'CONTRIBUTOR', isNew: true }],
      text: 'Both sing.',
      lang: 'en',
      announcedOn: '2020-05-02',
    });
    const plan = await planOf(document);
    expect(titleOf(plan, messages)).toBe('Best: The Film, The Song, Choir');
    const [nominee, tied, winner] = plan.highlights;
    expect(JSON.stringify(document)).not.toContain('CONTRIBUTOR');
    expect(tied).toMatchObject({ action: 'CHANGED', key: 'prize/2020-spring/best/first' });
    expect(nominee).toMatchObject({ action: 'CHANGED', key: 'prize/2020-spring/best/film' });
    expect(winner).toMatchObject({ action: 'CREATED', key: 'prize/2020-spring/best/choir' });
    const { changes: changed } = plan.entries.find(({ key }) => key === nominee?.key) ?? {};
    expect(changed).toContainEqual(
      expect.objectContaining({ field: 'result', before: 'NOMINATED', after: 'WON' }),
    );
    // The source of the win is not that of the nomination.
    const references = changed?.find(({ field }) => field === 'references');
    expect(references?.after).toContainEqual({ source: 'hall', field: 'result' });
  });

  test.each([
    ['NOMINATED', 'CHANGED', 'Best: The Film, The Song (Nominee)'],
    [null, 'RETRACTED', 'Best: The Film; Best: The Song, retracted'],
  ] as const)('replaces a winner, who becomes %s', async (rest, action, title) => {
    const document = resultDocument({
      award: await award(),
      keys: ['best/film'],
      recipients: [],
      source: cited,
      result: 'WON',
      isTied: false,
      tiedWith: [],
      text: '',
      lang: 'en',
      announcedOn: '',
      replaced: { keys: ['best/first'], rest },
    });
    const plan = await planOf(document);
    expect(titleOf(plan, messages)).toBe(title);
    expect(plan.warnings).toEqual([]);
    expect(plan.highlights).toContainEqual(
      expect.objectContaining({ action, key: 'prize/2020-spring/best/first' }),
    );
  });

  test.each([
    ['removes an honor', null, 'UPCOMING', 'RETRACTED', 'Best: The Song, retracted'],
    [
      'makes a winner a finalist again',
      'FINALIST',
      'NOT_AWARDED',
      'CHANGED',
      'Best: The Song (Finalist)',
    ] as const,
  ] as const)('%s', async (_what, rest, status, action, title) => {
    const { data } = await client.query(HonorResultDocument, {
      id: idOf('prize/2020-spring/best/first'),
    });
    if (data?.node?.__typename !== 'Honor') throw new Error('There is no honor.');
    const plan = await planOf(retractionDocument(data.node, rest, status, nowhere));
    expect(plan.highlights).toEqual([
      expect.objectContaining({ action, key: 'prize/2020-spring/best/first' }),
    ]);
    expect(titleOf(plan, messages)).toBe(title);
    const changesOf = (key: string) =>
      Object.fromEntries(
        plan.entries
          .filter((entry) => entry.key === key)
          .flatMap((entry) => entry.changes.map(({ field, after }) => [field, after])),
      );
    // Nobody has won any longer.
    expect(changesOf('prize/2020-spring/best')).toEqual({ status });
    if (rest !== null)
      expect(changesOf('prize/2020-spring/best/first')).toEqual({
        result: 'FINALIST',
        rank: null,
        tied: false,
        share: null,
        announcedOn: null,
        reason: null,
      });
  });
});
