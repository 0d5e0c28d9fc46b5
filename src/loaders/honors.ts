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
import { honored, recipientsByHonor } from '../../db/queries/honor-recipient.ts';
import { asked, many, one, whole } from './batch.ts';
import type { Below } from './edition-tree.ts';
import type { LoaderScope } from './scope.ts';

const honorId = (row: { honor_id: string }) => row.honor_id;

/** The loaders of honors: by id, the winners of awards, and the lists that have filters and orders. */
export const honorLoaders = {
  honor: one(whole(honorsById), (row) => row.id),
  winnersByAward: many(whole(winnersByAward), (row) => row.award_id),
  honors: asked(allHonors),
  winners: asked(allWinners),
  honorees: asked(allHonorees),
  nominees: asked(allNominees),
  honorsOfProgram: asked(honorsOfProgram),
  honorsOfEdition: asked(honorsOfEdition),
  winnersOfEdition: asked(winnersOfEdition),
  honoreesOfEdition: asked(honoreesOfEdition),
  honorsOfCategory: asked(honorsOfCategory),
  honorsOfAward: asked(honorsOfAward),
  honorsOfSeries: asked(honorsOfSeries),
  honorsOfEvent: asked(honorsOfEvent),
  honorsOfRecipient: asked(honorsOfRecipient),
  honorsWithinPlace: asked(honorsWithinPlace),
  honorsWithinWork: asked(honorsWithinWork),
  /** Who received honors; the recipients themselves are read in the same round, since few operations leave them out. */
  recipientsByHonor: (scope: LoaderScope & { loaders: Below }, name: string) =>
    many(async (db, wants, ids: readonly string[]) => {
      const [received, recipients] = await Promise.all([
        recipientsByHonor(db, { places: wants.places }, ids),
        honored(db, wants, ids),
      ]);
      for (const row of recipients) scope.loaders.recipient.prime(row.id, row);
      return received;
    }, honorId)(scope, name),
  /** The same with the places that the honor counts under through each of them. */
  placedByHonor: many(
    (db, _wants, ids: readonly string[]) => recipientsByHonor(db, { places: true }, ids),
    honorId,
  ),
};
