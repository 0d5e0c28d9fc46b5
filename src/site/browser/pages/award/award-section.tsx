import type { ComponentChildren } from 'preact';
import { Announced, commonDate } from '../../dates/announced.tsx';
import { citeAlike, Sources } from '../../evidence/fact-sources.tsx';
import { Facts } from '../../facts/facts.tsx';
import { ImageList } from '../../facts/images.tsx';
import { label, Reason } from '../../facts/quotation.tsx';
import type { AwardFragment, HonorFragment } from '../../generated/graphql.ts';
import { Gap } from '../../honor/gap.tsx';
import { Honor } from '../../honor/honor.tsx';
import { Link } from '../../links/location.tsx';
import { WebLinks } from '../../links/web-links.tsx';
import { useMessages } from '../../messages/messages.ts';
import { LocalizedText } from '../../names/name.tsx';

interface AwardSectionProps {
  award: AwardFragment;
  /** what it is called where it stands */
  heading: ComponentChildren;
  /** what else is said of it below its heading */
  about?: ComponentChildren;
  /** the date that the page gives for all awards; null if each award has its own */
  announcedOn?: string | null;
  honors: readonly HonorFragment[];
  /** where the rest of its honors is; null if these are all */
  rest: { to: string; text: string } | null;
}

/** One award of one edition: what it is, whether it was given, and to whom. */
export function AwardSection(props: AwardSectionProps) {
  const messages = useMessages();
  const { award, heading, about, honors, rest, announcedOn = null } = props;
  const { id, name, highest, status, statusReason, statusReasonLang, prize, completeness } = award;
  const headingId = `${id}_name`;
  const date = commonDate(honors);
  const isUndated = announcedOn !== null && date === null && honors.length > 0;
  // One mark stands for the award and its honors if it can.
  const areAlike = citeAlike(honors);
  const cited = areAlike ? honors.flatMap(({ references }) => references) : [];
  return (
    // Described, and not labelled: an edition has too many awards for each to be a landmark.
    <section
      class={highest ? 'award-of highest' : 'award-of'}
      id={id}
      tabIndex={-1}
      aria-describedby={headingId}
    >
      <header>
        <div class="award-name">
          <h3 id={headingId}>{heading}</h3>{' '}
          <Sources of={name} references={[...award.references, ...cited]} />
        </div>
        {about}
        {highest && <p class="aside">{messages.award.highest}</p>}
        {prize && (
          <p class="aside">
            {messages.format.decimal(prize.amount)} {prize.currency}
          </p>
        )}
        <Announced on={date === announcedOn ? null : date} />
        {isUndated && <p class="aside">{messages.edition.undated}</p>}
        {award.disputed && (
          <p class="aside">
            <Link to="/disputes">{messages.honor.disputed}</Link>
          </p>
        )}
      </header>
      <div>
        <Reason {...award} />
        {status !== 'AWARDED' && (
          <p class="status">
            {messages.values.AwardStatus[status]}
            {statusReason !== null && (
              <>
                {' · '}
                {messages.quotations.note(
                  label,
                  <LocalizedText lang={statusReasonLang}>{statusReason}</LocalizedText>,
                )}
              </>
            )}
          </p>
        )}
        <Facts facts={[]} of={{ ...award, claims: [] }} />
        {honors.length > 0 && (
          <ul class="honors">
            {honors.map((honor) => (
              <Honor
                key={honor.id}
                honor={honor}
                isDated={date === null && announcedOn === null}
                isSourced={!areAlike}
                describedBy={headingId}
              />
            ))}
          </ul>
        )}
        {rest && (
          <p class="more">
            <Link to={rest.to}>{rest.text}</Link>
          </p>
        )}
        {status === 'AWARDED' && honors.length === 0 && completeness.declared === null && (
          <p class="status">{messages.award.noWinner}</p>
        )}
        <Gap {...completeness} />
        <WebLinks links={award.links} />
        <ImageList images={award.images} />
      </div>
    </section>
  );
}
