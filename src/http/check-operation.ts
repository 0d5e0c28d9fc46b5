import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { type ZodIssue, ZodType } from 'zod';
import { badInput } from '../../schema/errors.ts';
import { asBadInput } from './bad-input.ts';
import { costOf, listSizeOf, pageSizeOf, tooMuch } from './field-cost.ts';
import { type PlacedIdentifier, PlacedIdentifiers } from './identifiers.ts';
import { isIncluded } from './is-included.ts';
import { keyOf } from './operation.ts';

export interface Limits {
  /** how many fields the answer may hold, estimated from page sizes and usual list lengths */
  cost: number;
  /** how deep fields may nest */
  depth: number;
}

/** How deep lists and objects in variables may nest: more than any argument takes. */
const mostNested = 50;

function nestsDeep(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((inner) => nestsDeep(inner, most - 1));
}

interface Weight {
  cost: number;
  depth: number;
}

export interface CheckedOperation {
  /** one coded error for each bad argument, and one for each limit that is exceeded; empty if it may run */
  errors: readonly GraphQLError[];
  /** the slugs and ids in its arguments; without those of the root field of a subscription, which only select events */
  identifiers: readonly PlacedIdentifier[];
  /** coerced, defaults included */
  variables: { readonly [name: string]: unknown };
}

const refused = (errors: readonly GraphQLError[]) => ({ errors, identifiers: [], variables: {} });

/**
 * Checks an operation with its variables before anything runs, in one walk: coerces the variables and
 * arguments, runs the zod schema of every argument in every field and fragment, defaults included, adds up
 * the cost, and collects the slugs and ids.
 */
export function checkOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  rawVariables: { readonly [name: string]: unknown },
  limits: Limits,
): CheckedOperation {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  // Execution itself tells of an operation that is not there.
  if (!operation || !root) return refused([]);
  if (nestsDeep(rawVariables, mostNested)) {
    return refused([badInput('variables', `Variables nest more than ${mostNested} deep.`)]);
  }
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], rawVariables, {
    maxErrors: 10,
  });
  if (variables.errors) {
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    return refused(variables.errors.map((error) => asBadInput(error, [operation, ...fragments])));
  }
  const walk = new Walk(schema, document, operation.operation, variables.coerced);
  const { cost, depth } = walk.selections(operation.selectionSet, root, null);
  if (depth > limits.depth) {
    walk.errors.push(tooMuch(`Fields nest ${depth} deep; at most ${limits.depth} are allowed.`));
  }
  if (cost > limits.cost) {
    walk.errors.push(
      tooMuch(
        `The answer could hold about ${Math.round(cost)} fields; at most ${limits.cost} are allowed. Ask for smaller pages.`,
      ),
    );
  }
  return {
    errors: walk.errors,
    identifiers: walk.identifiers.all(),
    variables: variables.coerced,
  };
}

class Walk {
  readonly errors: GraphQLError[] = [];
  readonly identifiers = new PlacedIdentifiers();
  private readonly schema: GraphQLSchema;
  private readonly variables: { readonly [name: string]: unknown };
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly operation: OperationTypeNode;
  /** response keys from the root to the field that is being walked */
  private readonly path: string[] = [];
  /** coerced and checked once for each field of the document, however often its fragment is walked */
  private readonly checked = new Map<FieldNode, Record<string, unknown>>();
  /** a fragment weighs the same wherever it is spread on a page of one size, and is walked once */
  private readonly weighed = new Map<string, Weight>();

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationTypeNode,
    variables: { readonly [name: string]: unknown },
  ) {
    this.schema = schema;
    this.operation = operation;
    this.variables = variables;
    this.fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
  }

  /** @param page how many things a page holds, where the selections are those of a connection */
  selections(set: SelectionSetNode, type: GraphQLNamedType, page: number | null): Weight {
    const weights = set.selections.map((selection) => this.selection(selection, type, page));
    return {
      cost: weights.reduce((sum, weight) => sum + weight.cost, 0),
      depth: weights.reduce((most, weight) => Math.max(most, weight.depth), 0),
    };
  }

  private selection(node: SelectionNode, type: GraphQLNamedType, page: number | null): Weight {
    if (!this.includes(node)) return { cost: 0, depth: 0 };
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const inner = node.typeCondition ? typeFromAST(this.schema, node.typeCondition) : type;
      return inner ? this.selections(node.selectionSet, inner, page) : { cost: 0, depth: 0 };
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const key = `${node.name.value} ${page}`;
      const known = this.weighed.get(key);
      if (known) return known;
      const fragment = this.fragments.get(node.name.value);
      const inner = fragment && typeFromAST(this.schema, fragment.typeCondition);
      const weight =
        fragment && inner
          ? this.selections(fragment.selectionSet, inner, page)
          : { cost: 0, depth: 0 };
      this.weighed.set(key, weight);
      return weight;
    }
    const field =
      isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
    // __typename and introspection, which have limits of their own
    if (!field) return { cost: 0, depth: 1 };
    this.path.push(keyOf(node));
    const weight = this.weigh(field, type, node, page);
    this.path.pop();
    return weight;
  }

  /** Not included if the condition is wrong, such as a variable that is null, which `errors` then has. */
  private includes(node: SelectionNode): boolean {
    try {
      return isIncluded(node, this.variables);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      this.errors.push(asBadInput(error, [node]));
      return false;
    }
  }

  private weigh(
    field: GraphQLField<unknown, unknown>,
    type: GraphQLNamedType,
    node: FieldNode,
    page: number | null,
  ): Weight {
    const args = this.argumentsOf(field, type, node);
    const named = getNamedType(field.type);
    const own = costOf(field);
    if (!node.selectionSet || !isCompositeType(named)) return { cost: own, depth: 1 };
    const inner = this.selections(node.selectionSet, named, pageSizeOf(field, args));
    const times = isListType(getNullableType(field.type)) ? (page ?? listSizeOf(field, args)) : 1;
    return { cost: times * (own + inner.cost), depth: 1 + inner.depth };
  }

  private argumentsOf(
    field: GraphQLField<unknown, unknown>,
    type: GraphQLNamedType,
    node: FieldNode,
  ): Record<string, unknown> {
    if (field.args.length === 0) return {};
    const known = this.checked.get(node);
    if (known) return known;
    const args = this.coerce(field, node);
    this.checked.set(node, args);
    const where = `${type.name}.${field.name}`;
    for (const argument of field.args) {
      const value = args[argument.name];
      const schema = argument.extensions.validator;
      if (value == null || !(schema instanceof ZodType)) continue;
      this.collect(schema, value, where, [argument.name], node);
    }
    const rule = ruleOf(field);
    if (rule) this.collect(rule, args, where, [], node);
    const isFeed = this.operation === OperationTypeNode.SUBSCRIPTION && this.path.length === 1;
    if (!isFeed) {
      for (const argument of field.args) {
        this.identifiers.add(argument, args[argument.name], this.path);
      }
    }
    return args;
  }

  /** No arguments if any of them is wrong, which `errors` then has. */
  private coerce(field: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(field, node, this.variables);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      this.errors.push(asBadInput(error, [node]));
      return {};
    }
  }

  private collect(
    schema: ZodType,
    value: unknown,
    where: string,
    path: string[],
    node: FieldNode,
  ): void {
    const result = schema.safeParse(value);
    for (const issue of result.error?.issues ?? [])
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
