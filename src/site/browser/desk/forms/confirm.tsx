import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FailureText } from '../client/failure.tsx';
import { useMessages } from '../messages/desk-messages.ts';

interface ConfirmProps {
  title: string;
  /** what may be wrong with it, which a reader of screens says when the dialog opens */
  warnings?: ComponentChildren;
  /** what will happen, and what else it needs to know */
  children: ComponentChildren;
  /** what the button says that does it */
  action: string;
  /** @returns why it was not done; null if it was */
  onConfirm(): Promise<FailureText | null>;
  onClose(): void;
}

/**
 * A dialog that confirms an action that others will see. Without a field, its first focus is on the button that does
 * nothing, which comes first: a second Enter must not publish.
 */
export function Confirm({ title, warnings, children, action, onConfirm, onClose }: ConfirmProps) {
  const { cancel } = useMessages().desk;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureText | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => said.current?.focus(), [failure]);

  const confirm = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const message = await onConfirm();
    setBusy(false);
    setFailure(message);
    // Closing gives the focus back to the button that opened it.
    if (message === null) dialog.current?.close();
  };

  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby={id}
      aria-describedby={`${id}-warnings`}
      onClose={onClose}
    >
      <form onSubmit={confirm}>
        <h3 id={id}>{title}</h3>
        <div id={`${id}-warnings`} class="warnings">
          {warnings}
        </div>
        {children}
        {failure !== null && (
          <p class="failure" role="alert" tabIndex={-1} ref={said}>
            {failure}
          </p>
        )}
        <div class="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            {cancel}
          </button>
          <button type="submit" class="primary" disabled={isBusy}>
            {action}
          </button>
        </div>
      </form>
    </dialog>
  );
}
