import type {
  EditionLinkFragment,
  EventLinkFragment,
  SubjectFragment,
} from '../generated/graphql.ts';
import { editionPath, pathOf, recipientPath } from '../link.ts';
import { Link } from '../location.tsx';
import { entityLabels, kindLabels, resultLabels, roleLabels } from './labels.ts';

/** A text, and the page that shows what it names; null if there is none. */
interface Target {
  label: string;
  path: string | null;
}

/** What a page says of an entity of any kind, and where it is shown. */
export interface Subject extends Target {
  /** such as `Edition` or `Person` */
  kind: string;
  /** the edition, event or program that the entity belongs to; the heading of its kind if it belongs to none */
  within: Target;
}

const recipients: Target = { label: 'Recipients', path: null };

const editionTarget = (edition: EditionLinkFragment): Target => ({
  ...{ label: edition.name, path: editionPath(edition) },
});

/** Events of a series often have the same name every year. Those without dates have the year of their edition. */
const eventTarget = ({ name, slug, yearOfEvent, editions }: EventLinkFragment): Target => {
  const year = yearOfEvent ?? editions[0]?.year;
  const isDated = year === undefined || name.includes(String(year));
  return { label: isDated ? name : `${name} ${year}`, path: pathOf('events', slug) };
};

const programTarget = ({ name, slug }: { name: string; slug: string }): Target => ({
  ...{ label: name, path: pathOf('programs', slug) },
});

/** Where something was said or done. */
function occasionTarget({
  edition,
  event,
}: Extract<SubjectFragment, { __typename: 'Participant' | 'Statement' }>): Target {
  if (edition) return editionTarget(edition);
  return event ? eventTarget(event) : recipients;
}

/** A part of an edition's page. */
const partOf = (edition: EditionLinkFragment, anchor: string) => ({
  ...{ path: `${editionPath(edition)}#${anchor}`, within: editionTarget(edition) },
});

export function subjectOf(node: SubjectFragment): Subject {
  switch (node.__typename) {
    case 'Program': {
      const target = programTarget(node);
      return { ...target, kind: entityLabels.PROGRAM, within: target };
    }
    case 'Event': {
      const target = eventTarget(node);
      return { ...target, kind: entityLabels.EVENT, within: target };
    }
    case 'Edition': {
      const target = editionTarget(node);
      return { ...target, kind: entityLabels.EDITION, within: target };
    }
    case 'AwardSeries': {
      const path = pathOf('programs', node.program.slug, 'awards', node.slug);
      const within = programTarget(node.program);
      return { kind: entityLabels.AWARD_SERIES, label: node.name, path, within };
    }
    case 'Category':
      return {
        ...{ kind: entityLabels.CATEGORY, label: node.name },
        ...partOf(node.within, node.slug),
      };
    case 'Award':
      return { kind: entityLabels.AWARD, label: node.name, ...partOf(node.within, node.id) };
    case 'Honor': {
      const who = node.credit ?? 'Recipient not known';
      const label = node.award ? `${who}, ${node.award.name}` : who;
      return { kind: resultLabels[node.result], label, ...partOf(node.within, node.id) };
    }
    case 'Affiliation': {
      const { person, position, organization } = node;
      const label = [person.name, position, organization.name].filter(Boolean).join(', ');
      const path = recipientPath(person);
      return { kind: entityLabels.AFFILIATION, label, path, within: recipients };
    }
    case 'Participant': {
      const label = `${node.person.name}, ${roleLabels[node.role]}`;
      const within = occasionTarget(node);
      return { kind: entityLabels.PARTICIPANT, label, path: within.path, within };
    }
    case 'Statement': {
      const within = occasionTarget(node);
      return { kind: entityLabels.STATEMENT, label: node.speaker.name, path: within.path, within };
    }
    case 'Figure':
      return {
        ...{ kind: entityLabels.FIGURE, label: node.label, path: null },
        within: { label: 'Figures', path: null },
      };
    case 'Source': {
      const path = pathOf('sources', node.slug);
      const within = { label: 'Sources', path: '/sources' };
      return { kind: entityLabels.SOURCE, label: node.title, path, within };
    }
    case 'AccessToken':
    case 'ScheduledDocument':
      throw new Error(`The public graph shows no ${node.__typename}.`);
    default: {
      const path = recipientPath(node);
      return { kind: kindLabels[node.kind], label: node.name, path, within: recipients };
    }
  }
}

/** The kind of an entity, and what it belongs to unless that is the entity itself. */
export const kindText = ({ kind, path, within }: Subject): string =>
  within.path === null || within.path === path ? kind : `${kind}, ${within.label}`;

/** A label that is a link if there is a page to go to. */
export function TargetLink({ label, path }: Target) {
  return path === null ? label : <Link to={path}>{label}</Link>;
}
