import type { DocumentNode } from 'graphql';
import { placeText } from '../evidence/fact-sources.tsx';
import {
  AwardFileDocument,
  type AwardRowFragment,
  AwardSeriesFileDocument,
  AwardsFileDocument,
  type ChangeEntryFragment,
  ChangesFileDocument,
  type CitationRowFragment,
  CitationsFileDocument,
  type ClaimRowFragment,
  DisputesFileDocument,
  EditionFileDocument,
  EventFileDocument,
  FoundFileDocument,
  type FoundRowFragment,
  type HonorRowFragment,
  HonorsFileDocument,
  PlaceFileDocument,
  RecipientFileDocument,
  type SourceRowFragment,
  SourcesFileDocument,
  type SubjectFragment,
  WorkFileDocument,
} from '../generated/graphql.ts';
import { editionPath, honorPath, pathOf } from '../links/link.ts';
import { fieldLabel } from '../messages/labels.ts';
import type { Messages } from '../messages/languages/en.ts';
import { valueText } from '../messages/value-text.ts';
import { subjectOf } from '../names/subject.tsx';
import type { ListName } from '../page/reusable.ts';

/** The value of a cell; several values of a cell are a list. */
export type Cell = string | number | boolean | null | readonly (string | null)[];

type ColumnName = keyof Messages['reuse']['columns'];

interface Surroundings {
  messages: Messages;
  /** The URL of a path. */
  urlOf(path: string): string;
}

type Value<Row> = (row: Row, surroundings: Surroundings) => Cell;

/** A list that pages give as a file. */
export interface List {
  /** selects all of the list, and nothing else; its variables are some of those of the page */
  document: DocumentNode;
  columns: readonly ColumnName[];
  /** @param line a row as JSON @returns its cells, in the order of the columns */
  cellsOf(line: string, surroundings: Surroundings): Cell[];
}

const listOf = <Row>(
  document: DocumentNode,
  values: readonly (readonly [ColumnName, Value<Row>])[],
): List => ({
  document,
  columns: values.map(([name]) => name),
  cellsOf(line, surroundings) {
    const row: Row = JSON.parse(line);
    return values.map(([, value]) => value(row, surroundings));
  },
});

const unique = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value) => value != null)),
];

type OfEdition = Pick<HonorRowFragment, 'edition' | 'category' | 'references'>;

const ofEdition: readonly (readonly [ColumnName, Value<OfEdition>])[] = [
  ['program', ({ edition }) => edition.program.name],
  ['year', ({ edition }) => edition.year],
  ['edition', ({ edition }) => edition.name],
  ['category', ({ category }) => category?.name ?? null],
];

type OfSources = Pick<HonorRowFragment, 'references'>;

const ofSources: readonly (readonly [ColumnName, Value<OfSources>])[] = [
  ['sources', ({ references }) => unique(references.map(({ source }) => source.title))],
  ['sourceUrls', ({ references }) => unique(references.map(({ source }) => source.url))],
  [
    'locators',
    ({ references }, { messages }) =>
      unique(references.map((reference) => placeIn(reference, messages))),
  ],
];

/** Where in a source to look, with its title; null if the source is cited as a whole. */
function placeIn(
  { source, locator }: HonorRowFragment['references'][number],
  messages: Messages,
): string | null {
  if (locator === null) return null;
  const place = [placeText(locator, messages), locator.fragment].filter(Boolean).join(', ');
  return messages.reuse.placeIn(source.title, place);
}

/** The columns on what an honor is, and where. */
const ofHonor: readonly (readonly [ColumnName, Value<HonorRowFragment>])[] = [
  ...ofEdition,
  ['award', ({ award }) => award?.name ?? null],
  ['result', ({ result }, { messages }) => messages.values.HonorResult[result]],
  ['rank', ({ rank }) => rank],
  ['recipients', ({ recipients }) => recipients.map(({ recipient }) => recipient.name)],
  ['credit', ({ credit }) => credit],
  [
    'places',
    ({ recipients }) => unique(recipients.flatMap(({ places }) => places.map(({ name }) => name))),
  ],
  [
    'countries',
    ({ recipients }) =>
      unique(recipients.flatMap(({ places }) => places.map(({ country }) => country?.name))),
  ],
  ['paraphrasedReason', ({ reason }) => reason],
  ['announcedOn', ({ announcedOn }) => announcedOn],
  ...ofSources,
  ['url', (honor, { urlOf }) => urlOf(honorPath(honor))],
];

const awards: readonly (readonly [ColumnName, Value<AwardRowFragment>])[] = [
  ...ofEdition,
  ['award', ({ name }) => name],
  ['status', ({ status }, { messages }) => messages.values.AwardStatus[status]],
  ['winners', ({ winners }) => unique(winners.map(({ credit }) => credit))],
  ['declared', ({ completeness }) => completeness.declared],
  ['named', ({ completeness }) => completeness.named],
  ...ofSources,
  ['url', ({ id, edition }, { urlOf }) => urlOf(`${editionPath(edition)}#${id}`)],
];

