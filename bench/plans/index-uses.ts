/**
 * What indexes are for that no listed query and no constraint shows: for writes, or for data that is rare in the
 * generated set. `npm run plans` fails if an index has no use at all.
 */
export const otherUses: Readonly<Record<string, string>> = {
  change_retracted: 'import: whether what a document retracts was retracted before',
};
