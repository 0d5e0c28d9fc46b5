import type { ComponentChildren } from 'preact';
import { Announced } from '../dates/announced.tsx';
import { AsOf } from '../dates/dates.tsx';
import { Sources } from '../evidence/fact-sources.tsx';
import { Facts } from '../facts/facts.tsx';
import { label, Reason } from '../facts/quotation.tsx';
import type { HonorFragment } from '../generated/graphql.ts';
import { pathOf, recipientPath } from '../links/link.ts';
import { Link } from '../links/location.tsx';
import { useMessages } from '../messages/messages.ts';
import { Mention } from '../names/mentions.tsx';
import { LocalizedText, Name } from '../names/name.tsx';
import { printedCredit } from './printed-credit.ts';

interface HonorProps {
  honor: HonorFragment;
  /** whether it has the date on which it was announced; true if absent */
  isDated?: boolean;
  /** whether it has a mark that opens its sources; true if absent */
  isSourced?: boolean;
  /** the id of the heading that names its award, for those who come to the item itself */
  describedBy?: string;
}

/** One honor: who, for what, in which office, and where that is written. */
export function Honor(props: HonorProps) {
  return <HonorItem {...props} heading={<Recipients honor={props.honor} />} />;
}

interface HonorItemProps extends HonorProps {
  heading: ComponentChildren;
  children?: ComponentChildren;
}

/** One honor under a heading: who it went to, or which award it is where that goes without saying. */
export function HonorItem(props: HonorItemProps) {
  const { values, honor: texts, quotations } = useMessages();
  const { honor, heading, isDated = true, isSourced = true, describedBy, children } = props;
  const { result, share, acceptance, note, noteLang, rank, disputed, references } = honor;
  const printed = honor.recipients.length === 0 ? null : printedCredit(honor);
  const marks = [
    values.HonorResult[result],
    rank === null ? null : texts.rank(rank),
    share === null || share.denominator === 1
      ? null
      : texts.share(`${share.numerator}/${share.denominator}`),
    honor.tied ? texts.tied : null,
    // ACCEPTED and UNKNOWN are the usual values and need no mark.
    acceptance === 'ACCEPTED' || acceptance === 'UNKNOWN' ? null : values.Acceptance[acceptance],
  ].filter((mark) => mark !== null);
  return (
    <li
      class={result === 'WON' ? 'honor won' : 'honor'}
      id={honor.id}
      tabIndex={-1}
      aria-describedby={describedBy}
    >
      <p class="who">
        {heading}
        {marks.map((mark) => (
          <span key={mark} class="mark">
            {mark}
          </span>
        ))}
        {disputed && (
          <Link class="mark disputed" to="/disputes">
            {texts.disputed}
          </Link>
        )}
        <Link
          class="permalink"
          to={pathOf('honors', honor.id)}
          aria-label={texts.linkTo(honor.credit ?? texts.thisHonor)}
        />
      </p>{' '}
      {isSourced && <Sources of={honor.credit ?? texts.thisHonor} references={references} />}
      {printed !== null && <p class="aside printed">{texts.asPrinted(printed)}</p>}
      {children}
      <Offices honor={honor} />
      <Reason {...honor} />
      {note !== null && (
        <p class="note">
          {quotations.note(label, <LocalizedText lang={noteLang}>{note}</LocalizedText>)}
        </p>
      )}
      <Facts facts={[]} of={{ ...honor, claims: [] }} />
      {isDated && <Announced on={honor.announcedOn} />}
    </li>
  );
}

/** The recipients, each with what a source adds to the name; the printed credit if none is named. */
export function Recipients({ honor: { recipients, credit } }: { honor: HonorFragment }) {
  const { honor: texts, listComma } = useMessages();
  if (recipients.length === 0) return <span>{credit ?? texts.unknownRecipients}</span>;
  return recipients.map(({ recipient, detail, creditedAs, onBehalfOf }, index) => (
    <span key={recipient.id}>
      {index > 0 && <span class="with">{listComma}</span>}
      <Link to={recipientPath(recipient)}>{creditedAs ?? <Name of={recipient} />}</Link>
      {detail !== null && <span class="detail"> {detail}</span>}
      {onBehalfOf && <span class="detail"> {texts.onBehalfOf(<Mention of={onBehalfOf} />)}</span>}
    </span>
  ));
}

/** The offices that the recipients held at the time, and the places that the honor counts under. */
function Offices({ honor: { recipients } }: { honor: HonorFragment }) {
  const { comma } = useMessages();
  const offices = recipients.flatMap(({ affiliations }) => affiliations);
  const own = new Set(recipients.map(({ recipient }) => recipient.id));
  const places = new Map(
    recipients.flatMap(({ places }) => places.map((place) => [place.id, place] as const)),
  );
  const others = [...places.values()].filter(({ id }) => !own.has(id));
  if (offices.length === 0 && others.length === 0) return null;
  return (
    <ul class="offices">
      {offices.map(({ id, title, asOf, organization }) => (
        <li key={id}>
          {title !== null && title + comma}
          <Mention of={organization} />
          <AsOf value={asOf} />
        </li>
      ))}
      {others.map((place) => (
        <li key={place.id}>
          <Mention of={place} />
        </li>
      ))}
    </ul>
  );
}
