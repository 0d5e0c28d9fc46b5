import { useMutation, useQuery } from '@urql/preact';
import { useState } from 'preact/hooks';
import {
  type AccessTokenFragment,
  AccessTokensDocument,
  RevokeAccessTokenDocument,
} from '../generated/desk/graphql.ts';
import { DateTime } from '../parts/dates.tsx';
import { mutationErrorMessage } from './client.ts';
import { Confirm } from './confirm.tsx';
import { Failure } from './failure.tsx';
import { tokenRoleLabels } from './labels.ts';
import { NewToken } from './new-token.tsx';
import type { OnWritten } from './on-written.ts';
import { useReread } from './reread.ts';

interface AccessTokensProps {
  /** grows with each write of this desk, after which the list is read again */
  writes: number;
  onWritten: OnWritten;
}

/** The access tokens, for admins: who may read the preview and write. */
export function AccessTokens({ writes, onWritten }: AccessTokensProps) {
  const [{ data, error }, read] = useQuery({ query: AccessTokensDocument });
  const tokens = data?.accessTokens?.nodes ?? [];
  const totalCount = data?.accessTokens?.totalCount ?? 0;

  useReread(read, writes);

  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">Access tokens</h2>
      <Failure error={error} />
      <ul class="tokens">
        {tokens.map((token) => (
          <Token key={token.id} token={token} onWritten={onWritten} />
        ))}
      </ul>
      {totalCount > tokens.length && (
        <p class="none">
          These are the latest {tokens.length} of {totalCount}.
        </p>
      )}
      <NewToken onWritten={onWritten} />
    </section>
  );
}

interface TokenProps {
  token: AccessTokenFragment;
  onWritten: OnWritten;
}

function Token({ token, onWritten }: TokenProps) {
  const { id, name, role, active, createdAt, expiresAt, lastUsedAt, revokedAt } = token;
  const [isConfirming, setConfirming] = useState(false);
  const [, revoke] = useMutation(RevokeAccessTokenDocument);
  const confirm = async () => {
    const { data, error } = await revoke({ id });
    const message = mutationErrorMessage(error, data?.revokeAccessToken);
    if (message === null) onWritten(<p>The token of {name} is revoked.</p>);
    return message;
  };
  return (
    <li class={active ? undefined : 'ended'}>
      <div>
        <h3>{name}</h3>
        <p class="aside">
          {tokenRoleLabels[role]}, created <DateTime value={createdAt} />
          {lastUsedAt !== null && (
            <>
              , last used <DateTime value={lastUsedAt} />
            </>
          )}
          {revokedAt !== null && (
            <>
              , revoked <DateTime value={revokedAt} />
            </>
          )}
          {revokedAt === null && expiresAt !== null && (
            <>
              , {active ? 'expires' : 'expired'} <DateTime value={expiresAt} />
            </>
          )}
        </p>
      </div>
      {active && (
        <button type="button" onClick={() => setConfirming(true)}>
          Revoke<span class="unseen"> the token of {name}</span>
        </button>
      )}
      {isConfirming && (
        <Confirm
          title={`Revoke the token of ${name}?`}
          action="Revoke"
          onConfirm={confirm}
          onClose={() => setConfirming(false)}
        >
          <p>Requests with it are refused from now on. This cannot be undone.</p>
        </Confirm>
      )}
    </li>
  );
}
