import { GraphQLError, parse } from 'graphql';
import { schema } from '../../../schema/index.ts';
import { operationOf } from '../check/selected-operation.ts';
import { columnsOfTable } from './columns.ts';
import { selectTable } from './select-table.ts';
import type { TableFile } from './write-table.ts';

/** In which formats a query document with one valid operation can be downloaded as a table. */
export function formatsOf(query: string): TableFile['format'][] {
  const operation = operationOf(schema, parse(query), null, {});
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
