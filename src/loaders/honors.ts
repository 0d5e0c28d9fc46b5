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
  winnersByAward,
  winnersOfEdition,
} from '../../db/queries/honor.ts';
import { honored, recipientsByHonor } from '../../db/queries/honor-recipient.ts';
import type { RecipientRow } from '../../db/queries/recipient.ts';
import type { batches } from './batch.ts';
import type { Loader } from './loader.ts';

/** The loaders of honors: by id, the winners of awards, and the lists that have filters and orders. */
export function honorLoaders(
  { scope: { db, wants }, one, many, asked }: ReturnType<typeof batches>,
  recipient: Loader<string, RecipientRow | null>,
) {
  return {
    honor: one(
      (ids: readonly string[]) => honorsById(db, ids),
      (row) => row.id,
    ),
    winnersByAward: many(
      (ids: readonly string[]) => winnersByAward(db, ids),
      (row) => row.award_id,
    ),
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
    /** Who received honors; the recipients themselves are read in the same round, since few operations leave them out. */
    recipientsByHonor: many(
      async (ids: readonly string[]) => {
        const [received, recipients] = await Promise.all([
          recipientsByHonor(db, { places: wants.places }, ids),
          honored(db, wants, ids),
        ]);
        for (const row of recipients) recipient.prime(row.id, row);
        return received;
      },
      (row) => row.honor_id,
    ),
    /** The same with the place that each of them counts under. */
    placedByHonor: many(
      (ids: readonly string[]) => recipientsByHonor(db, { places: true }, ids),
      (row) => row.honor_id,
    ),
  };
}
