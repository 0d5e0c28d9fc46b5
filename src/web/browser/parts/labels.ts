import type {
  Acceptance,
  AwardStatus,
  HonorResult,
  ParticipantRole,
  RecipientKind,
} from '../generated/graphql.ts';

/** Results as a reader says them. */
export const resultLabels: Record<HonorResult, string> = {
  WON: 'Winner',
  RUNNER_UP: 'Runner-up',
  FINALIST: 'Finalist',
  SHORTLISTED: 'Shortlisted',
  NOMINATED: 'Nominee',
  SPECIAL_MENTION: 'Special mention',
};

export const statusLabels: Record<AwardStatus, string> = {
  AWARDED: 'Awarded',
  NOT_AWARDED: 'Not awarded',
  UNDISCLOSED: 'Given, and the winners are not disclosed',
  UNKNOWN: 'Not known whether it was given',
  UPCOMING: 'Yet to be given',
};

/** What is worth saying of an acceptance; the usual one needs no word. */
export const acceptanceLabels: Record<Acceptance, string | null> = {
  ACCEPTED: null,
  UNKNOWN: null,
  DECLINED: 'Declined',
  RESTRICTED: 'Could not accept',
};

export const roleLabels: Record<ParticipantRole, string> = {
  JURY_CHAIR: 'Chair of the jury',
  JUROR: 'Jury',
  PRESENTER: 'Presenters',
  HOST: 'Hosts',
  SPEAKER: 'Speakers',
  OTHER: 'Others',
};

export const kindLabels: Record<RecipientKind, string> = {
  PLACE: 'Place',
  ORGANIZATION: 'Organization',
  PRODUCT: 'Product',
  PROJECT: 'Project',
  WORK: 'Work',
  PERSON: 'Person',
  TEAM: 'Team',
};
