import {
  type AwardRow,
  awardsByCategory,
  awardsByEdition,
  awardsById,
  awardsBySeries,
  awardsByYear,
  optionalAwardColumns,
} from '../queries/awards/award.ts';
import { allAwards } from '../queries/awards/award-list.ts';
import {
  awardSeriesById,
  awardSeriesByProgram,
  awardSeriesBySlug,
} from '../queries/awards/award-series.ts';
import {
  type CategoryRow,
  categoriesById,
  categoryHistories,
  newestCategories,
  optionalCategoryColumns,
} from '../queries/awards/category.ts';
import {
  type EditionRow,
  editionsByEvent,
  editionsById,
  editionsBySlug,
  editionsByYear,
  neighborEditions,
  optionalEditionColumns,
} from '../queries/awards/edition.ts';
import { allEditions, editionsOfProgram } from '../queries/awards/edition-list.ts';
import { eventsById, eventsBySlug } from '../queries/awards/event.ts';
import { allEvents } from '../queries/awards/event-list.ts';
import { figuresByEdition, figuresById } from '../queries/awards/figure.ts';
import {
  participantsBy,
  participantsByEdition,
  participantsById,
  participationsByPerson,
} from '../queries/awards/participant.ts';
import {
  allPrograms,
  programsById,
  programsByParent,
  programsBySlug,
  programsLedTo,
} from '../queries/awards/program.ts';
import { statementsBy, statementsById } from '../queries/awards/statement.ts';
import { allChanges, changesByKey } from '../queries/changes/change.ts';
import { countDataset, readDataset, readNewest } from '../queries/changes/dataset.ts';
import { entitiesById, externalIdsByEntity, textsByEntity } from '../queries/lists/entity.ts';
import { namesByEntity } from '../queries/lists/names.ts';
import {
  affiliationsByHonor,
  affiliationsById,
  affiliationsByPerson,
} from '../queries/recipients/affiliation.ts';
import { optionalRecipientColumns } from '../queries/recipients/recipient.ts';
import { attributesByEntity } from '../queries/sources/attribute.ts';
import { citationsOfSource } from '../queries/sources/citation.ts';
import { claimReferencesByEntity, claimsByEntity } from '../queries/sources/claim.ts';
import { allDisputes } from '../queries/sources/dispute.ts';
import { imagesByEntity, linksByEntity } from '../queries/sources/media.ts';
import { referencesByEntity } from '../queries/sources/reference.ts';
import { allSources, sourcesById, sourcesBySlug } from '../queries/sources/source.ts';
import { namedWinners, originsOf } from '../queries/statistics/completeness.ts';
import { readCoverage } from '../queries/statistics/coverage.ts';
import { readStatistics } from '../queries/statistics/statistics.ts';
import { readUnknownCounts } from '../queries/statistics/unknown-count.ts';
import {
  byArguments,
  each,
  many,
  one,
  pages,
  pagesByArguments,
  single,
  withAllColumns,
} from './batch.ts';
import { detailsOf } from './details.ts';
import { type Below, categoriesAndBelow } from './edition-tree.ts';
import { honorLoaders } from './honors.ts';
import { type RecipientsById, recipientLoaders } from './recipients.ts';
import { recordLoaders } from './records.ts';
import { type LoaderScope, type LoaderSource, lazily, openScope } from './scope.ts';
import { searchPages } from './search.ts';
import type { SlugOf } from './slugs.ts';

export type Loaders = ReturnType<typeof createLoaders>;

const id = (row: { id: string }) => row.id;
const slug = (row: { slug: string }) => row.slug;
const entityId = (row: { entity_id: string }) => row.entity_id;
const same = <Row>(row: Row) => row;

/** The columns that rows of programs, series and events can have beside those that all have. */
const names = ['names'] as const;

interface OperationScope extends LoaderScope {
  loaders: Below & RecipientsById;
  slugs: () => Promise<SlugOf>;
}

interface Given {
  source: LoaderSource;
  slugs: () => Promise<SlugOf>;
}

const scopeOf = ({ source, slugs }: Given, loaders: OperationScope['loaders']): OperationScope => ({
  ...openScope(source),
  loaders,
  slugs,
});

