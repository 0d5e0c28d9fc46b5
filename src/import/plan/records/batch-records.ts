import { spaceOf } from '../../../../db/model/entity-kinds.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { ownersOf } from '../../../../db/model/related-entities.ts';
import type { SlugDocument, ValidDocument } from '../../document-stages.ts';
import type { EntityRecord, Mirror, Move, Retraction } from '../../entity-record.ts';
import type { FailedEntities } from '../find/failed-entities.ts';
import type { Wanted } from '../find/find-entities.ts';
import { combine } from './combine.ts';
import { mirrorsOf, movesOf, recordsOf, retractionsOf } from './document-to-records.ts';
import { claimedEntities, type Mention, mentionsOf } from './mentions.ts';
import { type Renaming, renamedRecord } from './rename.ts';

/** The records of one document, entity by entity. */
export interface DocumentRecords {
  document: ValidDocument;
  records: readonly EntityRecord[];
  retractions: readonly Retraction[];
  mirrors: readonly Mirror[];
  moves: readonly Move[];
}

/** The records of the documents of a batch: by document, and all together. */
export interface BatchRecords {
  said: readonly DocumentRecords[];
  records: readonly EntityRecord[];
  retractions: readonly Retraction[];
  mirrors: readonly Mirror[];
  moves: readonly Move[];
  /** all that they say of other entities */
  mentions: readonly Mention[];
}

/** Mistakes in how a document says it are complained of at the document. */
export function batchRecordsOf(documents: readonly SlugDocument[]): BatchRecords {
  return together(
    documents.map((document) => ({
      document,
      records: combine(recordsOf(document)),
      retractions: retractionsOf(document),
      mirrors: mirrorsOf(document),
      moves: movesOf(document),
    })),
  );
}

/** The same without records that refer to failed entities. What else there is of something is not known then. */
export function withoutFailed(batch: BatchRecords, failed: FailedEntities): BatchRecords {
  if (failed.isEmpty) return batch;
  return together(
    batch.said.map(({ document, records, retractions }) => ({
      document,
      records: records.filter((record) => !failed.has(record)),
      retractions: retractions.filter((retraction) => !failed.has(retraction)),
      mirrors: [],
      moves: [],
    })),
  );
}

/**
 * The same with the present slugs of joined recipients. What documents say of these themselves is left out, since the
 * join has taken it over, and what they retract is not meant by a former slug.
 */
export function renamedBatch(batch: BatchRecords, renaming: Renaming): BatchRecords {
  return together(
    batch.said.map((one) => ({
      ...one,
      records: combine(
        one.records
          .filter(({ kind, key }) => spaceOf(kind) !== 'recipient' || !renaming.has(showKey(key)))
          .map((record) => renamedRecord(record, renaming)),
      ),
    })),
  );
}

/** The records of several documents. */
export function together(said: readonly DocumentRecords[]): BatchRecords {
  const records = said.flatMap((one) => one.records);
  const mirrors = said.flatMap((one) => one.mirrors);
  return {
    said,
    records,
    retractions: said.flatMap((one) => one.retractions),
    mirrors,
    moves: said.flatMap((one) => one.moves),
    mentions: [
      ...records.flatMap(mentionsOf),
      ...said.flatMap(({ document }) => mentionOfSource(document)),
    ],
  };
}

function mentionOfSource(document: ValidDocument): Mention[] {
  const { source } = document.content;
  return source === undefined
    ? []
    : [{ kind: 'source', key: [source], at: ['source'], document, from: [] }];
}

/** All that has to be looked for: what is named, what that is named within, and what it mentions. */
export function wantedBy({
  records,
  retractions,
  mirrors,
  moves,
  mentions,
}: BatchRecords): Wanted[] {
  const series = [...records, ...retractions].flatMap(({ kind, key }): Wanted[] =>
    kind === 'award' ? [{ kind: 'award-series', key: [key[0] ?? '', key[2] ?? ''] }] : [],
  );
  const owners = [...retractions, ...mirrors].flatMap(({ kind, key }) => ownersOf(kind, key));
  const claimed = records.flatMap(claimedEntities);
  const former = records.flatMap(({ formerSlugs = [] }) => formerSlugs.map(recipient));
  const moved = moves.flatMap(({ from, into, honors }): Wanted[] => [
    ...[from, into].map(recipient),
    ...honors.flatMap(({ key }): Wanted[] => [...ownersOf('honor', key), { kind: 'honor', key }]),
  ]);
  return [
    ...owners,
    ...mentions,
    ...claimed,
    ...records,
    ...retractions,
    ...mirrors,
    ...series,
    ...former,
    ...moved,
  ];
}

function recipient(slug: string): Wanted {
  return { kind: 'recipient', key: [slug] };
}
