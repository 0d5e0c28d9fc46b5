import { type ASTNode, BREAK, type GraphQLError, Kind, visit } from 'graphql';
import type { ErrorCode } from '../../../schema/errors.ts';
import { copyError } from './copy-error.ts';
import { isInternalError } from './mask-error.ts';

/**
 * The error of graphql-js for a value that does not fit, with our code and the name of the argument.
 * @param within the nodes that can have the argument
 */
export function asBadInput(error: GraphQLError, within: readonly ASTNode[]): GraphQLError {
  // A bug of a scalar is no fault of the value.
  if (isInternalError(error)) return error;
  const place = argumentOf(error, within);
  const argument = place && `${place}${pathInVariable(error)}`;
  const code: ErrorCode = 'BAD_USER_INPUT';
  // Its cause has no code, and would be shown in its place.
  return copyError(error, {
    originalError: null,
    extensions: { code, ...(argument !== undefined && { argument }) },
  });
}

/**
 * Where the wrong value is in its variable, with a dot ahead, as the message of graphql-js has it: `f.and[1].year`.
 * Empty for a variable that is wrong as a whole, and for a literal.
 */
function pathInVariable({ message }: GraphQLError): string {
  const [, path = ''] =
    /^Variable "\$\w+" got invalid value .* at "\w+((?:\.\w+|\[\d+\])+)"; /s.exec(message) ?? [];
  return path.replaceAll(/\[(\d+)\]/g, '.$1');
}

/** Where the wrong value, or the variable that holds it, is given to an argument first: `filter.year.eq`. */
function argumentOf({ nodes }: GraphQLError, within: readonly ASTNode[]): string | undefined {
  const [wrong] = nodes ?? [];
  let place: string | undefined;
  for (const root of within) {
    visit(root, {
      // Neither its own definition nor the `if` of a directive is an argument of a field.
      VariableDefinition: () => false,
      Directive: () => false,
      enter(node, _key, parent, _path, ancestors) {
        if (place !== undefined) return BREAK;
        const isVariable =
          wrong?.kind === Kind.VARIABLE_DEFINITION &&
          node.kind === Kind.VARIABLE &&
          node.name.value === wrong.variable.name.value;
        if (node === wrong || isVariable) place = placeOf([...ancestors, parent, node]);
        return undefined;
      },
    });
  }
  return place;
}

/** The names from the argument down to the last node; undefined if it is not in an argument. */
function placeOf(chain: readonly (ASTNode | readonly ASTNode[] | undefined)[]): string | undefined {
  const nodes = chain.filter((link): link is ASTNode => link !== undefined && 'kind' in link);
  const names = nodes.flatMap((node, index) => {
    if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return [node.name.value];
    if (node.kind !== Kind.LIST) return [];
    return [String(node.values.findIndex((value) => value === nodes[index + 1]))];
  });
  return names.length > 0 ? names.join('.') : undefined;
}
