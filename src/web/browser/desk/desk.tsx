import { Provider } from '@urql/preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { endpointOf } from '../endpoint.ts';
import { ViewerDocument, type ViewerQuery } from '../generated/desk/graphql.ts';
import { Location } from '../location.tsx';
import { joinErrorMessages, openClient } from './client.ts';
import { Drafts, DraftsContext, forgetOldDrafts } from './drafts.ts';
import { SignIn } from './sign-in.tsx';
import { storedToken } from './token.ts';
import { Workspace } from './workspace.tsx';

type Viewer = NonNullable<ViewerQuery['viewer']>;

/** The desk: takes a token, queries what it may do, and shows the parts. */
export function Desk() {
  const url = endpointOf(useContext(Location));
  const [token, setToken] = useState(storedToken.read);
  const [viewer, setViewer] = useState<Viewer | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const client = useMemo(() => openClient(url, token, (message) => signOut(message)), [url, token]);

  function signOut(message: string | null): void {
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
        setFailure(error ? joinErrorMessages(error) : 'The server does not know who you are.');
        return;
      }
      setFailure(null);
      storedToken.write(token);
      setViewer(data.viewer);
    });
    return unsubscribe;
  }, [client, token]);

  if (token === null) return <SignIn failure={failure} onToken={setToken} />;
  if (!viewer) return <p class="lead">Signing in …</p>;
  return (
    <Provider value={client}>
      <DraftsContext.Provider value={drafts}>
        <Workspace
          viewer={viewer}
          onSignOut={() => {
            drafts?.forgetAll();
            signOut('You have signed out.');
          }}
        />
      </DraftsContext.Provider>
    </Provider>
  );
}
