import { GraphQLError, parse } from 'graphql';
import { schema } from '../../../schema/index.ts';
import type { CheckedRequest } from '../check/check-request.ts';
import { operationOf } from '../check/selected-operation.ts';
import { selectTable } from './select-table.ts';
import { columnsOfTable } from './table-columns.ts';
import type { TableFile } from './write-table.ts';

type Checked = Pick<CheckedRequest, 'document' | 'operationName' | 'variables' | 'errors'>;

/** In which formats the result of an operation can be downloaded as a table; none if it cannot run. */
export function formatsOfOperation(checked: Checked): TableFile['format'][] {
  const { document, operationName, variables, errors } = checked;
  if (errors.length > 0) return [];
  const operation = operationOf(schema, document, operationName, variables);
  return (['csv', 'xlsx', 'ndjson'] as const).filter((format) => {
    try {
      const table = selectTable(operation);
      return format === 'ndjson' || columnsOfTable(operation, table).length > 0;
    } catch (error) {
      if (error instanceof GraphQLError) return false;
      throw error;
    }
  });
}

/** The same of a query document with one valid operation. */
export const formatsOf = (query: string): TableFile['format'][] =>
  formatsOfOperation({ document: parse(query), operationName: null, variables: {}, errors: [] });
