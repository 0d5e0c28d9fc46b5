import { useMessages } from '../../messages/messages.ts';
import { HonorsSection } from './honors-section.tsx';
import { MentionList } from './mention-list.tsx';
import type { Recipient } from './recipient.tsx';

type Work = Extract<Recipient, { __typename: 'Work' }>;

/** The parts of a work, such as the songs of a film, and what they were honored for. */
export function WorkSections({ work: { name, parts, honorsWithin } }: { work: Work }) {
  const { work: texts } = useMessages();
  return (
    <>
      {honorsWithin.totalCount > 0 && (
        <HonorsSection
          id="within"
          title={texts.honorsOfParts(name)}
          list={honorsWithin}
          parameter="within"
        />
      )}
      <MentionList title={texts.parts} list={parts} parameter="parts" />
    </>
  );
}
