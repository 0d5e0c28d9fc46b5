import {
  allHonorees,
  allHonors,
  allNominees,
  allWinners,
  type HonorList,
  type HonorListArguments,
  type HonorRow,
  honoreesOfEdition,
  honorsById,
  honorsOfAward,
  honorsOfCategory,
  honorsOfEdition,
  honorsOfEvent,
  honorsOfProgram,
  honorsOfRecipient,
  honorsOfSeries,
  honorsWithinPlace,
  honorsWithinWork,
  nomineesOfEdition,
  optionalHonorColumns,
  winnersByAward,
  winnersOfEdition,
} from '../queries/awards/honor.ts';
import { agesByHonor } from '../queries/lists/age.ts';
import { noOptionalColumns } from '../queries/lists/optional-columns.ts';
import {
  optionalHonorRecipientColumns,
  recipientsByHonor,
} from '../queries/recipients/honor-recipient.ts';
import { type Coverage, coverageOf } from '../queries/statistics/coverage.ts';
import { type UnknownCount, unknownCountsOf } from '../queries/statistics/unknown-count.ts';
import {
  byArguments,
  type ListLoader,
  many,
  one,
  pages,
  type Recipe,
  withAllColumns,
} from './batch.ts';
import { detailsOf } from './details.ts';
import { type Below, primeRecipients } from './edition-tree.ts';
import { Loader } from './loader.ts';
import type { LoaderScope } from './scope.ts';

const honorId = (row: { honor_id: string }) => row.honor_id;

/** The pages of a list of honors, and what is known of them in all. Keys are those of `count`. */
export interface HonorListLoader extends ListLoader<HonorRow> {
  unknown: Loader<string, UnknownCount[]>;
  coverage: Loader<string, Coverage>;
}

const honorPages = <Args extends HonorListArguments>(
  list: (args: Args) => HonorList,
): Recipe<(args: Args) => HonorListLoader> =>
  byArguments((args: Args) => (scope: LoaderScope, name: string) => {
    const { db } = scope;
    const honors = list(args);
    return {
      ...pages(honors, (row: HonorRow) => row)(scope, name),
      unknown: new Loader<string, UnknownCount[]>(scope, `${name} unknown`, (parents) =>
        unknownCountsOf(db, honors, parents),
      ),
      coverage: new Loader<string, Coverage>(scope, `${name} coverage`, (parents) =>
        coverageOf(db, honors, parents),
      ),
    };
  });

/** The loaders of honors: by id, the winners of awards, and the lists that have filters and orders. */
export const honorLoaders = {
  honor: one(honorsById, (row) => row.id, optionalHonorColumns),
  honorDetails: detailsOf<HonorRow>(honorsById, 'honorDetails', 'key'),
  winnersByAward: many(winnersByAward, (row) => row.award_id, optionalHonorColumns),
  honors: honorPages(allHonors),
  winners: honorPages(allWinners),
  honorees: honorPages(allHonorees),
  nominees: honorPages(allNominees),
  honorsOfProgram: honorPages(honorsOfProgram),
  honorsOfEdition: honorPages(honorsOfEdition),
  winnersOfEdition: honorPages(winnersOfEdition),
  honoreesOfEdition: honorPages(honoreesOfEdition),
  nomineesOfEdition: honorPages(nomineesOfEdition),
  honorsOfCategory: honorPages(honorsOfCategory),
  honorsOfAward: honorPages(honorsOfAward),
  honorsOfSeries: honorPages(honorsOfSeries),
  honorsOfEvent: honorPages(honorsOfEvent),
  honorsOfRecipient: honorPages(honorsOfRecipient),
  honorsWithinPlace: honorPages(honorsWithinPlace),
  honorsWithinWork: honorPages(honorsWithinWork),
  /** The recipients of honors, with their roles. Their own rows come with them, since most operations need them. */
  recipientsByHonor: (scope: LoaderScope & { loaders: Below }, name: string) =>
    many(
      async (db, optionalColumns, ids: readonly string[]) =>
        primeRecipients(scope.loaders, await recipientsByHonor(db, optionalColumns, ids)),
      honorId,
      optionalHonorRecipientColumns,
    )(scope, name),
  /** The ages of those whose age is known. */
  agesByHonor: many(withAllColumns(agesByHonor), honorId),
  /** The recipients with the places that the honor counts under through each of them. */
  placedByHonor: many(
    withAllColumns((db, ids: readonly string[]) =>
      recipientsByHonor(db, { ...noOptionalColumns, places: true }, ids),
    ),
    honorId,
  ),
};
