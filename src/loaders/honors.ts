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
import { recipientsByHonor } from '../../db/queries/honor-recipient.ts';
import type { List } from '../../db/queries/list.ts';
import { type batches, byQuestion } from './batch.ts';

/** The loaders of honors: by id, the winners of awards, and the lists that have filters and orders. */
export function honorLoaders({
  reading: { db, wants },
  one,
  many,
  pages,
}: ReturnType<typeof batches>) {
  const asked = <Question, Row extends object>(list: (question: Question) => List<Row>) =>
    byQuestion((question: Question) => pages(list(question), (row: Row) => row));
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
    recipientsByHonor: many(
      (ids: readonly string[]) => recipientsByHonor(db, { places: wants.places }, ids),
      (row) => row.honor_id,
    ),
    /** The same with the place that each of them counts under. */
    placedByHonor: many(
      (ids: readonly string[]) => recipientsByHonor(db, { places: true }, ids),
      (row) => row.honor_id,
    ),
  };
}
