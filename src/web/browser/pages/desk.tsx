import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useMessages } from '../messages.ts';
import type { Page } from '../page.ts';

/** The desk of curators. It reads with their token, so that the server renders only the shell. */
export const desk: Page = {
  path: '/desk',
  open: ({ messages: { deskPage } }) => ({
    isTakenOver: true,
    watch(_client, show) {
      show({
        title: deskPage.title,
        description: deskPage.description,
        entity: null,
        content: <DeskPage />,
        status: 200,
      });
      return () => {};
    },
  }),
};

function DeskPage() {
  const { deskPage } = useMessages();
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
        <p class="kicker">{deskPage.kicker}</p>
        <h1 tabIndex={-1}>{deskPage.title}</h1>
      </header>
      {Desk ? (
        <Desk />
      ) : (
        <p class="lead">
          {failure === null ? deskPage.needed : `${deskPage.notLoaded} ${failure}`}
        </p>
      )}
    </article>
  );
}
