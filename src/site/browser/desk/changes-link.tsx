import { useContext } from 'preact/hooks';
import { linkFrom } from '../link.ts';
import { Location } from '../location.tsx';
import { useMessages } from './messages.ts';

/** Leads to what others have changed. In a tab of its own, so that the form stays. */
export function ChangesLink() {
  const words = useMessages().desk.tasks;
  return (
    <a href={linkFrom(useContext(Location), '/changes')} target="_blank" rel="noopener">
      {words.seeChanges}
    </a>
  );
}
