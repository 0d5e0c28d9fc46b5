import { InvalidArgumentError } from '@commander-js/extra-typings';
import type { NodeTypename } from '../../schema/node-id.ts';
import { momentForm, parseMoment } from '../moment.ts';
import { uuidOf } from './ids.ts';

/** Reads a time with its offset from UTC. @throws InvalidArgumentError */
export function timeArgument(text: string): Date {
  const moment = parseMoment(text);
  if (moment === null) throw new InvalidArgumentError(`Expected ${momentForm}.`);
  return moment;
}

/** Reads a whole number. @returns what reads it; it throws InvalidArgumentError */
export const wholeNumber = (least: number, most: number) => (text: string) => {
  const number = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  const range = `from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
  throw new InvalidArgumentError(`Expected a whole number ${range}.`);
};

/**
 * Reads the id of a node.
 * @param lists the command that lists the ids
 * @returns what reads it as a UUID; it throws InvalidArgumentError
 */
export const idArgument = (typename: NodeTypename, lists: string) => (text: string) => {
  const id = uuidOf(typename, text);
  if (id === null) throw new InvalidArgumentError(`\`${lists}\` lists the ids.`);
  return id;
};
