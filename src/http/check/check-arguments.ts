import {
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  getArgumentValues,
  type OperationTypeNode,
  type SelectionNode,
} from 'graphql';
import { type ZodIssue, ZodType } from 'zod';
import { CollectedOptionalColumns } from '../../../db/queries/lists/optional-columns.ts';
import { badInput } from '../../../schema/errors.ts';
import { isIncluded } from '../../../schema/selections.ts';
import { asBadInput } from '../errors/bad-input.ts';
import { maxErrors } from '../limits/operation-limits.ts';
import { type Contradiction, contradictionIn } from './contradictions.ts';
import type { Reading } from './cost/estimate.ts';
import { PlacedIdentifiers } from './identifiers.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Coerces the arguments of each field of an operation and runs their zod schemas: once for each field of the document,
 * however often its fragment is spread. Collects one coded error for each bad argument, the slugs and ids, filters that
 * contradict their lists, and what the fields need of rows.
 */
export class ArgumentCheck implements Reading {
  readonly errors: GraphQLError[] = [];
  readonly identifiers = new PlacedIdentifiers();
  readonly contradictions: Contradiction[] = [];
  readonly optionalColumns = new CollectedOptionalColumns();
  readonly #variables: Values;
  readonly #isSubscription: boolean;
  readonly #checked = new Map<FieldNode, Values>();
  readonly #included = new Map<SelectionNode, boolean>();

  constructor(operation: OperationTypeNode, variables: Values) {
    this.#isSubscription = operation === 'subscription';
    this.#variables = variables;
  }

  /** More errors help nobody. */
  isOver(): boolean {
    return this.errors.length >= maxErrors;
  }

  /** Not included if the condition is wrong, such as a variable that is null, which `errors` then has. */
  includes(node: SelectionNode): boolean {
    if (!node.directives?.length) return true;
    const known = this.#included.get(node);
    if (known !== undefined) return known;
    let isIn = false;
    try {
      isIn = isIncluded(node, this.#variables);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      this.errors.push(asBadInput(error, [node]));
    }
    this.#included.set(node, isIn);
    return isIn;
  }

  argumentsOf(
    field: GraphQLField<unknown, unknown>,
    type: GraphQLNamedType,
    node: FieldNode,
    path: readonly string[],
  ): Values {
    this.optionalColumns.add(field, node);
    if (field.args.length === 0) return {};
    const known = this.#checked.get(node);
    if (known) return known;
    const args = this.#coerce(field, node);
    this.#checked.set(node, args);
    const before = this.errors.length;
    const where = `${type.name}.${field.name}`;
    for (const argument of field.args) {
      const value = args[argument.name];
      const schema = argument.extensions.validator;
      if (value == null || !(schema instanceof ZodType)) continue;
      this.#collect(schema, value, where, [argument.name], node);
    }
    const rule = ruleOf(field);
    if (rule) this.#collect(rule, args, where, [], node);
    // Arguments that are wrong are of any length, and nothing is looked up for them.
    if (this.errors.length > before) return args;
    const isFeed = this.#isSubscription && path.length === 1;
    const contradiction = contradictionIn(field.name, args, path);
    if (contradiction) this.contradictions.push(contradiction);
    if (!isFeed) {
      for (const argument of field.args) {
        this.identifiers.add(argument, args[argument.name], path);
      }
    }
    return args;
  }

  /** No arguments if any of them is wrong, which `errors` then has. */
  #coerce(field: GraphQLField<unknown, unknown>, node: FieldNode): Values {
    try {
      return getArgumentValues(field, node, this.#variables);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      this.errors.push(asBadInput(error, [node]));
      return {};
    }
  }

  #collect(
    schema: ZodType,
    value: unknown,
    where: string,
    path: readonly string[],
    node: FieldNode,
  ): void {
    const issues = schema.safeParse(value).error?.issues ?? [];
    for (const issue of issues.slice(0, maxErrors - this.errors.length))
      this.errors.push(toError(issue, where, path, node));
  }
}

function toError(
  issue: ZodIssue,
  where: string,
  path: readonly string[],
  node: FieldNode,
): GraphQLError {
  const argument = [...path, ...issue.path.map(String)].join('.');
  return badInput(argument, `\`${argument}\` of \`${where}\` ${issue.message}.`, node);
}

/** The zod schema over all arguments of a field together, as the plugin leaves it on the field. */
function ruleOf(field: GraphQLField<unknown, unknown>): ZodType | undefined {
  const options = field.extensions.pothosOptions;
  const validate: unknown =
    typeof options === 'object' && options !== null && 'validate' in options
      ? options.validate
      : undefined;
  return typeof validate === 'object' &&
    validate !== null &&
    'schema' in validate &&
    validate.schema instanceof ZodType
    ? validate.schema
    : undefined;
}
