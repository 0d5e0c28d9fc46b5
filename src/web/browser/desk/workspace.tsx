import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { ViewerQuery } from '../generated/desk/graphql.ts';
import { Moment } from '../parts/dates.tsx';
import { AccessTokens } from './access-tokens.tsx';
import { Correct } from './correct.tsx';
import { tokenRoleLabels } from './labels.ts';
import { NewDocument } from './new-document.tsx';
import { ScheduledDocuments } from './scheduled-documents.tsx';

interface WorkspaceProps {
  viewer: NonNullable<ViewerQuery['viewer']>;
  onSignOut(): void;
}

/** The parts of the desk that the role of the viewer is for. The graph decides what each may do. */
export function Workspace({ viewer: { name, role, expiresAt }, onSignOut }: WorkspaceProps) {
  const [notice, setNotice] = useState<ComponentChildren>(null);
  const [writes, setWrites] = useState(0);
  const onWritten = useCallback((said: ComponentChildren) => {
    setNotice(said);
    setWrites((count) => count + 1);
  }, []);
  const mayWrite = role === 'CURATOR' || role === 'ADMIN';
  return (
    <>
      <div class="session">
        <p>
          <strong>{name ?? 'Unnamed token'}</strong>, {tokenRoleLabels[role]}
          {expiresAt !== null && (
            <>
              , until <Moment value={expiresAt} />
            </>
          )}
        </p>
        <button type="button" onClick={onSignOut}>
          Sign out
        </button>
      </div>
      {mayWrite && (
        <nav class="contents" aria-label="Parts of the desk">
          <a href="#scheduled">Scheduled documents</a>
          <a href="#new-document">New document</a>
          <a href="#correct">Correct a field</a>
          {role === 'ADMIN' && <a href="#tokens">Access tokens</a>}
        </nav>
      )}
      <div class="notice" role="status">
        {notice !== null && <div>{notice}</div>}
        {notice !== null && (
          <button type="button" onClick={() => setNotice(null)}>
            Close
          </button>
        )}
      </div>
      <ScheduledDocuments writes={writes} mayWrite={mayWrite} onWritten={onWritten} />
      {mayWrite && <NewDocument onWritten={onWritten} />}
      {mayWrite && <Correct onWritten={onWritten} />}
      {role === 'ADMIN' && <AccessTokens writes={writes} onWritten={onWritten} />}
    </>
  );
}
