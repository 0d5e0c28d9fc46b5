import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { fragmentsOf } from '../../schema/selections.ts';
import { mapped } from '../loaders/loader.ts';
import { OperationPlan, type PlanBudget } from './operation-plan.ts';
import { Run } from './run.ts';

/** Plans of one document: one for each operation and what its conditions leave of it. */
interface Plans {
  schema: GraphQLSchema;
  /** names of the variables that `@skip` and `@include` read */
  conditions: readonly string[];
  /** null if it turned out that there can be none */
  made: Map<string, OperationPlan | null>;
  budget: PlanBudget;
}

/** How many plans of one document are kept. */
const maxPlans = 16;
/**
 * Fields of all plans of one document, some 550 bytes each: a short document can name many by fragments that spread
 * each other.
 */
const maxPlannedFields = 400;

const plansOf = new WeakMap<DocumentNode, Plans>();

/**
 * Executes a query by a plan, which takes a fraction of the time that `execute` of graphql-js takes. If there is an
 * error anywhere, graphql-js executes it from the start with the same context, so that it reports the errors.
 * Resolvers get arguments and an `info` that are shared by all parents, and must not change them. Those that read
 * `info.path`, and lists that are not arrays, are left to graphql-js, too.
 * @param args of a valid document; operations other than queries are left to graphql-js
 */
export function executePlanned(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
  const { schema, document, operationName, rootValue, contextValue: context } = args;
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.QUERY) return execute(args);
  if (args.fieldResolver || args.typeResolver) return execute(args);
  const { variableDefinitions = [] } = operation;
  const { coerced: variableValues } = getVariableValues(
    schema,
    variableDefinitions,
    args.variableValues ?? {},
    // graphql-js reports them.
    { maxErrors: 0 },
  );
  if (!variableValues) return execute(args);
  const plan = planFor(args, operation, variableValues);
  if (!plan?.isPossible) return execute(args);
  const data = new Run(plan, { rootValue, context, variableValues }).execute();
  return mapped(data, (found) => (found === null ? execute(args) : { data: found }));
}

function planFor(
  { schema, document, operationName }: ExecutionArgs,
  operation: OperationDefinitionNode,
  variableValues: Readonly<Record<string, unknown>>,
): OperationPlan | null {
  const plans = plansFor(schema, document);
  const conditions = plans.conditions.map((name) => [name, variableValues[name]] as const);
  const key = JSON.stringify([operationName, conditions]);
  const known = plans.made.get(key);
  if (known?.isPossible === false) plans.made.set(key, null);
  if (known !== undefined || plans.made.size >= maxPlans) return known ?? null;
  const context = {
    ...{ schema, fragments: fragmentsOf(document) },
    variableValues: Object.fromEntries(conditions),
  };
  const plan = new OperationPlan(operation, context, plans.budget);
  plans.made.set(key, plan);
  return plan;
}

function plansFor(schema: GraphQLSchema, document: DocumentNode): Plans {
  const known = plansOf.get(document);
  if (known?.schema === schema) return known;
  const plans: Plans = {
    schema,
    conditions: conditionsOf(document),
    made: new Map(),
    budget: { fields: maxPlannedFields },
  };
  plansOf.set(document, plans);
  return plans;
}

function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]({ name, arguments: args = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
