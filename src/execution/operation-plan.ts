import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import {
  collectFields,
  type FieldGroup,
  type Selection,
  type SelectionContext,
  selectionsBelow,
} from '../../schema/selections.ts';
import { type Complete, leaf, list, rejectReturnedErrors, required } from './complete.ts';
import { FieldPlan } from './field-plan.ts';
import { CannotPlanError, type ResponseObject, type Run } from './run.ts';

/** Makes an object of the response of the value that stands for it. */
type MakeObject = (run: Run, value: unknown) => ResponseObject;

/** How many fields may still be planned. */
export interface PlanBudget {
  fields: number;
}

/**
 * How an operation is executed: what does not depend on data is found out once, and not again for each object and each
 * execution. What is selected on an object is planned when the first such object is there.
 */
export class OperationPlan {
  readonly operation: OperationDefinitionNode;
  readonly context: SelectionContext;
  /** Makes `data` of the root value. */
  readonly root: MakeObject;
  /** false once something was selected that cannot be planned */
  isPossible = true;
  readonly #budget: PlanBudget;
  #fields = 0;

  /**
   * @param operation a query of a valid document
   * @param budget shared with other plans
   */
  constructor(operation: OperationDefinitionNode, context: SelectionContext, budget: PlanBudget) {
    this.operation = operation;
    this.context = context;
    this.#budget = budget;
    const type = context.schema.getQueryType();
    this.root = this.#object(type, type ? [{ set: operation.selectionSet, type }] : []);
  }

  #object(
    type: GraphQLObjectType | null | undefined,
    selections: readonly Selection[],
  ): MakeObject {
    let fields: readonly FieldPlan[] | undefined;
    return (run, value) => {
      fields ??= this.#fieldsOf(type, selections);
      const result: ResponseObject = {};
      for (const field of fields) field.execute(run, value, result);
      return result;
    };
  }

  #fieldsOf(
    type: GraphQLObjectType | null | undefined,
    selections: readonly Selection[],
  ): FieldPlan[] {
    try {
      if (!type || type.isTypeOf) throw new CannotPlanError();
      const groups = collectFields(this.context, selections).values();
      const fields = [...groups].map((group) => this.#field(type, group));
      // It would set what the object inherits from.
      if (fields.some(({ key }) => key === '__proto__')) throw new CannotPlanError();
      return fields;
    } catch (error) {
      this.isPossible = false;
      throw error;
    }
  }

  #field(parentType: GraphQLObjectType, group: FieldGroup): FieldPlan {
    if (this.#budget.fields === 0) throw new CannotPlanError();
    this.#budget.fields -= 1;
    this.#fields += 1;
    const complete = this.#complete(group[0].field.type, selectionsBelow(group));
    return new FieldPlan(this.#fields, parentType, group, complete);
  }

  /** How a value of a type is completed. @param selections what is selected of it */
  #complete(type: GraphQLOutputType, selections: readonly Selection[]): Complete {
    if (isNonNullType(type)) return required(this.#complete(type.ofType, selections));
    if (isListType(type))
      return list(rejectReturnedErrors(this.#complete(type.ofType, selections)));
    if (isLeafType(type)) return leaf(type);
    if (!isObjectType(type)) return this.#abstract(type, selections);
    const make = this.#object(type, selections);
    return (run, value) => (value == null ? null : make(run, value));
  }

  #abstract(type: GraphQLAbstractType, selections: readonly Selection[]): Complete {
    const { schema } = this.context;
    const resolveType = type.resolveType ?? defaultTypeResolver;
    const made = new Map<string, MakeObject>();
    const makerOf = (typename: string): MakeObject => {
      const possible = schema.getType(typename);
      if (!isObjectType(possible) || !schema.isSubType(type, possible)) throw new CannotPlanError();
      const make = this.#object(
        possible,
        selections.map(({ set }) => ({ set, type: possible })),
      );
      made.set(typename, make);
      return make;
    };
    return (run, value, info) => {
      if (value == null) return null;
      const typename = resolveType(value, run.values.context, info, type);
      if (typeof typename !== 'string') {
        run.abandon(typename);
        throw new CannotPlanError();
      }
      return (made.get(typename) ?? makerOf(typename))(run, value);
    };
  }
}
