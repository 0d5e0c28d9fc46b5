import type { HonorListLoader } from '../db/loaders/honors.ts';
import { awardFields, categoryFields } from '../db/model/fields/edition.ts';
import type { AwardRow } from '../db/queries/awards/award.ts';
import type { AwardSeriesRow } from '../db/queries/awards/award-series.ts';
import type { CategoryRow } from '../db/queries/awards/category.ts';
import type { EditionRow } from '../db/queries/awards/edition.ts';
import type { EventRow } from '../db/queries/awards/event.ts';
import type { FigureRow } from '../db/queries/awards/figure.ts';
import type { HonorRow } from '../db/queries/awards/honor.ts';
import type { ParticipantRow } from '../db/queries/awards/participant.ts';
import type { ProgramRow } from '../db/queries/awards/program.ts';
import type { StatementRow } from '../db/queries/awards/statement.ts';
import type { Detailed } from '../db/queries/lists/optional-columns.ts';
import type { AffiliationRow } from '../db/queries/recipients/affiliation.ts';
import type { HonorRecipientRow } from '../db/queries/recipients/honor-recipient.ts';
import type {
  OrganizationRow,
  PersonRow,
  PlaceRow,
  ProductRow,
  ProjectRow,
  RecipientRow,
  TeamRow,
  WorkRow,
} from '../db/queries/recipients/recipient.ts';
import type { CitationRow } from '../db/queries/sources/citation.ts';
import type { ClaimRow } from '../db/queries/sources/claim.ts';
import type { ImageRow } from '../db/queries/sources/media.ts';
import type { SourceRow } from '../db/queries/sources/source.ts';
import { connectionType } from './arguments/connection.ts';
import { builder } from './builder.ts';
import { enumValuesOf } from './enum-values.ts';

/**
 * The types that others refer to. What each of them has is in its own file, which implements it: so two of those need not
 * import each other.
 */

// Sources, and what cites them.
export interface LocatorShape {
  paragraph: number | null;
  page: number | null;
  fragment: string | null;
}
export interface ReferenceShape extends LocatorShape {
  source_id: string;
  field: string | null;
}
export const Sourced = builder.interfaceRef<{ id: string }>('Sourced');
export const Source = builder.objectRef<SourceRow>('Source');
export const Locator = builder.objectRef<LocatorShape>('Locator');
export const Reference = builder.objectRef<ReferenceShape>('Reference');
export const Citation = builder.objectRef<CitationRow>('Citation');
export const CitationConnection = connectionType('Citation', Citation, 'citations');
export const Claim = builder.objectRef<ClaimRow>('Claim');

// Images.
export const Illustrated = builder.interfaceRef<{ id: string }>('Illustrated');
export const Image = builder.objectRef<ImageRow>('Image');

// Programs and their editions.
export interface CompletenessShape {
  owner: 'award' | 'edition';
  /** of the award or edition */
  id: string;
  declared: number | null;
}
export const Program = builder.objectRef<ProgramRow>('Program');
export const AwardSeries = builder.objectRef<AwardSeriesRow>('AwardSeries');
export const Event = builder.objectRef<EventRow>('Event');
export const Edition = builder.objectRef<EditionRow>('Edition');
export const EditionConnection = connectionType('Edition', Edition, 'editions');
export const Ceremony = builder.objectRef<Detailed<EditionRow>>('Ceremony');
export const CategoryKind = builder.enumType('CategoryKind', {
  description: 'What the awards of a category are for.',
  values: enumValuesOf(categoryFields.kind),
});
export const Category = builder.objectRef<CategoryRow>('Category');
export const Award = builder.objectRef<AwardRow>('Award');
export const AwardStatus = builder.enumType('AwardStatus', {
  description: 'Whether an award was given in its edition, and whether the winners are public.',
  values: enumValuesOf(awardFields.status),
});
export const Completeness = builder.objectRef<CompletenessShape>('Completeness');
export const Figure = builder.objectRef<FigureRow>('Figure');
export const Statement = builder.objectRef<StatementRow>('Statement');
export const Participant = builder.objectRef<ParticipantRow>('Participant');

// Honors.
export const Honor = builder.objectRef<HonorRow>('Honor');
export const HonorConnection = connectionType<HonorRow, HonorListLoader>('Honor', Honor, 'honors');
export const HonorRecipient = builder.objectRef<HonorRecipientRow>('HonorRecipient');

// Recipients.
export const Recipient = builder.interfaceRef<RecipientRow>('Recipient');
export const Coordinates = builder.objectRef<{ latitude: number; longitude: number }>(
  'Coordinates',
);
export const RecipientKind = builder.enumType('RecipientKind', {
  description: 'The kinds of recipients. Each kind is a separate object type.',
  values: {
    PLACE: { description: 'A country, region, city, district or zone (type Place).' },
    ORGANIZATION: {
      description:
        'A company, government agency, academy, university or other organization (type Organization).',
    },
    PRODUCT: { description: 'Something made to be used or sold (type Product).' },
    PROJECT: { description: 'A project, initiative or other undertaking (type Project).' },
    WORK: { description: 'A film, song, book, paper or other work (type Work).' },
    PERSON: { description: 'A person (type Person).' },
    TEAM: { description: 'People honored together who are not an organization (type Team).' },
  } as const,
});
export const Place = builder.objectRef<PlaceRow>('Place');
export const PlaceConnection = connectionType('Place', Place, 'places');
export const Organization = builder.objectRef<OrganizationRow>('Organization');
export const Product = builder.objectRef<ProductRow>('Product');
export const ProductConnection = connectionType('Product', Product, 'products');
export const Project = builder.objectRef<ProjectRow>('Project');
export const ProjectConnection = connectionType('Project', Project, 'projects');
export const Work = builder.objectRef<WorkRow>('Work');
export const WorkConnection = connectionType('Work', Work, 'works');
export const Person = builder.objectRef<PersonRow>('Person');
export const Team = builder.objectRef<TeamRow>('Team');
export const Affiliation = builder.objectRef<AffiliationRow>('Affiliation');
export const AffiliationConnection = connectionType('Affiliation', Affiliation, 'affiliations');
