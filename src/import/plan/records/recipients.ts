import { isDeepStrictEqual } from 'node:util';
import { bareRecipient, type Recipient } from '../../../../db/model/facts.ts';
import type { GivenRecipient } from '../../entity-record.ts';

/** Recipients as a document names them, with what is known of them where it says nothing. */
export function filledIn(
  given: readonly GivenRecipient[],
  present: readonly Recipient[],
): Recipient[] {
  return given.map((one) => {
    const others = given.filter((other) => other !== one && other.recipient === one.recipient);
    const known = present.find(
      ({ recipient, role }) =>
        recipient === one.recipient &&
        (one.role === undefined ? !others.some((other) => other.role === role) : role === one.role),
    );
    const { recipient, ...parts } = one;
    const said = Object.entries(parts).filter(([, part]) => part !== undefined);
    return { ...(known ?? bareRecipient(recipient)), ...Object.fromEntries(said) };
  });
}

/** Merges the recipients of an honor from two places of a document; undefined if they contradict each other. */
export function mergeRecipients(
  earlier: readonly GivenRecipient[],
  later: readonly GivenRecipient[],
): readonly GivenRecipient[] | undefined {
  const together = later.map((one, index) => ({ ...earlier[index], ...one }));
  const isKept = earlier.every((one, index) =>
    Object.entries(one).every(([part, value]) => {
      const now = Object.entries(together[index] ?? {}).find(([name]) => name === part)?.[1];
      return isDeepStrictEqual(now, value);
    }),
  );
  return isKept && earlier.length === later.length ? together : undefined;
}
