import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import { CreateAccessTokenDocument, type Role } from '../generated/desk/graphql.ts';
import { mutationErrorMessage } from './client.ts';
import { tokenRoleLabels } from './labels.ts';
import type { OnWritten } from './on-written.ts';
import { parseLocalTime, TimeField } from './times.tsx';

const roles: readonly Role[] = ['PRESS', 'CURATOR', 'ADMIN'];

/** Creates an access token, and shows its secret once. */
export function NewToken({ onWritten }: { onWritten: OnWritten }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('PRESS');
  const [expires, setExpires] = useState('');
  const [created, setCreated] = useState<{ name: string; secret: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [{ fetching }, create] = useMutation(CreateAccessTokenDocument);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { data, error } = await create({
      input: { name, role, expiresAt: parseLocalTime(expires) },
    });
    const payload = data?.createAccessToken;
    setFailure(mutationErrorMessage(error, payload));
    if (payload?.__typename !== 'CreateAccessTokenPayload') return;
    setCreated({ name: payload.accessToken.name, secret: payload.secret });
    setName('');
    onWritten(<p>A token for {payload.accessToken.name} is created.</p>, true);
  };

  return (
    <form class="new-token" onSubmit={submit}>
      <h3>New token</h3>
      <div class="pair">
        <div class="field">
          <label for="token-name">Who or what uses it</label>
          <input
            id="token-name"
            required
            maxLength={100}
            autocomplete="off"
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="token-role">Role</label>
          <select
            id="token-role"
            value={role}
            onChange={({ currentTarget }) => {
              const chosen = roles.find((one) => one === currentTarget.value);
              if (chosen) setRole(chosen);
            }}
          >
            {roles.map((one) => (
              <option key={one} value={one}>
                {tokenRoleLabels[one]}
              </option>
            ))}
          </select>
        </div>
        <TimeField
          id="token-expires"
          label="Expires, if at all"
          isOptional
          value={expires}
          onValue={setExpires}
        />
      </div>
      {failure !== null && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <button type="submit" class="primary" disabled={fetching}>
        Create
      </button>
      {created && <Secret key={created.secret} {...created} onForget={() => setCreated(null)} />}
    </form>
  );
}

interface SecretProps {
  name: string;
  secret: string;
  onForget(): void;
}

function Secret({ name, secret, onForget }: SecretProps) {
  const [copied, setCopied] = useState('');
  const copy = () =>
    // Browsers without a secure connection have no clipboard.
    Promise.resolve(navigator.clipboard?.writeText(secret) ?? Promise.reject()).then(
      () => setCopied('Copied.'),
      () => setCopied('Your browser does not allow that here. Select the secret, and copy it.'),
    );
  return (
    <div class="secret">
      <p>
        The secret of {name} is shown only now. Give it to one person or program, through a private
        channel.
      </p>
      <code>{secret}</code>
      <div class="actions">
        <button type="button" onClick={copy}>
          Copy
        </button>
        <button type="button" onClick={onForget}>
          Hide it
        </button>
        <span role="status">{copied}</span>
      </div>
    </div>
  );
}
