import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Page } from '../page.ts';

/** The desk of curators. It reads with their token, so that the server renders only the shell. */
export const desk: Page = {
  path: '/desk',
  open: () => ({
    isTakenOver: true,
    watch(_client, show) {
      show({
        title: 'Desk',
        description: 'Where curators publish and correct awards.',
        entity: null,
        content: <DeskPage />,
        status: 200,
      });
      return () => {};
    },
  }),
};

function DeskPage() {
  const [Desk, setDesk] = useState<ComponentType | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    import('../desk/desk.tsx').then(
      (loaded) => setDesk(() => loaded.Desk),
      (error: unknown) => setFailure(String(error)),
    );
  }, []);
  return (
    <article class="desk">
      <header class="page-head">
        <p class="kicker">For curators</p>
        <h1 tabIndex={-1}>Desk</h1>
      </header>
      {Desk ? (
        <Desk />
      ) : (
        <p class="lead">{failure === null ? needed : `${notLoaded} ${failure}`}</p>
      )}
    </article>
  );
}

const needed =
  'The desk needs JavaScript, and an access token with the role press, curator or admin.';
const notLoaded = 'The desk could not be loaded. Reload the page to try again.';