const sources: readonly (readonly [ColumnName, Value<SourceRowFragment>])[] = [
  ['title', ({ title }) => title],
  ['kind', ({ kind }, { messages }) => messages.values.SourceKind[kind]],
  ['publisher', ({ publisher }) => publisher],
  ['publishedOn', ({ publishedOn }) => publishedOn],
  ['license', ({ license }) => license],
  ['facts', ({ citations }) => citations.totalCount],
  ['sourceUrls', ({ url }) => url],
  ['url', ({ slug }, { urlOf }) => urlOf(pathOf('sources', slug))],
];

interface AboutEntity {
  subject: SubjectFragment;
}

const ofEntity: readonly (readonly [ColumnName, Value<AboutEntity>])[] = [
  ['kind', ({ subject }, { messages }) => subjectOf(subject, messages).kind],
  ['within', ({ subject }, { messages }) => subjectOf(subject, messages).within.label],
  ['entity', ({ subject }, { messages }) => subjectOf(subject, messages).label],
];

const urlOfEntity: Value<AboutEntity> = ({ subject }, { messages, urlOf }) => {
  const { path } = subjectOf(subject, messages);
  return path === null ? null : urlOf(path);
};

const citations: readonly (readonly [ColumnName, Value<CitationRowFragment>])[] = [
  ...ofEntity,
  ['field', ({ field }, { messages }) => field && fieldLabel(field, messages)],
  ['paragraph', ({ locator }) => locator?.paragraph ?? null],
  ['page', ({ locator }) => locator?.page ?? null],
  ['fragment', ({ locator }) => locator?.fragment ?? null],
  ['url', urlOfEntity],
];

type Claim = ClaimRowFragment['claims'][number];

const claimed = ({ node, value }: Claim, messages: Messages): string | null =>
  node ? subjectOf(node, messages).label : valueText(value, messages);

/** The claims and their sources are in the same order. */
const disputes: readonly (readonly [ColumnName, Value<ClaimRowFragment>])[] = [
  ...ofEntity,
  ['field', ({ field }, { messages }) => fieldLabel(field, messages)],
  ['claims', ({ claims }, { messages }) => claims.map((claim) => claimed(claim, messages))],
  [
    'accepted',
    ({ claims }, { messages }) => {
      const accepted = claims.find((claim) => claim.accepted);
      return accepted ? claimed(accepted, messages) : null;
    },
  ],
  [
    'sources',
    ({ claims }) =>
      claims.map(({ references }) =>
        unique(references.map(({ source }) => source.title)).join(', '),
      ),
  ],
  ['url', urlOfEntity],
];

const changes: readonly (readonly [ColumnName, Value<ChangeEntryFragment>])[] = [
  ['revision', ({ revision }) => revision],
  ['at', ({ at }) => at],
  ['action', ({ action }, { messages }) => messages.values.ChangeAction[action]],
  ['kind', ({ kind }, { messages }) => messages.values.EntityKind[kind]],
  [
    'entity',
    ({ subject, key }, { messages }) => (subject ? subjectOf(subject, messages).label : key),
  ],
  ['field', ({ field }, { messages }) => field && fieldLabel(field, messages)],
  ['before', ({ before }, { messages }) => valueText(before, messages)],
  ['after', ({ after }, { messages }) => valueText(after, messages)],
  ['reason', ({ reason }) => reason],
  ['writer', ({ writer }, { messages }) => writer && messages.values.Writer[writer]],
  ['sources', ({ source }) => source?.title ?? null],
  ['url', ({ subject }, surroundings) => (subject ? urlOfEntity({ subject }, surroundings) : null)],
];

const found: readonly (readonly [ColumnName, Value<FoundRowFragment>])[] = [
  ['kind', ({ node }, { messages }) => subjectOf(node, messages).kind],
  ['name', ({ node }, { messages }) => subjectOf(node, messages).label],
  ['within', ({ node, honor }, { messages }) => subjectOf(honor ?? node, messages).within.label],
  ['honor', ({ honor }, { messages }) => (honor ? subjectOf(honor, messages).label : null)],
  ['url', ({ node }, surroundings) => urlOfEntity({ subject: node }, surroundings)],
];

/** All of the lists that pages give as files. */
export const lists: Readonly<Record<ListName, List>> = {
  honors: listOf(HonorsFileDocument, ofHonor),
  edition: listOf(EditionFileDocument, ofHonor),
  award: listOf(AwardFileDocument, ofHonor),
  awardSeries: listOf(AwardSeriesFileDocument, ofHonor),
  event: listOf(EventFileDocument, ofHonor),
  place: listOf(PlaceFileDocument, ofHonor),
  recipient: listOf(RecipientFileDocument, ofHonor),
  work: listOf(WorkFileDocument, ofHonor),
  awards: listOf(AwardsFileDocument, awards),
  sources: listOf(SourcesFileDocument, sources),
  citations: listOf(CitationsFileDocument, citations),
  disputes: listOf(DisputesFileDocument, disputes),
  changes: listOf(ChangesFileDocument, changes),
  found: listOf(FoundFileDocument, found),
};
