import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import {
  CollectedOptionalColumns,
  type OptionalColumns,
} from '../../../db/queries/lists/optional-columns.ts';
import { badInput } from '../../../schema/errors.ts';
import { fragmentsOf } from '../../../schema/selections.ts';
import { asBadInput } from '../errors/bad-input.ts';
import { maxAliases, maxErrors, type OperationLimits } from '../limits/operation-limits.ts';
import { ArgumentsWithoutVariables } from './arguments-without-variables.ts';
import { ArgumentCheck } from './check-arguments.ts';
import type { Contradiction } from './contradictions.ts';
import { type Cost, workOf } from './cost/cost.ts';
import { Estimate } from './cost/estimate.ts';
import { exceeded, tooManyNames } from './cost/exceeded.ts';
import type { PlacedIdentifier } from './identifiers.ts';
import { kindOf, type OperationKind, readsData } from './operation-kind.ts';

/** How deep lists and objects in variables may nest: more than any argument takes. */
export const maxVariableDepth = 50;

/** Whether lists and objects in a value nest deeper than `maxDepth`. */
export function nestsDeep(value: unknown, maxDepth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return maxDepth === 0 || Object.values(value).some((inner) => nestsDeep(inner, maxDepth - 1));
}

/** What an operation does and reads, as far as it is known before it runs. */
export interface OperationNeeds {
  kind: OperationKind;
  /** whether it selects anything but the schema and type names */
  readsData: boolean;
  /** the slugs and ids in its arguments; without those of the root field of a subscription, which only select events */
  identifiers: readonly PlacedIdentifier[];
  contradictions: readonly Contradiction[];
  optionalColumns: OptionalColumns;
}

export interface CheckedOperation extends OperationNeeds {
  /** one coded error for each bad argument, or else for each limit that is exceeded; empty if it may run */
  errors: readonly GraphQLError[];
  /** coerced, defaults included */
  variables: { readonly [name: string]: unknown };
  /** nothing if its variables are wrong */
  cost: Cost;
  /** the same as one number of milliseconds, which adds up over many operations of a client */
  work: number;
}

const invalidOperation = (errors: readonly GraphQLError[]): CheckedOperation => ({
  errors,
  kind: 'read',
  readsData: false,
  identifiers: [],
  contradictions: [],
  variables: {},
  optionalColumns: new CollectedOptionalColumns().all,
  cost: { milliseconds: 0, bytes: 0, depth: 0 },
  work: 0,
});

/** Bytes of a response around its data. */
const envelope = '{"data":{}}'.length;

const whole = (number: number) => Math.min(Math.ceil(number), Number.MAX_SAFE_INTEGER);

/**
 * Checks an operation with its variables before anything runs, in one walk: coerces the variables and
 * arguments, runs the zod schema of every argument in every field and fragment, defaults included, estimates
 * the cost, and collects the slugs and ids and what is needed of rows.
 */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  rawVariables: { readonly [name: string]: unknown },
  limits: OperationLimits,
): CheckedOperation {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  // Execution itself tells of an operation that is not there.
  if (!operation || !root) return invalidOperation([]);
  if (nestsDeep(rawVariables, maxVariableDepth)) {
    return invalidOperation([
      badInput('variables', `Variables nest more than ${maxVariableDepth} deep.`),
    ]);
  }
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], rawVariables, {
    maxErrors: 10,
  });
  if (variables.errors) {
    const definitions = [operation, ...Object.values(fragmentsOf(document))];
    return invalidOperation(variables.errors.map((error) => asBadInput(error, definitions)));
  }
  const check = new ArgumentCheck(operation.operation, variables.coerced);
  const { cost, errors } = judge(
    new Estimate(schema, document, check),
    operation,
    root,
    check,
    limits,
  );
  return {
    errors,
    kind: kindOf(operation),
    readsData: readsData(operation),
    identifiers: check.identifiers.all(),
    contradictions: check.contradictions,
    optionalColumns: check.optionalColumns.all,
    variables: variables.coerced,
    cost,
    work: workOf(cost),
  };
}

/**
 * Checks an operation without values for its variables: the arguments that are known, and whether it costs too much
 * even if it is the cheapest that its variables can make of it.
 * @returns errors as those of `checkOperation`
 */
export function checkWithoutVariables(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: OperationLimits,
): readonly GraphQLError[] {
  const root = schema.getRootType(operation.operation);
  if (!root) return [];
  const check = new ArgumentCheck(operation.operation, {});
  const estimate = new Estimate(schema, document, new ArgumentsWithoutVariables(check));
  return judge(estimate, operation, root, check, limits).errors;
}

/** Walks an operation, and compares what it costs with the limits. */
function judge(
  estimate: Estimate,
  { selectionSet }: OperationDefinitionNode,
  root: GraphQLObjectType,
  check: ArgumentCheck,
  limits: OperationLimits,
): Pick<CheckedOperation, 'errors' | 'cost'> {
  const weight = estimate.of(selectionSet, root);
  const cost = {
    milliseconds: whole(weight.once + weight.each),
    bytes: whole(weight.bytes + envelope),
    depth: weight.depth,
  };
  // The cost of wrong arguments says nothing.
  const errors =
    check.errors.length > 0
      ? check.errors
      : [
          ...estimate
            .namedMoreThan(maxAliases)
            .map(([field, names]) => tooManyNames(field, names, maxAliases)),
          ...exceeded(cost, limits, weight),
        ];
  return { errors: errors.slice(0, maxErrors), cost };
}
