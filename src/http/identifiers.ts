import {
  type ExecutionArgs,
  GraphQLError,
  getArgumentValues,
  getNamedType,
  getOperationAST,
  OperationTypeNode,
} from 'graphql';
import { mapIdentifiers } from '../../schema/identifier.ts';
import { decodeNodeId } from '../../schema/node-id.ts';
import type { Identifier } from '../loaders/slugs.ts';
import { Operation, type Selection, selectionsOf } from './operation.ts';

/** A slug or id in an operation, and where it stands. */
export interface PlacedIdentifier extends Identifier {
  /** response keys of the field, from the root */
  path: readonly string[];
  /** `filter.award.0` */
  argument: string;
  /** an unknown one is worth a warning */
  warns: boolean;
}

/**
 * The slugs and ids that the arguments of an operation name entities by, wherever its fields stand.
 * @param options.ofRoot whether those of root fields count: of a subscription, they only say what to listen to
 */
export function collectIdentifiers(
  { schema, document, operationName, variableValues }: ExecutionArgs,
  { ofRoot }: { ofRoot: boolean } = {
    ofRoot: getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION,
  },
): PlacedIdentifier[] {
  if (!getOperationAST(document, operationName)) return [];
  const operation = new Operation(schema, document, operationName, variableValues ?? {});
  const found = new Map<string, PlacedIdentifier>();
  const walk = (selections: readonly Selection[], above: readonly string[]): void => {
    for (const [key, fields] of operation.fields(selections)) {
      const path = [...above, key];
      for (const { node, field } of above.length > 0 || ofRoot ? fields : []) {
        if (!field || field.args.length === 0) continue;
        const args = argumentsOf(field, node, operation.variables);
        for (const argument of field.args)
          mapIdentifiers(argument, args[argument.name], argument.name, (text, declared, place) => {
            const id = decodeNodeId(text);
            const identifier = { kind: declared.kind, text, path, argument: place };
            if (id || !declared.isLookup)
              found.set(JSON.stringify(identifier), {
                ...identifier,
                id: id && { kind: id.kind, uuid: id.id },
                warns: !declared.isLookup,
              });
            return text;
          });
      }
      const byType = Map.groupBy(fields, ({ field }) => field && getNamedType(field.type));
      for (const [type, same] of byType) if (type) walk(selectionsOf(same, type), path);
    }
  };
  walk([operation.root], []);
  return [...found.values()];
}

/** Coerced arguments; none where they are wrong, which execution reports. */
function argumentsOf(...args: Parameters<typeof getArgumentValues>): Record<string, unknown> {
  try {
    return getArgumentValues(...args);
  } catch (error) {
    if (error instanceof GraphQLError) return {};
    throw error;
  }
}
