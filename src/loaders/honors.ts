import { agesByHonor } from '../../db/queries/age.ts';
import {
  allHonorees,
  allHonors,
  allNominees,
  allWinners,
  type HonorRow,
  honoreesOfEdition,
  honorParts,
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
  winnersByAward,
  winnersOfEdition,
} from '../../db/queries/honor.ts';
import { honorRecipientParts, recipientsByHonor } from '../../db/queries/honor-recipient.ts';
import { noParts } from '../../db/queries/row-parts.ts';
import { many, one, pagesByArguments, withAllColumns } from './batch.ts';
import { detailsOf } from './details.ts';
import { type Below, primeRecipients } from './edition-tree.ts';
import type { LoaderScope } from './scope.ts';

const honorId = (row: { honor_id: string }) => row.honor_id;

/** The loaders of honors: by id, the winners of awards, and the lists that have filters and orders. */
export const honorLoaders = {
  honor: one(honorsById, (row) => row.id, honorParts),
  honorDetails: detailsOf<HonorRow>(honorsById, 'honorDetails', 'key'),
  winnersByAward: many(winnersByAward, (row) => row.award_id, honorParts),
  honors: pagesByArguments(allHonors),
  winners: pagesByArguments(allWinners),
  honorees: pagesByArguments(allHonorees),
  nominees: pagesByArguments(allNominees),
  honorsOfProgram: pagesByArguments(honorsOfProgram),
  honorsOfEdition: pagesByArguments(honorsOfEdition),
  winnersOfEdition: pagesByArguments(winnersOfEdition),
  honoreesOfEdition: pagesByArguments(honoreesOfEdition),
  nomineesOfEdition: pagesByArguments(nomineesOfEdition),
  honorsOfCategory: pagesByArguments(honorsOfCategory),
  honorsOfAward: pagesByArguments(honorsOfAward),
  honorsOfSeries: pagesByArguments(honorsOfSeries),
  honorsOfEvent: pagesByArguments(honorsOfEvent),
  honorsOfRecipient: pagesByArguments(honorsOfRecipient),
  honorsWithinPlace: pagesByArguments(honorsWithinPlace),
  honorsWithinWork: pagesByArguments(honorsWithinWork),
  /** The recipients of honors, with their roles. Their own rows come with them, since most operations need them. */
  recipientsByHonor: (scope: LoaderScope & { loaders: Below }, name: string) =>
    many(
      async (db, rowParts, ids: readonly string[]) =>
        primeRecipients(scope.loaders, await recipientsByHonor(db, rowParts, ids)),
      honorId,
      honorRecipientParts,
    )(scope, name),
  /** The ages of those whose age is known. */
  agesByHonor: many(withAllColumns(agesByHonor), honorId),
  /** The recipients with the places that the honor counts under through each of them. */
  placedByHonor: many(
    withAllColumns((db, ids: readonly string[]) =>
      recipientsByHonor(db, { ...noParts, places: true }, ids),
    ),
    honorId,
  ),
};
