import { Provider } from '@urql/preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { ViewerDocument, type ViewerQuery } from '../generated/desk/graphql.ts';
import { endpointOf } from '../graph/graph-endpoint.ts';
import { Location } from '../links/location.tsx';
import type { Messages as TextsOfPages } from '../messages/languages/en.ts';
import { openClient } from './client/desk-client.ts';
import { type FailureText, failureText } from './client/failure.tsx';
import { Drafts, DraftsContext, forgetOldDrafts } from './forms/drafts.ts';
import { DeskMessagesContext, loadDeskMessages } from './messages/desk-messages.ts';
import type { Messages } from './messages/languages/en.ts';
import { SignIn } from './tokens/sign-in.tsx';
import { Workspace } from './workspace.tsx';

const key = 'desk-token';

/**
 * The access token of this tab. It is stored in the session storage only, which browsers copy to a duplicate of the
 * tab and bring back with it. It is never in a URL.
 */
export const storedToken = {
  read: () => sessionStorage.getItem(key),
  write: (token: string) => sessionStorage.setItem(key, token),
  forget: () => sessionStorage.removeItem(key),
};

type Viewer = NonNullable<ViewerQuery['viewer']>;

/** The desk with its texts, which are loaded first. */
export async function openDesk(ofPage: TextsOfPages) {
  const messages = await loadDeskMessages(ofPage);
  return (
    <DeskMessagesContext.Provider value={messages}>
      <Desk messages={messages} />
    </DeskMessagesContext.Provider>
  );
}

/** The desk: takes a token, queries what it may do, and shows the parts. */
function Desk({ messages }: { messages: Messages }) {
  const { desk } = messages;
  const url = endpointOf(useContext(Location));
  const [token, setToken] = useState(storedToken.read);
  const [viewer, setViewer] = useState<Viewer | null>(null);
  /** whether the form that had the focus is gone; a page that is loaded with a token leaves the focus alone */
  const [hasSubmitted, setSubmitted] = useState(false);
  const [failure, setFailure] = useState<FailureText | null>(null);

  const client = useMemo(
    () => openClient(url, token, (error) => signOut(failureText(error, messages))),
    [url, token, messages],
  );

  function signOut(message: FailureText | null): void {
    storedToken.forget();
    setToken(null);
    setViewer(null);
    setFailure(message);
  }

  const name = viewer?.name ?? null;
  const drafts = useMemo(() => (name === null ? null : new Drafts(name)), [name]);
  useEffect(() => forgetOldDrafts(Date.now()), []);

  useEffect(() => {
    if (token === null) return;
    const { unsubscribe } = client.query(ViewerDocument, {}).subscribe(({ data, error }) => {
      if (!data?.viewer) {
        setToken(null);
        setFailure(error ? failureText(error, messages) : messages.desk.unknownViewer);
        return;
      }
      setFailure(null);
      storedToken.write(token);
      setViewer(data.viewer);
    });
    return unsubscribe;
  }, [client, token, messages]);

  if (token === null)
    return (
      <SignIn
        failure={failure}
        onToken={(given) => {
          setSubmitted(true);
          setToken(given);
        }}
      />
    );
  if (!viewer) return <p class="lead">{desk.signingIn}</p>;
  return (
    <Provider value={client}>
      <DraftsContext.Provider value={drafts}>
        <Workspace
          viewer={viewer}
          takesFocus={hasSubmitted}
          onSignOut={() => {
            drafts?.close();
            signOut(desk.signedOut);
          }}
        />
      </DraftsContext.Provider>
    </Provider>
  );
}
