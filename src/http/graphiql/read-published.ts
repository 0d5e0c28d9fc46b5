import { parse } from 'graphql';
import type { Database } from '../../../db/connections/connect.ts';
import { everyone } from '../../../db/model/viewer.ts';
import { schema } from '../../../schema/index.ts';
import { checkOperation } from '../check/check-operation.ts';
import { executeOperation } from '../execute/execute-operation.ts';
import { defaultTimes, withBudget } from '../execute/operation-budget.ts';
import { operationLimits } from '../limits/operation-limits.ts';
import type { ReadPublished } from './examples/overview.ts';

/** Runs queries of the server itself, as the public. @param db the state that the public reads */
export function publishedReader(db: Database): ReadPublished {
  return async (query) => {
    const document = parse(query);
    const checked = checkOperation(schema, document, null, {}, operationLimits);
    if (checked.errors.length > 0) throw failure(checked.errors);
    const caller = { db, viewer: everyone, desk: null, preferredLanguages: [] };
    const { data, errors = [] } = await withBudget(defaultTimes.operationTimeout, null, (signal) =>
      executeOperation(
        { ...caller, signal, refreshViewer: async () => everyone },
        { schema, document },
        checked,
      ),
    );
    if (errors.length > 0) throw failure(errors);
    return data;
  };
}

const failure = (errors: readonly Error[]) =>
  new AggregateError(errors, 'a query of the server itself failed');
