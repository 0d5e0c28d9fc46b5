import { useContext } from 'preact/hooks';
import { linkFrom } from '../../links/link.ts';
import { Location } from '../../links/location.tsx';
import { useMessages } from '../messages/desk-messages.ts';

/** Leads to what others have changed. In a tab of its own, so that the form stays. */
export function ChangesLink() {
  const words = useMessages().desk.tasks;
  return (
    <a href={linkFrom(useContext(Location), '/changes')} target="_blank" rel="noopener">
      {words.seeChanges}
    </a>
  );
}
