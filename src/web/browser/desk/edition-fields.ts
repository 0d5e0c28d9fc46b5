import type { Acceptance } from '../generated/desk/graphql.ts';
import { categoryKindLabels, resultLabels, statusLabels } from '../parts/labels.ts';
import type { FieldsOf } from './correctable.ts';
import {
  choiceField,
  type Field,
  flagField,
  numberField,
  required,
  targetField,
  textsField,
  valueField,
} from './field.ts';

/** What documents say of editions and of what is in them. */

/** All of them: the pages have no word for the usual ones. */
const acceptances: Record<Acceptance, string> = {
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  RESTRICTED: 'Could not accept',
  UNKNOWN: 'Unknown',
};

const declaredBySources = (entity: FieldsOf<'Award'> | FieldsOf<'Edition'>) =>
  numberField('declared', 'Declared winners', entity.completeness.declared);

export const fieldsOfEdition = (edition: FieldsOf<'Edition'>): Field[] => [
  numberField('ordinal', 'Number of the edition', edition.ordinal),
  targetField('event', 'Event', edition.event, 'event'),
  valueField('ceremony.heldOn', 'Day of the ceremony', edition.ceremony?.heldOn, 'date'),
  valueField(
    'ceremony.startsAt',
    'Start of the ceremony',
    edition.ceremony?.startsAt,
    'text',
    'with its offset, such as 2025-12-10T16:30:00+01:00',
  ),
  valueField('ceremony.venue', 'Venue of the ceremony', edition.ceremony?.venue),
  targetField('ceremony.place', 'Place of the ceremony', edition.ceremony?.place, 'place'),
  declaredBySources(edition),
];

export const fieldsOfCategory = (category: FieldsOf<'Category'>): Field[] => [
  choiceField('kind', 'Kind of category', category.categoryKind, categoryKindLabels),
  valueField('section', 'Section', category.section),
];

export const fieldsOfAward = (award: FieldsOf<'Award'>): Field[] => [
  choiceField('status', 'Status', award.status, statusLabels),
  textsField('statusReason', 'Why it has this status', award.statusReason),
  textsField('reason', 'Reason of the award', award.reason),
  flagField('highest', 'Highest award of its category', award.highest),
  valueField(
    'prize',
    'Prize money',
    award.prize && `${award.prize.amount} ${award.prize.currency}`,
    'text',
    'such as 11000000 SEK',
  ),
  declaredBySources(award),
];

/** Without a printed line, the graph joins the names of the recipients. */
function printedCredit({ credit, recipients }: FieldsOf<'Honor'>): string | null {
  const names = recipients.map(({ creditedAs, recipient }) => creditedAs ?? recipient.name);
  return credit === names.join(', ') ? null : credit;
}

export const fieldsOfHonor = (honor: FieldsOf<'Honor'>): Field[] => [
  choiceField('result', 'Result', honor.result, resultLabels),
  textsField('reason', 'Reason of the honor', honor.reason),
  textsField('note', 'Note', honor.note),
  textsField('credit', 'Credit, as printed', printedCredit(honor)),
  valueField(
    'share',
    'Share',
    honor.share && `${honor.share.numerator}/${honor.share.denominator}`,
    'text',
    'a fraction such as 1/2',
  ),
  numberField('rank', 'Rank', honor.rank),
  flagField('tied', 'Tied with another honor', honor.tied),
  choiceField('acceptance', 'Acceptance', honor.acceptance, acceptances),
  valueField('announcedOn', 'Announced on', honor.announcedOn, 'date'),
];

export const fieldsOfFigure = (figure: FieldsOf<'Figure'>): Field[] => [
  numberField('value', 'Value', figure.value),
  valueField('unit', 'Unit', figure.unit),
  textsField('label', 'Label', figure.label, false),
];

export const fieldsOfStatement = (statement: FieldsOf<'Statement'>): Field[] => [
  textsField('summary', 'Summary', statement.summary, false),
  required(targetField('speaker', 'Speaker', statement.speaker, 'person')),
  valueField('capacity', 'How the speaker is introduced', statement.capacity),
  targetField('event', 'Event', statement.event, 'event'),
];

export const fieldsOfParticipant = (participant: FieldsOf<'Participant'>): Field[] => [
  valueField('capacity', 'How the person is introduced', participant.capacity),
];
