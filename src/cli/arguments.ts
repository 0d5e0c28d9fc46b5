import { InvalidArgumentError } from '@commander-js/extra-typings';
import {
  parsePublicationTime,
  parseTimeFromNow,
  publicationTimeForm,
} from '../../db/model/date-time.ts';

const examples = ['2025-09-05T20:00:00+08:00', '"2025-09-05 20:00 Asia/Shanghai"'];

/** The forms of a time, for help. */
export const pastTimeExamples = examples.join(' or ');

/** The forms of a time to come, for help. */
export const timeExamples = `${examples.join(', ')} or "in 2h"`;

/** Reads a time with its offset or time zone, or one from now. @throws InvalidArgumentError */
export function parseTimeArgument(text: string): Date {
  const time = parseTimeFromNow(text, new Date()) ?? parsePublicationTime(text);
  if (time === null)
    throw new InvalidArgumentError(
      `Expected ${publicationTimeForm}, or one from now, such as in 2h.`,
    );
  return time;
}

/** Reads a whole number from 0. @throws InvalidArgumentError */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

/** A command that is wrong; the message says what is wrong with it. */
export class UsageError extends Error {}
