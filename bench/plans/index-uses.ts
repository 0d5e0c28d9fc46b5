/**
 * What indexes are for that no listed query and no constraint shows: for writes, or for data that is rare in the
 * generated set. `npm run plans` fails if an index has no use at all.
 */
export const otherUses: Readonly<Record<string, string>> = {
  attribute_by_number: 'the filter `attribute` with bounds, which no query below has',
  attribute_by_value: 'the filter `attribute` with a value that some honors have',
  change_retracted: 'import: whether what a document retracts was retracted before',
  name_normalized_of_kind:
    'search for words that more than 1,500 names have: the names of programs, events, editions and series',
};
