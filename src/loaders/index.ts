import type { Database } from '../../db/connect.ts';
import {
  affiliationsByHonor,
  affiliationsById,
  affiliationsByPerson,
} from '../../db/queries/affiliation.ts';
import {
  type AwardKey,
  awardsByCategory,
  awardsByEdition,
  awardsById,
  awardsBySeries,
  awardsByYear,
} from '../../db/queries/award.ts';
import { allAwards } from '../../db/queries/award-list.ts';
import {
  type AwardSeriesKey,
  awardSeriesById,
  awardSeriesByProgram,
  awardSeriesBySlug,
} from '../../db/queries/award-series.ts';
import {
  type CategoryKey,
  categoriesById,
  categoryHistories,
  newestCategories,
} from '../../db/queries/category.ts';
import { allChanges, type ChangeKey, changesByKey } from '../../db/queries/change.ts';
import { citationsOfSource } from '../../db/queries/citation.ts';
import { claimReferencesByEntity, claimsByEntity } from '../../db/queries/claim.ts';
import { namedWinners, originsOf } from '../../db/queries/completeness.ts';
import { readDataset, readNewest } from '../../db/queries/dataset.ts';
import { allDisputes } from '../../db/queries/dispute.ts';
import {
  type EditionKey,
  editionsByEvent,
  editionsById,
  editionsByYear,
  neighborEditions,
} from '../../db/queries/edition.ts';
import { allEditions, editionsOfProgram } from '../../db/queries/edition-list.ts';
import { entitiesById, externalIdsByEntity, textsByEntity } from '../../db/queries/entity.ts';
import { eventsById, eventsBySlug } from '../../db/queries/event.ts';
import { allEvents } from '../../db/queries/event-list.ts';
import { figuresByEdition, figuresById } from '../../db/queries/figure.ts';
import { namesByEntity } from '../../db/queries/names.ts';
import {
  allPrograms,
  programsById,
  programsByParent,
  programsBySlug,
  programsLedTo,
} from '../../db/queries/program.ts';
import { referencesByEntity } from '../../db/queries/reference.ts';
import type { SearchQuestion } from '../../db/queries/search.ts';
import { allSources, sourcesById, sourcesBySlug } from '../../db/queries/source.ts';
import { statementsBy, statementsById } from '../../db/queries/statement.ts';
import { readStatistics, type StatisticsQuestion } from '../../db/queries/statistics.ts';
import type { Wants } from '../../db/queries/wants.ts';
import { batches, byQuestion } from './batch.ts';
import { categoriesAndBelow, type Level } from './edition-tree.ts';
import { honorLoaders } from './honors.ts';
import { recipientLoaders } from './recipients.ts';
import { searchPages } from './search.ts';
import type { SlugOf } from './slugs.ts';

export type Loaders = ReturnType<typeof createLoaders>;

const id = (row: { id: string }) => row.id;
const slug = (row: { slug: string }) => row.slug;
const entityId = (row: { entity_id: string }) => row.entity_id;
const same = <Row>(row: Row) => row;

/**
 * All loaders of one request, over one state of the data. Each relation takes the same statements, mostly
 * one, whatever the number of parents. Nothing is read that the operation does not select, but for the recipients of
 * honors.
 * @param wants what the operation needs of rows
 * @param slugs reads what the slugs and ids in the arguments of the operation name, once
 */
