import { useId } from 'preact/hooks';

interface SignInProps {
  /** what came of the last attempt; null if there was none */
  failure: string | null;
  onToken(token: string): void;
}

/** Takes an access token. It is in no URL and no form that could be sent without JavaScript. */
export function SignIn({ failure, onToken }: SignInProps) {
  const id = useId();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const token = new FormData(event.currentTarget).get('token');
    if (typeof token === 'string') onToken(token.trim());
  };
  return (
    <form class="sign-in" onSubmit={submit}>
      <p class="lead">
        Publish and correct awards. You need an access token with the role press, curator or admin.
      </p>
      {failure !== null && (
        <p class="failure" role="alert">
          {failure}
        </p>
      )}
      <div class="field">
        <label for={id}>Access token</label>
        <input
          id={id}
          name="token"
          type="password"
          required
          autocomplete="off"
          spellcheck={false}
          pattern="\s*[!-~]+\s*"
          title="A token has letters, digits, hyphens and underscores, without spaces."
        />
        <p class="hint">
          The token stays in this tab until you sign out: do so on a shared computer. An admin
          creates tokens here, or with <code>npx awards token create</code>.
        </p>
      </div>
      <button type="submit" class="primary">
        Sign in
      </button>
    </form>
  );
}
