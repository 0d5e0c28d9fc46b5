/** A winner that an award gets beside one that it had. */
export interface SecondWinner {
  /** the key of the award */
  award: string;
  /** the keys of the two honors within their edition */
  before: string;
  now: string;
}

/** The warning about a second winner. */
export const secondWinnerWarning = ({ award, before, now }: SecondWinner): string =>
  `The award "${award}" already has the winner "${before}", and now also "${now}". If the new one replaces it, retract the first, or correct it by its key.`;

/** Reads the warning about a second winner, so that the desk can say it with names, in its language; null for another text. */
export function readSecondWinner(warning: string): SecondWinner | null {
  const pattern = /^The award "([^"]*)" already has the winner "([^"]*)", and now also "([^"]*)"\./;
  const [, award, before, now] = pattern.exec(warning) ?? [];
  return award !== undefined && before !== undefined && now !== undefined
    ? { award, before, now }
    : null;
}
