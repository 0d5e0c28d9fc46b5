import type { ComponentChildren } from 'preact';
import type { AwardFragment, HonorFragment } from '../generated/graphql.ts';
import { Link } from '../location.tsx';
import { useMessages } from '../messages.ts';
import { Announced } from './announced.tsx';
import { Facts } from './facts.tsx';
import { Gap } from './gap.tsx';
import { Honor } from './honor.tsx';
import { ImageList } from './images.tsx';
import { Sources } from './sources.tsx';
import { WebLinks } from './web-links.tsx';

interface AwardSectionProps {
  award: AwardFragment;
  heading: ComponentChildren;
  honors: readonly HonorFragment[];
  /** where the rest of its honors is; null if these are all */
  rest: { to: string; text: string } | null;
}

/** One award of one edition: what it is, whether it was given, and to whom. */
export function AwardSection({ award, heading, honors, rest }: AwardSectionProps) {
  const messages = useMessages();
  const { id, name, highest, status, statusReason, reason, prize, completeness } = award;
  const announcedOn = commonDate(honors);
  return (
    <section class={highest ? 'award-of highest' : 'award-of'} id={id}>
      <header>
        {heading}
        {highest && <p class="aside">{messages.award.highest}</p>}
        {prize && (
          <p class="aside">
            {messages.format.number(Number(prize.amount))} {prize.currency}
          </p>
        )}
        <Announced on={announcedOn} />
        <Sources of={name} references={award.references} />
        {award.disputed && (
          <p class="aside">
            <Link to="/disputes">{messages.honor.disputed}</Link>
          </p>
        )}
      </header>
      <div>
        {reason !== null && <p class="reason">{reason}</p>}
        {status !== 'AWARDED' && (
          <p class="status">
            {messages.values.AwardStatus[status]}
            {statusReason !== null && `: ${statusReason}`}
          </p>
        )}
        <Facts facts={[]} of={{ ...award, claims: [] }} />
        {honors.length > 0 && (
          <ul class="honors">
            {honors.map((honor) => (
              <Honor key={honor.id} honor={honor} isDated={announcedOn === null} />
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

/** The date on which all of the honors were announced; null if there is no such date. */
function commonDate(honors: readonly HonorFragment[]): string | null {
  const [first, ...others] = new Set(honors.map(({ announcedOn }) => announcedOn));
  return others.length > 0 ? null : (first ?? null);
}
