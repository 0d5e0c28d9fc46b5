import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { DateTime } from '../dates/dates.tsx';
import type { ViewerQuery } from '../generated/desk/graphql.ts';
import type { OnWritten } from './client/on-written.ts';
import { Changes } from './client/published-since.tsx';
import { useDeskChanges } from './desk-state.ts';
import { AuditLog } from './history/audit-log.tsx';
import { LastPublication } from './history/last-publication.tsx';
import { useMessages } from './messages/desk-messages.ts';
import { NewDocument } from './new-document/new-document.tsx';
import { ScheduledDocuments } from './schedule/scheduled-documents.tsx';
import { Tasks } from './tasks/tasks.tsx';
import { AccessTokens } from './tokens/access-tokens.tsx';

interface WorkspaceProps {
  viewer: NonNullable<ViewerQuery['viewer']>;
  /** whether the form that has signed in is gone */
  takesFocus: boolean;
  onSignOut(): void;
}

/** The parts of the desk that the role of the viewer is for. The graph decides what each may do. */
export function Workspace({ viewer, takesFocus, onSignOut }: WorkspaceProps) {
  const { name, role, expiresAt } = viewer;
  const { desk } = useMessages();
  const { session } = desk;
  const [notice, setNotice] = useState<ComponentChildren>(null);
  const [writes, setWrites] = useState(0);
  const { changes: seen, isLost } = useDeskChanges();
  const changes = writes + seen;
  const shownNotice = useRef<HTMLDivElement>(null);
  /** counts the notices that take the focus */
  const [focused, setFocused] = useState(0);
  const onWritten: OnWritten = useCallback((said, keepsFocus = false) => {
    setNotice(said);
    setWrites((count) => count + 1);
    if (!keepsFocus) setFocused((count) => count + 1);
  }, []);
  // The dialog of the write is closed by now.
  useEffect(() => {
    if (focused > 0) shownNotice.current?.focus();
  }, [focused]);
  const close = () => {
    setNotice(null);
    shownNotice.current?.focus();
  };
  const who = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) who.current?.focus();
  }, [takesFocus]);
  const mayWrite = role === 'CURATOR' || role === 'ADMIN';
  return (
    <>
      <div class="session">
        <p tabIndex={-1} ref={who}>
          {session.viewer(
            <strong>{name ?? session.unnamed}</strong>,
            desk.roles[role],
            expiresAt && <DateTime value={expiresAt} />,
          )}
        </p>
        <button type="button" onClick={onSignOut}>
          {session.signOut}
        </button>
      </div>
      {mayWrite && (
        <nav class="contents" aria-label={session.parts}>
          <a href="#scheduled">{desk.scheduled.title}</a>
          <a href="#results">{desk.tasks.title}</a>
          <a href="#new-document">{desk.document.title}</a>
          <a href="#last-publication">{desk.undo.title}</a>
          {role === 'ADMIN' && <a href="#tokens">{desk.tokens.title}</a>}
          {role === 'ADMIN' && <a href="#audit">{desk.audit.title}</a>}
        </nav>
      )}
      <div class="notice" role="status" tabIndex={-1} ref={shownNotice}>
        {notice !== null && (
          <Changes.Provider value={changes}>
            <div>{notice}</div>
          </Changes.Provider>
        )}
        {notice !== null && (
          <button type="button" onClick={close}>
            {desk.close}
          </button>
        )}
      </div>
      <p class="failure" role="status">
        {isLost && session.lost}
      </p>
      <ScheduledDocuments changes={changes} mayWrite={mayWrite} onWritten={onWritten} />
      {mayWrite && <Tasks changes={changes} onWritten={onWritten} />}
      {mayWrite && <NewDocument onWritten={onWritten} />}
      {mayWrite && <LastPublication changes={changes} onWritten={onWritten} />}
      {role === 'ADMIN' && <AccessTokens writes={writes} onWritten={onWritten} />}
      {role === 'ADMIN' && <AuditLog changes={changes} />}
    </>
  );
}
