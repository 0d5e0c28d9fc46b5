import type { ChangeRow } from '../../db/queries/changes/change.ts';
import { encodeNodeId, type NodeTypename } from './node-id.ts';

const typenames: Record<Exclude<ChangeRow['entity_kind'], 'RECIPIENT'>, NodeTypename> = {
  PROGRAM: 'Program',
  AWARD_SERIES: 'AwardSeries',
  EVENT: 'Event',
  EDITION: 'Edition',
  CATEGORY: 'Category',
  AWARD: 'Award',
  HONOR: 'Honor',
  AFFILIATION: 'Affiliation',
  PARTICIPANT: 'Participant',
  FIGURE: 'Figure',
  STATEMENT: 'Statement',
  SOURCE: 'Source',
};

const recipientTypenames: Record<NonNullable<ChangeRow['recipient_kind']>, NodeTypename> = {
  PLACE: 'Place',
  ORGANIZATION: 'Organization',
  PRODUCT: 'Product',
  PROJECT: 'Project',
  WORK: 'Work',
  PERSON: 'Person',
  TEAM: 'Team',
};

/** The id of the entity that an entry of the change log is about; null if its kind was not recorded. */
export function subjectIdOf({
  entity_kind,
  entity_id,
  recipient_kind,
}: Pick<ChangeRow, 'entity_kind' | 'entity_id' | 'recipient_kind'>): string | null {
  if (entity_kind !== 'RECIPIENT') return encodeNodeId(typenames[entity_kind], entity_id);
  return recipient_kind && encodeNodeId(recipientTypenames[recipient_kind], entity_id);
}
