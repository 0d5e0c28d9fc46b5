import { useEffect, useId, useRef } from 'preact/hooks';
import { Alert, type FailureText } from '../client/failure.tsx';
import { useMessages } from '../messages/desk-messages.ts';

interface SignInProps {
  /** what came of the last attempt; null if there was none */
  failure: FailureText | null;
  onToken(token: string): void;
}

/** Takes an access token. It is in no URL and no form that could be sent without JavaScript. */
export function SignIn({ failure, onToken }: SignInProps) {
  const { signIn } = useMessages().desk;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // The element that had the focus, such as the button that signs out, is gone.
  useEffect(() => {
    if (failure !== null) field.current?.focus();
  }, [failure]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const token = new FormData(event.currentTarget).get('token');
    if (typeof token === 'string') onToken(token.trim());
  };
  return (
    <form class="sign-in" onSubmit={submit}>
      <p class="lead">{signIn.lead}</p>
      <Alert>{failure}</Alert>
      <div class="field">
        <label for={id}>{signIn.token}</label>
        <input
          id={id}
          ref={field}
          name="token"
          type="password"
          required
          autocomplete="off"
          spellcheck={false}
          pattern="\s*[!-~]+\s*"
          title={signIn.pattern}
        />
        <p class="hint">
          {signIn.hint((command) => (
            <code>{command}</code>
          ))}
        </p>
      </div>
      <button type="submit" class="primary">
        {signIn.button}
      </button>
    </form>
  );
}
