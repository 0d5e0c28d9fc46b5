import type { Fields } from './column.ts';
import {
  awardFields,
  categoryFields,
  editionFields,
  figureFields,
  participantFields,
  statementFields,
} from './fields/edition.ts';
import { honorFields } from './fields/honor.ts';
import { eventFields, programFields } from './fields/program.ts';
import {
  affiliationFields,
  organizationFields,
  personFields,
  placeFields,
  productFields,
  projectFields,
  teamFields,
  workFields,
} from './fields/recipient.ts';
import { sourceFields } from './fields/source.ts';

/** The fields that only recipients of a kind have. */
export const recipientFields = {
  place: placeFields,
  organization: organizationFields,
  person: personFields,
  team: teamFields,
  product: productFields,
  project: projectFields,
  work: workFields,
};

/** The table of fields: the simple fields of each kind. */
export const simpleFields = {
  ...recipientFields,
  affiliation: affiliationFields,
  source: sourceFields,
  program: programFields,
  event: eventFields,
  edition: editionFields,
  category: categoryFields,
  award: awardFields,
  honor: honorFields,
  figure: figureFields,
  statement: statementFields,
  participant: participantFields,
} satisfies Readonly<Record<string, Fields>>;
