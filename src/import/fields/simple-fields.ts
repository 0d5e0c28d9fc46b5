import {
  awardFields,
  categoryFields,
  editionFields,
  figureFields,
  participantFields,
  statementFields,
} from './editions.ts';
import type { Fields } from './field.ts';
import { honorFields } from './honors.ts';
import { eventFields, programFields } from './programs.ts';
import {
  organizationFields,
  personFields,
  placeFields,
  productFields,
  projectFields,
  teamFields,
  workFields,
} from './recipients.ts';
import { sourceFields } from './sources.ts';

/** What only recipients of a kind have. */
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
