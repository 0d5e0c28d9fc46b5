import type {
  ChangeAction,
  EntityKind,
  ImageKind,
  ParticipantRole,
  Writer,
} from '../generated/graphql.ts';

export const roleLabels: Record<ParticipantRole, string> = {
  JURY_CHAIR: 'Chair of the jury',
  JUROR: 'Jury',
  PRESENTER: 'Presenters',
  HOST: 'Hosts',
  SPEAKER: 'Speakers',
  OTHER: 'Others',
};

/** What one person did; `roleLabels` names those who did it. */
export const partLabels: Record<ParticipantRole, string> = {
  JURY_CHAIR: 'Chair of the jury',
  JUROR: 'Juror',
  PRESENTER: 'Presenter',
  HOST: 'Host',
  SPEAKER: 'Speaker',
  OTHER: 'Other',
};

/** Kinds of entities, as the change log and lists of mixed kinds call them. */
export const entityLabels: Record<EntityKind, string> = {
  PROGRAM: 'Program',
  EDITION: 'Edition',
  EVENT: 'Event',
  CATEGORY: 'Category',
  AWARD: 'Award of an edition',
  AWARD_SERIES: 'Award',
  HONOR: 'Honor',
  RECIPIENT: 'Recipient',
  AFFILIATION: 'Position',
  PARTICIPANT: 'Participant',
  STATEMENT: 'Statement',
  FIGURE: 'Figure',
  SOURCE: 'Source',
  DATASET: 'Data set',
};

export const actionLabels: Record<ChangeAction, string> = {
  CREATED: 'Created',
  CHANGED: 'Changed',
  RETRACTED: 'Retracted',
  REDACTED: 'Redacted',
};

/** Who wrote a change, to follow "by". */
export const writerLabels: Record<Writer, string> = {
  ADMIN: 'an admin',
  CURATOR: 'a curator',
  OPERATOR: 'an operator of the server',
};

/** A field of the graph in words: `ceremony.heldOn` is "ceremony, held on". Keys of attributes stay as they are. */
export function fieldLabel(field: string): string {
  if (field.includes(':')) return field;
  return field.replaceAll('.', ', ').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The name of a language in English; the tag if it has none. */
export function languageLabel(tag: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(new Intl.Locale(tag).baseName) ?? tag;
}
export const imageLabels: Record<ImageKind, string> = {
  LOGO: 'Logo',
  PHOTO: 'Photograph',
  PORTRAIT: 'Portrait',
  POSTER: 'Poster',
};
