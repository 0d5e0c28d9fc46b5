import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FailureText } from './failure.tsx';
import { useMessages } from './messages.ts';

interface ConfirmProps {
  title: string;
  /** what will happen, and what else it needs to know */
  children: ComponentChildren;
  /** what the button says that does it */
  action: string;
  /** @returns why it was not done; null if it was */
  onConfirm(): Promise<FailureText | null>;
  onClose(): void;
}

/** A dialog that confirms an action that others will see. */
export function Confirm({ title, children, action, onConfirm, onClose }: ConfirmProps) {
  const { cancel } = useMessages().desk;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureText | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const confirm = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const message = await onConfirm();
    setBusy(false);
    setFailure(message);
    // Closing gives the focus back to the button that opened it.
    if (message === null) dialog.current?.close();
  };

  return (
    <dialog ref={dialog} class="confirm" aria-labelledby={id} onClose={onClose}>
      <form onSubmit={confirm}>
        <h3 id={id}>{title}</h3>
        {children}
        {failure !== null && (
          <p class="failure" role="alert">
            {failure}
          </p>
        )}
        <div class="actions">
          <button type="submit" class="primary" disabled={isBusy}>
            {action}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
