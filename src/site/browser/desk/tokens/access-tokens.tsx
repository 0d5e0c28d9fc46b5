import { useMutation, useQuery } from '@urql/preact';
import { useState } from 'preact/hooks';
import { DateTime } from '../../dates/dates.tsx';
import {
  type AccessTokenFragment,
  AccessTokensDocument,
  RevokeAccessTokenDocument,
} from '../../generated/desk/graphql.ts';
import { Failure, mutationFailure } from '../client/failure.tsx';
import type { OnWritten } from '../client/on-written.ts';
import { useReread } from '../client/reread.ts';
import { Confirm } from '../forms/confirm.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import { NewToken } from './new-token.tsx';

interface AccessTokensProps {
  /** grows with each write of this desk, after which the list is read again */
  writes: number;
  onWritten: OnWritten;
}

/** The access tokens, for admins: who may read the preview and write. */
export function AccessTokens({ writes, onWritten }: AccessTokensProps) {
  const text = useMessages().desk.tokens;
  const [{ data, error }, read] = useQuery({ query: AccessTokensDocument });
  const tokens = data?.accessTokens?.nodes ?? [];
  const totalCount = data?.accessTokens?.totalCount ?? 0;

  useReread(read, writes);

  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{text.title}</h2>
      <Failure error={error} />
      <ul class="tokens">
        {tokens.map((token) => (
          <Token key={token.id} token={token} onWritten={onWritten} />
        ))}
      </ul>
      {totalCount > tokens.length && <p class="none">{text.latest(tokens.length, totalCount)}</p>}
      <NewToken onWritten={onWritten} />
    </section>
  );
}

function Token({ token, onWritten }: { token: AccessTokenFragment; onWritten: OnWritten }) {
  const messages = useMessages();
  const { roles, tokens: text } = messages.desk;
  const { id, name, role, active, createdAt, expiresAt, lastUsedAt, revokedAt } = token;
  const [isConfirming, setConfirming] = useState(false);
  const [, revoke] = useMutation(RevokeAccessTokenDocument);
  const confirm = async () => {
    const { data, error } = await revoke({ id });
    const failure = mutationFailure(error, data?.revokeAccessToken, messages);
    if (failure === null) onWritten(<p>{text.revoked(name)}</p>);
    return failure;
  };
  return (
    <li class={active ? undefined : 'ended'}>
      <div>
        <h3>{name}</h3>
        <p class="aside">
          {text.created(roles[role], <DateTime value={createdAt} />)}
          {lastUsedAt !== null && text.lastUsed(<DateTime value={lastUsedAt} />)}
          {revokedAt !== null && text.revokedAt(<DateTime value={revokedAt} />)}
          {revokedAt === null &&
            expiresAt !== null &&
            (active ? text.expires : text.expired)(<DateTime value={expiresAt} />)}
        </p>
      </div>
      {active && (
        <button type="button" aria-label={text.revokeOf(name)} onClick={() => setConfirming(true)}>
          {text.revoke}
        </button>
      )}
      {isConfirming && (
        <Confirm
          title={text.revokeTitle(name)}
          action={text.revoke}
          onConfirm={confirm}
          onClose={() => setConfirming(false)}
        >
          <p>{text.revokeText}</p>
        </Confirm>
      )}
    </li>
  );
}
