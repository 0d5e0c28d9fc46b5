import { type ExecutionArgs, type ExecutionResult, getArgumentValues } from 'graphql';
import { type SoughtSlug, soughtSlugs } from '../../../schema/arguments/sought-slugs.ts';
import { collectFields } from '../../../schema/selections.ts';
import { operationOf } from '../check/selected-operation.ts';

/** A root field that looks entities up, and has not found all of them. */
export interface NullLookup {
  /** its response key */
  key: string;
  /** those that have found nothing */
  slugs: readonly SoughtSlug[];
}

/** The root fields of a query that look entities up by slugs, and are or have null in its result without an error. */
export function nullLookups(
  args: ExecutionArgs,
  { data, errors = [] }: ExecutionResult,
): NullLookup[] {
  const failed = new Set(errors.map(({ path }) => path?.[0]));
  const keys = Object.keys(data ?? {}).filter((key) => hasNull(data?.[key]) && !failed.has(key));
  if (keys.length === 0) return [];
  const { schema, document, operationName, variableValues } = args;
  const operation = operationOf(schema, document, operationName, variableValues ?? {});
  const fields = collectFields(operation, [operation.root]);
  return keys.flatMap((key) => {
    const [selected] = fields.get(key) ?? [];
    if (!selected) return [];
    const values = getArgumentValues(selected.field, selected.node, operation.variableValues);
    const found: unknown = data?.[key];
    const slugs = soughtSlugs(selected.field, values).filter(
      ({ item }) => item === null || (Array.isArray(found) && found[item] === null),
    );
    return slugs.length === 0 ? [] : [{ key, slugs }];
  });
}

const hasNull = (value: unknown) =>
  value === null || (Array.isArray(value) && value.includes(null));
