import { InvalidArgumentError } from '@commander-js/extra-typings';
import type { NodeTypename } from '../../schema/node-id.ts';
import { dateTimeForm, parseDateTime } from '../date-time.ts';
import { uuidOf } from './ids.ts';

/** Reads a time with its offset from UTC. @throws InvalidArgumentError */
export function parseTimeArgument(text: string): Date {
  const time = parseDateTime(text);
  if (time === null) throw new InvalidArgumentError(`Expected ${dateTimeForm}.`);
  return time;
}

/** Reads a whole number from 0. @throws InvalidArgumentError */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

/**
 * Reads the id of a node.
 * @param lists the command that lists the ids
 * @returns what reads it as a UUID; it throws InvalidArgumentError
 */
export const idArgument = (typename: NodeTypename, lists: string) => (text: string) => {
  const id = uuidOf(typename, text);
  if (id === null) throw new InvalidArgumentError(`Expected an id: \`${lists}\` lists them.`);
  return id;
};
