import { printable } from '../../db/model/problem.ts';
import { decodeNodeIdOf, encodeNodeId, type NodeTypename } from '../../schema/arguments/node-id.ts';
import { UsageError } from './arguments.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The UUID of what an argument names: by its id in the graph, or by the UUID itself; null if it is neither. */
export function uuidOf(typename: NodeTypename, argument: string): string | null {
  return uuid.test(argument) ? argument.toLowerCase() : decodeNodeIdOf(typename, argument);
}

/** So many characters of an id are not taken for its beginning: what has few ids would be meant by chance. */
const minBeginning = 4;

/**
 * The UUID of what an argument names, as `uuidOf` finds it or by the beginning of its id, with or without the kind.
 * @param known what it can be, if the id is not complete
 * @returns null if it is no id, and none begins like this
 * @throws UsageError with the candidates, if there are several
 */
export function uuidByBeginning(
  typename: NodeTypename,
  argument: string,
  known: readonly { id: string; name: string }[],
): string | null {
  const id = uuidOf(typename, argument);
  if (id !== null) return id;
  const found = known.flatMap((one) => {
    const nodeId = encodeNodeId(typename, one.id);
    const bare = nodeId.slice(nodeId.indexOf('_') + 1);
    const beginning = argument.startsWith(nodeId.slice(0, -bare.length))
      ? argument.slice(nodeId.length - bare.length)
      : argument;
    const isMeant =
      beginning.length >= minBeginning &&
      (bare.startsWith(beginning) || one.id.startsWith(beginning.toLowerCase()));
    return isMeant ? [{ ...one, nodeId }] : [];
  });
  if (found.length > 1) {
    const lines = found.map(({ nodeId, name }) => `  ${nodeId}  ${printable(name)}`);
    throw new UsageError(`${found.length} ids begin with "${argument}":\n${lines.join('\n')}`);
  }
  return found[0]?.id ?? null;
}
