import type {
  EditionLinkFragment,
  EventLinkFragment,
  SubjectFragment,
} from '../generated/graphql.ts';
import { editionPath, honorPath, pathOf, recipientPath } from '../links/link.ts';
import { Link } from '../links/location.tsx';
import type { Messages } from '../messages/languages/en.ts';
import { useMessages } from '../messages/messages.ts';
import { LocalizedText, langOf, type Named } from './name.tsx';

interface Target {
  label: string;
  /** the language of the label; undefined if it is that of the page, or not known */
  lang?: string | undefined;
  /** the page that shows it; null if there is none */
  path: string | null;
}

/** The values that a page shows of an entity of any kind, and where the entity is shown. */
export interface Subject extends Target {
  /** such as `Edition` or `Person` */
  kind: string;
  /** the edition, event or program that the entity belongs to; the heading of its kind if it belongs to none */
  within: Target;
}

/** The name of an entity as the label of a link. */
const labeled = (named: Named) => ({ label: named.name, lang: langOf(named) });

const editionTarget = (edition: EditionLinkFragment): Target => ({
  ...labeled(edition),
  path: editionPath(edition),
});

/** Events of a series often have the same name every year. Those without dates have the year of their edition. */
const eventTarget = (event: EventLinkFragment): Target => {
  const { name, slug, yearOfEvent, editions } = event;
  const year = yearOfEvent ?? editions[0]?.year;
  const isDated = year === undefined || name.includes(String(year));
  const label = isDated ? name : `${name} ${year}`;
  return { label, lang: langOf(event), path: pathOf('events', slug) };
};

const programTarget = (program: Named & { slug: string }): Target => ({
  ...labeled(program),
  path: pathOf('programs', program.slug),
});

/** Where something was said or done. */
function occasionTarget({
  edition,
  event,
}: Extract<SubjectFragment, { __typename: 'Participant' | 'Statement' }>): Target | null {
  if (edition) return editionTarget(edition);
  return event && eventTarget(event);
}

/** A part of an edition's page. */
const partOf = (edition: EditionLinkFragment, anchor: string) => ({
  path: `${editionPath(edition)}#${anchor}`,
  within: editionTarget(edition),
});

export function subjectOf(node: SubjectFragment, messages: Messages): Subject {
  const { EntityKind: kinds, HonorResult, ParticipantRole, RecipientKind } = messages.values;
  const recipients: Target = { label: messages.headings.recipients, path: null };
  switch (node.__typename) {
    case 'Program': {
      const target = programTarget(node);
      return { ...target, kind: kinds.PROGRAM, within: target };
    }
    case 'Event': {
      const target = eventTarget(node);
      return { ...target, kind: kinds.EVENT, within: target };
    }
    case 'Edition': {
      const target = editionTarget(node);
      return { ...target, kind: kinds.EDITION, within: target };
    }
    case 'AwardSeries': {
      const path = pathOf('programs', node.program.slug, 'awards', node.slug);
      const within = programTarget(node.program);
      return { kind: kinds.AWARD_SERIES, ...labeled(node), path, within };
    }
    case 'Category':
      return {
        kind: kinds.CATEGORY,
        ...labeled(node),
        ...partOf(node.within, node.slug),
      };
    case 'Award':
      return { kind: kinds.AWARD, ...labeled(node), ...partOf(node.within, node.id) };
    case 'Honor': {
      const who = node.credit ?? messages.honor.unknownRecipient;
      const label = node.award ? who + messages.comma + node.award.name : who;
      const path = honorPath({ ...node, edition: node.within });
      return { kind: HonorResult[node.result], label, path, within: editionTarget(node.within) };
    }
    case 'Affiliation': {
      const { person, office, organization } = node;
      const label = [person.name, office, organization.name].filter(Boolean).join(messages.comma);
      const path = recipientPath(person);
      return { kind: kinds.AFFILIATION, label, path, within: recipients };
    }
    case 'Participant': {
      const label = node.person.name + messages.comma + ParticipantRole[node.role];
      const within = occasionTarget(node) ?? recipients;
      return { kind: kinds.PARTICIPANT, label, path: within.path, within };
    }
    case 'Statement': {
      const within = occasionTarget(node) ?? recipients;
      const speaker = labeled(node.speaker);
      return { kind: kinds.STATEMENT, ...speaker, path: within.path, within };
    }
    case 'Figure':
      return {
        kind: kinds.FIGURE,
        label: node.label,
        lang: node.labelLang ?? undefined,
        ...partOf(node.within, node.id),
      };
    case 'Source': {
      const path = pathOf('sources', node.slug);
      const within = { label: messages.headings.sources, path: '/sources' };
      return { kind: kinds.SOURCE, label: node.title, path, within };
    }
    case 'AccessToken':
    case 'ScheduledDocument':
      throw new Error(`The public graph shows no ${node.__typename}.`);
    default: {
      const path = recipientPath(node);
      return { kind: RecipientKind[node.kind], ...labeled(node), path, within: recipients };
    }
  }
}

/** The owner of an entity; null if that is the entity itself, or nothing. */
const ownerOf = ({ path, within }: Subject): Target | null =>
  within.path === null || within.path === path ? null : within;

/** The kind of an entity, and what it belongs to, as text. */
export function formatKindWithOwner(subject: Subject, { comma }: Messages): string {
  const owner = ownerOf(subject);
  return owner ? subject.kind + comma + owner.label : subject.kind;
}

/** The same as an element. */
export function KindWithOwner({ of: subject }: { of: Subject }) {
  const { comma } = useMessages();
  const owner = ownerOf(subject);
  if (!owner) return subject.kind;
  return (
    <>
      {subject.kind}
      {comma}
      <LocalizedText lang={owner.lang}>{owner.label}</LocalizedText>
    </>
  );
}

/** A label that is a link if there is a page to go to. */
export function TargetLink({ label, lang, path }: Target) {
  const text = <LocalizedText lang={lang}>{label}</LocalizedText>;
  return path === null ? text : <Link to={path}>{text}</Link>;
}
