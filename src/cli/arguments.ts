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
