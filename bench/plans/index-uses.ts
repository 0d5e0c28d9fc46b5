/**
 * What indexes are for that no listed query and no constraint shows: for writes, or for data that is rare in the
 * generated set. `npm run plans` fails if an index has no use at all.
 */
export const otherUses: Readonly<Record<string, string>> = {
  attribute_by_value: 'the filter `attribute`: honors in generated data have no attributes',
  change_retracted: 'import: whether what a document retracts was retracted before',
  name_normalized_with_grams:
    'search for Chinese, Japanese or Korean text that very many names have: the first names in their order',
  name_normalized_with_grams_of_kind: 'the same among the names of one kind',
};
