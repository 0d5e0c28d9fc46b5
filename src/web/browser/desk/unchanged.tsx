import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ChangesLink } from './changes-link.tsx';
import { useMessages } from './messages.ts';

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
  return (
    <>
      {isChanged && (
        <>
          <p class="failure" role="alert">
            {words.changed} <ChangesLink />
          </p>
          <button type="button" onClick={() => setSeen(present)}>
            {words.goOn}
          </button>
        </>
      )}
      <div class="unchanged" inert={isChanged}>
        {children}
      </div>
    </>
  );
}
