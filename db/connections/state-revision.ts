/** A preview has a branch as its revision: the published revision and a hash of the scheduled documents. */
export const stateRevision = 'coalesce(branch, revision::text)';

/** The beginning of statements that give the revision of the state that they have read, as the column `revision`. */
export const withRevision = `select (select ${stateRevision} from dataset) as revision`;

export function givesRevision(text: string): boolean {
  return text.startsWith(withRevision);
}
