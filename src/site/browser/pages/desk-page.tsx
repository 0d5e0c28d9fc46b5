import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useMessages } from '../messages/messages.ts';
import type { Page } from '../page/page.ts';
import { PageHead } from '../page/page-head.tsx';

/** The desk of curators. It reads with their token, so that the server renders only the shell. */
export const desk: Page = {
  path: '/desk',
  open: ({ messages: { deskPage, site } }) => ({
    isTakenOver: true,
    watch(_client, show) {
      show({
        title: site.desk,
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
  const messages = useMessages();
  const { deskPage, site } = messages;
  const [shown, setShown] = useState<ComponentChildren>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    import('../desk/desk.tsx')
      .then(({ openDesk }) => openDesk(messages))
      .then(setShown, (error: unknown) => setFailure(String(error)));
  }, [messages]);
  return (
    <article class="desk">
      <PageHead kicker={deskPage.kicker} title={site.desk} />
      {shown ?? (
        <p class="lead">
          {failure === null ? deskPage.needed : `${deskPage.notLoaded} ${failure}`}
        </p>
      )}
    </article>
  );
}
