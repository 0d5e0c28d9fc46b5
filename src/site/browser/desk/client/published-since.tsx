import { useQuery } from '@urql/preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { PublishedRevisionDocument } from '../../generated/desk/graphql.ts';
import { useMessages } from '../messages/desk-messages.ts';
import { asThePublic } from './desk-client.ts';
import { useReread } from './reread.ts';

/** Grows with each change of what is published. */
export const Changes = createContext(0);

/** Says that something was published after the revision that a notice names, by a schedule or by somebody else. */
export function PublishedSince({ revision }: { revision: string }) {
  const { publishedSince } = useMessages().desk;
  const [{ data }, read] = useQuery({ query: PublishedRevisionDocument, context: asThePublic });
  useReread(read, useContext(Changes));
  const present = data?.dataset?.revision;
  if (present === undefined || Number(present) <= Number(revision)) return null;
  return <p>{publishedSince(present)}</p>;
}