export function createLoaders(db: Database, wants: Wants, slugs: () => Promise<SlugOf>) {
  const batching = batches(db, wants);
  const { one, many, pages, asked } = batching;
  let dataset: ReturnType<typeof readDataset> | undefined;
  let newestRevision: Promise<string> | undefined;
  const recipients = recipientLoaders(batching);
  const { recipient } = recipients;
  const awardsByCategoryId = many(
    (ids: readonly string[]) => awardsByCategory(db, wants, ids),
    (row) => row.category_id,
  );
  const honors = honorLoaders(batching, recipient);
  const below = { ...honors, awardsByCategory: awardsByCategoryId, recipient };
  return {
    program: one((ids: readonly string[]) => programsById(db, wants, ids), id),
    programBySlug: one((keys: readonly string[]) => programsBySlug(db, wants, keys), slug),
    programParts: many(
      (ids: readonly string[]) => programsByParent(db, wants, ids),
      (row) => row.parent_id,
    ),
    programsLedTo: many(
      (ids: readonly string[]) => programsLedTo(db, wants, ids),
      (row) => row.led_from_id,
    ),
    programs: pages(allPrograms, same),

    awardSeries: one((ids: readonly string[]) => awardSeriesById(db, wants, ids), id),
    awardSeriesByProgram: many(
      (ids: readonly string[]) => awardSeriesByProgram(db, wants, ids),
      (row) => row.program_id,
    ),
    awardSeriesBySlug: one(
      (keys: readonly AwardSeriesKey[]) => awardSeriesBySlug(db, wants, keys),
      (row) => ({ program: row.program_slug, slug: row.slug }),
    ),

    event: one((ids: readonly string[]) => eventsById(db, wants, ids), id),
    eventBySlug: one((keys: readonly string[]) => eventsBySlug(db, wants, keys), slug),
    events: asked(allEvents),

    edition: one((ids: readonly string[]) => editionsById(db, wants, ids), id),
    editionsByYear: many(
      (keys: readonly EditionKey[]) => editionsByYear(db, wants, keys),
      (row) => ({ program: row.program_slug, year: row.year }),
    ),
    editionsByEvent: many(
      (ids: readonly string[]) => editionsByEvent(db, wants, ids),
      (row) => row.event_id,
    ),
    previousEdition: one(
      (ids: readonly string[]) => neighborEditions(db, wants, ids, 'previous'),
      (row) => row.neighbor_of,
    ),
    nextEdition: one(
      (ids: readonly string[]) => neighborEditions(db, wants, ids, 'next'),
      (row) => row.neighbor_of,
    ),
    editions: asked(allEditions),
    editionsOfProgram: asked(editionsOfProgram),

    category: one((ids: readonly string[]) => categoriesById(db, wants, ids), id),
    /** The categories of editions; what is below them is read ahead, down to a level. */
    categoriesByEdition: byQuestion((last: Level) =>
      categoriesAndBelow(batching.scope, last, below),
    ),
    newestCategory: one(
      (keys: readonly CategoryKey[]) => newestCategories(db, wants, keys),
      (row) => ({ program: row.program_slug, slug: row.slug }),
    ),
    categoryHistory: many(
      (ids: readonly string[]) => categoryHistories(db, wants, ids),
      (row) => row.history_of,
    ),

    award: one((ids: readonly string[]) => awardsById(db, wants, ids), id),
    awardsByCategory: awardsByCategoryId,
    awardsByEdition: many(
      (ids: readonly string[]) => awardsByEdition(db, wants, ids),
      (row) => row.edition_id,
    ),
    awardsBySeries: many(
      (ids: readonly string[]) => awardsBySeries(db, wants, ids),
      (row) => row.series_id,
    ),
    awardsByYear: many(
      (keys: readonly AwardKey[]) => awardsByYear(db, wants, keys),
      (row) => ({ program: row.program_slug, year: row.year, slug: row.slug }),
    ),

    awards: asked(allAwards),

    namedByAward: one(
      (ids: readonly string[]) => namedWinners(db, 'award_id', ids),
      (row) => row.owner_id,
    ),
    namedByEdition: one(
      (ids: readonly string[]) => namedWinners(db, 'edition_id', ids),
      (row) => row.owner_id,
    ),
    origins: many(
      (ids: readonly string[]) => originsOf(db, wants, ids),
      (row) => row.origin_of,
    ),

    ...honors,

    ...recipients,

    affiliation: one((ids: readonly string[]) => affiliationsById(db, ids), id),
    affiliationsByPerson: many(
      (ids: readonly string[]) => affiliationsByPerson(db, ids),
      (row) => row.person_id,
    ),
    affiliationsByHonor: many(
      (ids: readonly string[]) => affiliationsByHonor(db, ids),
      (row) => row.honor_id,
    ),

    figure: one((ids: readonly string[]) => figuresById(db, ids), id),
    figuresByEdition: many(
      (ids: readonly string[]) => figuresByEdition(db, ids),
      (row) => row.edition_id,
    ),
    statement: one((ids: readonly string[]) => statementsById(db, ids), id),
    statementsByEvent: many(
      (ids: readonly string[]) => statementsBy(db, 'event_id', ids),
      (row) => row.event_id,
    ),
    statementsByEdition: many(
      (ids: readonly string[]) => statementsBy(db, 'edition_id', ids),
      (row) => row.edition_id,
    ),
    statementsBySpeaker: many(
      (ids: readonly string[]) => statementsBy(db, 'speaker_id', ids),
      (row) => row.speaker_id,
    ),

    source: one((ids: readonly string[]) => sourcesById(db, ids), id),
    sourceBySlug: one((keys: readonly string[]) => sourcesBySlug(db, keys), slug),
    sources: pages(allSources, same),
    citationsOfSource: pages(citationsOfSource, same),
    disputes: pages(allDisputes, same),

    change: one(
      (keys: readonly ChangeKey[]) => changesByKey(db, keys),
      ({ revision, number }) => ({ revision, number }),
    ),
    changes: asked(allChanges),

    entity: one((ids: readonly string[]) => entitiesById(db, ids), id),
    names: many((ids: readonly string[]) => namesByEntity(db, ids), entityId),
    texts: many((ids: readonly string[]) => textsByEntity(db, ids), entityId),
    externalIds: many((ids: readonly string[]) => externalIdsByEntity(db, ids), entityId),
    references: many((ids: readonly string[]) => referencesByEntity(db, ids), entityId),
    claims: many((ids: readonly string[]) => claimsByEntity(db, ids), entityId),
    claimReferences: many((ids: readonly string[]) => claimReferencesByEntity(db, ids), entityId),

    statistics: byQuestion((question: StatisticsQuestion) => readStatistics(db, question)),

    search: byQuestion((question: SearchQuestion) => searchPages(batching.scope, question)),

    slugs,

    /** What there is in all; read at most once a request. */
    dataset: () => (dataset ??= readDataset(db)),
    /** Which state of the data this is; read at most once a request. */
    newestRevision: () => (newestRevision ??= readNewest(db)),
  };
}
