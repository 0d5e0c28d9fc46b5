import type { Database } from '../../db/connect.ts';
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
import { countedPlacesByHonor, recipientsByHonor } from '../../db/queries/honor-recipient.ts';
import type { List } from '../../db/queries/list.ts';
import type { Wants } from '../../db/queries/wants.ts';
import { byQuestion, many, one, pages } from './batch.ts';

/** The loaders of honors: by id, the winners of awards, and the lists that have filters and orders. */
export function honorLoaders(db: Database, wants: Wants) {
  const asked = <Question, Row extends object>(list: (question: Question) => List<Row>) =>
    byQuestion((question: Question) => pages(db, wants, list(question), (row: Row) => row));
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
      (ids: readonly string[]) => recipientsByHonor(db, ids),
      (row) => row.honor_id,
    ),
    countedPlacesByHonor: many(
      (ids: readonly string[]) => countedPlacesByHonor(db, ids),
      (row) => row.honor_id,
    ),
  };
}
