import { columnsOf, without } from './columns.ts';
import { awardFields, categoryFields, editionFields } from './fields/edition.ts';
import { honorFields } from './fields/honor.ts';

/** The columns of fields that are read only if an operation selects one of them, by the kind. */
export const detailColumns = {
  award: columnsOf(awardFields),
  category: without(columnsOf(categoryFields), ['kind']),
  edition: without(columnsOf(editionFields), ['year']),
  honor: without(columnsOf(honorFields), ['award_id', 'category_id', 'result']),
};
