import {
  allHonorees,
  allHonors,
  allNominees,
  allWinners,
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
  winnersByAward,
  winnersOfEdition,
} from '../../db/queries/honor.ts';
import { recipientsByHonor, recipientsOfHonors } from '../../db/queries/honor-recipient.ts';
import { many, one, pagesByArguments, withAllColumns } from './batch.ts';
import type { Below } from './edition-tree.ts';
import type { LoaderScope } from './scope.ts';

const honorId = (row: { honor_id: string }) => row.honor_id;

/** The loaders of honors: by id, the winners of awards, and the lists that have filters and orders. */
export const honorLoaders = {
  honor: one(withAllColumns(honorsById), (row) => row.id),
  winnersByAward: many(withAllColumns(winnersByAward), (row) => row.award_id),
  honors: pagesByArguments(allHonors),
  winners: pagesByArguments(allWinners),
  honorees: pagesByArguments(allHonorees),
  nominees: pagesByArguments(allNominees),
  honorsOfProgram: pagesByArguments(honorsOfProgram),
  honorsOfEdition: pagesByArguments(honorsOfEdition),
  winnersOfEdition: pagesByArguments(winnersOfEdition),
  honoreesOfEdition: pagesByArguments(honoreesOfEdition),
  honorsOfCategory: pagesByArguments(honorsOfCategory),
  honorsOfAward: pagesByArguments(honorsOfAward),
  honorsOfSeries: pagesByArguments(honorsOfSeries),
  honorsOfEvent: pagesByArguments(honorsOfEvent),
  honorsOfRecipient: pagesByArguments(honorsOfRecipient),
  honorsWithinPlace: pagesByArguments(honorsWithinPlace),
  honorsWithinWork: pagesByArguments(honorsWithinWork),
  /** The recipients of honors, with their roles. Their own rows are read in the same round, since most operations need them. */
  recipientsByHonor: (scope: LoaderScope & { loaders: Below }, name: string) =>
    many(async (db, rowParts, ids: readonly string[]) => {
      const [honorRecipients, recipients] = await Promise.all([
        recipientsByHonor(db, { places: rowParts.places }, ids),
        recipientsOfHonors(db, rowParts, ids),
      ]);
      for (const row of recipients) scope.loaders.recipient.prime(row.id, row);
      return honorRecipients;
    }, honorId)(scope, name),
  /** The same with the places that the honor counts under through each of them. */
  placedByHonor: many(
    withAllColumns((db, ids: readonly string[]) => recipientsByHonor(db, { places: true }, ids)),
    honorId,
  ),
};
