import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useMessages } from '../messages/desk-messages.ts';
import { ChangesLink } from './changes-link.tsx';

interface UnchangedProps {
  /** what the form was opened for, as it is now */
  entity: object;
  children: ComponentChildren;
}

/** A form that takes nothing once somebody else has changed what it is for, until its curator has seen that. */
export function Unchanged({ entity, children }: UnchangedProps) {
  const words = useMessages().desk.tasks;
  const present = JSON.stringify(entity);
  const [seen, setSeen] = useState(present);
  const isChanged = seen !== present;
  const alert = useRef<HTMLParagraphElement>(null);
  const form = useRef<HTMLDivElement>(null);
  // Whoever types in this form cannot go on, and the alert may be out of view. Whoever is elsewhere stays there.
  useEffect(() => {
    const { activeElement, body } = document;
    const isElsewhere = activeElement !== body && !form.current?.contains(activeElement);
    if (!isChanged || isElsewhere) return;
    alert.current?.focus({ preventScroll: true });
    alert.current?.scrollIntoView({ block: 'center' });
  }, [isChanged]);
  return (
    <>
      {isChanged && (
        <>
          <p class="failure" role="alert" tabIndex={-1} ref={alert}>
            {words.changed} <ChangesLink />
          </p>
          <button type="button" onClick={() => setSeen(present)}>
            {words.goOn}
          </button>
        </>
      )}
      <div class="unchanged" ref={form} inert={isChanged}>
        {children}
      </div>
    </>
  );
}
