import { decodeNodeIdOf, type NodeTypename } from '../../schema/node-id.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The UUID of what an argument names: by its id in the graph, or by the UUID itself; null if it is neither. */
export function uuidOf(typename: NodeTypename, argument: string): string | null {
  return uuid.test(argument) ? argument.toLowerCase() : decodeNodeIdOf(typename, argument);
}