const recipes = {
  program: one(programsById, id, names),
  programBySlug: one(programsBySlug, slug, names),
  programParts: many(programsByParent, (row) => row.parent_id, names),
  programsLedTo: many(programsLedTo, (row) => row.led_from_id, names),
  programs: pages(allPrograms, same),

  awardSeries: one(awardSeriesById, id, names),
  awardSeriesByProgram: many(awardSeriesByProgram, (row) => row.program_id, names),
  awardSeriesBySlug: one(
    awardSeriesBySlug,
    (row) => ({ program: row.program_slug, slug: row.slug }),
    names,
  ),

  event: one(eventsById, id, names),
  eventBySlug: one(eventsBySlug, slug, names),
  events: pagesByArguments(allEvents),

  edition: one(editionsById, id, optionalEditionColumns),
  /** An edition with the columns that few operations select; the same for the other kinds. */
  editionDetails: detailsOf<EditionRow>(editionsById, 'editionDetails', 'declared'),
  editionsByYear: many(
    editionsByYear,
    (row) => ({ program: row.program_slug, year: row.year }),
    optionalEditionColumns,
  ),
  editionBySlug: one(
    editionsBySlug,
    (row) => ({ program: row.program_slug, slug: row.slug }),
    optionalEditionColumns,
  ),
  editionsByEvent: many(editionsByEvent, (row) => row.at_event_id, optionalEditionColumns),
  previousEdition: one(
    (db, optionalColumns, ids: readonly string[]) =>
      neighborEditions(db, optionalColumns, ids, 'previous'),
    (row) => row.neighbor_of,
    optionalEditionColumns,
  ),
  nextEdition: one(
    (db, optionalColumns, ids: readonly string[]) =>
      neighborEditions(db, optionalColumns, ids, 'next'),
    (row) => row.neighbor_of,
    optionalEditionColumns,
  ),
  editions: pagesByArguments(allEditions),
  editionsOfProgram: pagesByArguments(editionsOfProgram),

  category: one(categoriesById, id, optionalCategoryColumns),
  categoryDetails: detailsOf<CategoryRow>(categoriesById, 'categoryDetails', 'position'),
  /** The categories of editions; what is below them is read ahead, down to a level. */
  categoriesByEdition: byArguments(categoriesAndBelow),
  newestCategory: one(
    newestCategories,
    (row) => ({ program: row.program_slug, slug: row.slug }),
    optionalCategoryColumns,
  ),
  categoryHistory: many(categoryHistories, (row) => row.history_of, optionalCategoryColumns),

  award: one(awardsById, id, optionalAwardColumns),
  awardDetails: detailsOf<AwardRow>(awardsById, 'awardDetails', 'series_id'),
  awardsByCategory: many(awardsByCategory, (row) => row.category_id, optionalAwardColumns),
  awardsByEdition: many(awardsByEdition, (row) => row.edition_id, optionalAwardColumns),
  awardsBySeries: many(awardsBySeries, (row) => row.of_series_id, optionalAwardColumns),
  awardsByYear: many(
    awardsByYear,
    (row) => ({ program: row.program_slug, year: row.year, slug: row.slug }),
    optionalAwardColumns,
  ),

  awards: pagesByArguments(allAwards),

  namedByAward: one(
    withAllColumns((db, ids: readonly string[]) => namedWinners(db, 'award_id', ids)),
    (row) => row.owner_id,
  ),
  namedByEdition: one(
    withAllColumns((db, ids: readonly string[]) => namedWinners(db, 'edition_id', ids)),
    (row) => row.owner_id,
  ),
  origins: many(originsOf, (row) => row.origin_of, optionalRecipientColumns),

  ...honorLoaders,

  ...recipientLoaders,

  affiliation: one(withAllColumns(affiliationsById), id),
  affiliationsByPerson: many(withAllColumns(affiliationsByPerson), (row) => row.person_id),
  affiliationsByHonor: many(withAllColumns(affiliationsByHonor), (row) => row.honor_id),

  participant: one(withAllColumns(participantsById), id),
  participantsByEdition: many(withAllColumns(participantsByEdition), (row) => row.edition_id),
  participantsByCategory: many(
    withAllColumns((db, ids: readonly string[]) => participantsBy(db, 'category_id', ids)),
    (row) => row.category_id,
  ),
  participantsByEvent: many(
    withAllColumns((db, ids: readonly string[]) => participantsBy(db, 'event_id', ids)),
    (row) => row.event_id,
  ),
  participationsByPerson: many(withAllColumns(participationsByPerson), (row) => row.person_id),

  figure: one(withAllColumns(figuresById), id),
  figuresByEdition: many(withAllColumns(figuresByEdition), (row) => row.edition_id),
  statement: one(withAllColumns(statementsById), id),
  statementsByEvent: many(
    withAllColumns((db, ids: readonly string[]) => statementsBy(db, 'event_id', ids)),
    (row) => row.event_id,
  ),
  statementsByEdition: many(
    withAllColumns((db, ids: readonly string[]) => statementsBy(db, 'edition_id', ids)),
    (row) => row.edition_id,
  ),
  statementsBySpeaker: many(
    withAllColumns((db, ids: readonly string[]) => statementsBy(db, 'speaker_id', ids)),
    (row) => row.speaker_id,
  ),

  source: one(withAllColumns(sourcesById), id),
  sourceBySlug: one(withAllColumns(sourcesBySlug), slug),
  sources: pages(allSources, same),
  citationsOfSource: pages(citationsOfSource, same),
  disputes: pages(allDisputes, same),

  change: one(withAllColumns(changesByKey), ({ revision, number }) => ({ revision, number })),
  changes: pagesByArguments(allChanges),

  entity: one(withAllColumns(entitiesById), id),
  names: many(withAllColumns(namesByEntity), entityId),
  texts: many(withAllColumns(textsByEntity), entityId),
  externalIds: many(withAllColumns(externalIdsByEntity), entityId),
  images: many(withAllColumns(imagesByEntity), entityId),
  links: many(withAllColumns(linksByEntity), entityId),
  attributes: many(withAllColumns(attributesByEntity), entityId),
  references: many(withAllColumns(referencesByEntity), entityId),
  claims: many(withAllColumns(claimsByEntity), entityId),
  claimReferences: many(withAllColumns(claimReferencesByEntity), entityId),

  statistics: each(readStatistics),
  ...recordLoaders,
  unknownCounts: each(readUnknownCounts),
  coverage: each(readCoverage),

  search: byArguments(searchPages),

  /** The slugs of what the arguments of the operation name, read once. */
  slugs: ({ slugs }: OperationScope) => slugs,

  /** Which state of the data this is, and under which license. */
  dataset: single(readDataset),
  /** How many of each kind there are in it. */
  datasetCounts: single(countDataset),
  /** Which state of the data this is. */
  newestRevision: single(readNewest),
};

const make = lazily(scopeOf, recipes);

/**
 * All loaders of one request, over one state of the data. Each relation takes the same statements, mostly
 * one, whatever the number of parents. Nothing is read that the operation does not select, but for the recipients of
 * honors.
 * @param slugs reads what the slugs and ids in the arguments of the operation name, once
 */
export function createLoaders(source: LoaderSource, slugs: () => Promise<SlugOf>) {
  return make({ source, slugs });
}
