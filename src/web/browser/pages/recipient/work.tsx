import { HonorsSection } from '../../parts/honors-section.tsx';
import { MentionList } from '../../parts/mention-list.tsx';
import type { Recipient } from '../recipient.tsx';

type Work = Extract<Recipient, { __typename: 'Work' }>;

/** The parts of a work, such as the songs of a film, and what they were honored for. */
export function WorkSections({ work: { name, parts, honorsWithin } }: { work: Work }) {
  return (
    <>
      {honorsWithin.totalCount > 0 && (
        <HonorsSection
          id="within"
          title={`Honors of parts of ${name}`}
          list={honorsWithin}
          parameter="within"
        />
      )}
      <MentionList title="Parts" list={parts} parameter="parts" />
    </>
  );
}
