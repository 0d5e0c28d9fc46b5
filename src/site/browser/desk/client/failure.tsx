import type { CombinedError } from '@urql/core';
import type { ComponentChildren, VNode } from 'preact';
import { useMessages } from '../messages/desk-messages.ts';
import type { Messages } from '../messages/languages/en.ts';
import { ChangesLink } from './changes-link.tsx';

/** Why something was not done: a text of the desk, or one that the server has written in English. */
export type FailureText = VNode | string;

/** Why an operation failed. */
export function failureText(
  { graphQLErrors, networkError }: CombinedError,
  { desk }: Messages,
): FailureText {
  if (graphQLErrors.length > 0) return ofServer(graphQLErrors.map(({ message }) => message));
  // Of a request that got no response, browsers say no more than that it failed.
  const hasReason = networkError !== undefined && !(networkError instanceof TypeError);
  return desk.unreachable(hasReason ? networkError.message : null);
}

/**
 * Why a mutation changed nothing, or that nobody knows whether it did; null if it succeeded.
 * @param payload of the mutation; one with a message is an error
 * @param isDryRun whether it writes nothing in any case
 */
export function mutationFailure(
  error: CombinedError | undefined,
  payload: object | null | undefined,
  messages: Messages,
  isDryRun = false,
): FailureText | null {
  if (payload && 'message' in payload) {
    const said = ofServer([String(payload.message)]);
    if (!('__typename' in payload) || payload.__typename !== 'RevisionConflict') return said;
    return (
      <>
        {said} <ChangesLink />
      </>
    );
  }
  if (payload) return null;
  if (error && (isDryRun || error.graphQLErrors.length > 0)) return failureText(error, messages);
  return isDryRun ? messages.desk.noResponse : messages.desk.outcomeUnknown;
}

const ofServer = (texts: readonly string[]) => <span lang="en">{texts.join(' ')}</span>;

/** Says what is wrong; nothing if `children` is null. */
export function Alert({ children }: { children: ComponentChildren }) {
  if (children === null) return null;
  return (
    <p class="failure" role="alert">
      {children}
    </p>
  );
}

/** Says why something could not be read; nothing if it could. */
export function Failure({ error }: { error: CombinedError | undefined }) {
  const messages = useMessages();
  return <Alert>{error ? failureText(error, messages) : null}</Alert>;
}
