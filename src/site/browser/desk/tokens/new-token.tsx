import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import { CreateAccessTokenDocument, type Role } from '../../generated/desk/graphql.ts';
import { Alert, type FailureText, mutationFailure } from '../client/failure.tsx';
import type { OnWritten } from '../client/on-written.ts';
import { Select } from '../forms/select.tsx';
import { TextField } from '../forms/text-field.tsx';
import { parseLocalTime, TimeField } from '../forms/times.tsx';
import { useMessages } from '../messages/desk-messages.ts';

/** Creates an access token, and shows its secret once. */
export function NewToken({ onWritten }: { onWritten: OnWritten }) {
  const messages = useMessages();
  const { roles, tokens: text } = messages.desk;
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('PRESS');
  const [expires, setExpires] = useState('');
  const [created, setCreated] = useState<{ name: string; secret: string } | null>(null);
  const [failure, setFailure] = useState<FailureText | null>(null);
  const [{ fetching }, create] = useMutation(CreateAccessTokenDocument);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { data, error } = await create({
      input: { name, role, expiresAt: parseLocalTime(expires) },
    });
    const payload = data?.createAccessToken;
    setFailure(mutationFailure(error, payload, messages));
    if (payload?.__typename !== 'CreateAccessTokenPayload') return;
    setCreated({ name: payload.accessToken.name, secret: payload.secret });
    setName('');
    onWritten(<p>{text.isCreated(payload.accessToken.name)}</p>, true);
  };

  return (
    <form class="new-token" onSubmit={submit}>
      <h3>{text.newTitle}</h3>
      <div class="pair">
        <TextField label={text.who} isRequired maxLength={100} value={name} onValue={setName} />
        <Select
          label={text.role}
          value={role}
          options={roles}
          onValue={(chosen) => setRole(chosen)}
        />
        <TimeField
          id="token-expires"
          label={text.expiry}
          isOptional
          value={expires}
          onValue={setExpires}
        />
      </div>
      <Alert>{failure}</Alert>
      <button type="submit" class="primary" disabled={fetching}>
        {text.create}
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
  const text = useMessages().desk.tokens;
  const [copied, setCopied] = useState('');
  const copy = () =>
    // Browsers without a secure connection have no clipboard.
    Promise.resolve(navigator.clipboard?.writeText(secret) ?? Promise.reject()).then(
      () => setCopied(text.copied),
      () => setCopied(text.notCopied),
    );
  return (
    <div class="secret">
      <p>{text.secret(name)}</p>
      <code>{secret}</code>
      <div class="actions">
        <button type="button" onClick={copy}>
          {text.copy}
        </button>
        <button type="button" onClick={onForget}>
          {text.hide}
        </button>
        <span role="status">{copied}</span>
      </div>
    </div>
  );
}
