/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether the recipients accepted an honor. */
export type Acceptance =
  /** A source says that the recipients accepted the honor. */
  | 'ACCEPTED'
  /** The recipients turned the honor down. */
  | 'DECLINED'
  /** The recipients could accept the honor only in part or not at all, for a reason outside their control, such as a ban by their government. */
  | 'RESTRICTED'
  /** No source says whether the recipients accepted the honor. This is the usual value. */
  | 'UNKNOWN';

/** The import document to apply or schedule. */
export type ApplyDocumentInput = {
  /** The import document. If its `publishAt` is in the future, it is scheduled for that time. If that time has passed, the document is applied at once. */
  document: unknown;
  /** If true, the document is checked and the result is returned, but nothing is stored. */
  dryRun?: boolean;
  /** The revision that your changes build on: `Dataset.revision`, or `revision` of an earlier mutation. If the published data has changed since, nothing is applied or scheduled, and the result is RevisionConflict. With the revision of a preview (it contains `+`), the result is also RevisionConflict if the scheduled documents have changed since. If omitted or null, the revision is not checked. */
  expectedRevision?: string | null | undefined;
  /** The format of the document. If omitted or null: YAML for a string, JSON for an object. */
  form?: DocumentForm | null | undefined;
  /** The name of the document, such as a file name. It is shown in problems and in `scheduledDocuments`. If omitted or null, it is `document`. */
  name?: string | null | undefined;
  /** When to publish the document. Must be in the future. It overrides `publishAt` in the document. If omitted or null, `publishAt` in the document is used. If the document has none either, it is applied at once. */
  publishAt?: string | null | undefined;
  /** The reason to show in the change log. If the document contains a `reason`, that one is shown instead. Public once the document is published. If neither gives a reason, the change log shows none. */
  reason?: string | null | undefined;
};

/** Whether an award was given in its edition, and whether the winners are public. */
export type AwardStatus =
  /** It was given. Even so, the sources may name only some of the winners or none of them. */
  | 'AWARDED'
  /** It was not given in this edition. `statusReason` may say why. */
  | 'NOT_AWARDED'
  /** It was given, but the organizer does not publish the winners. */
  | 'UNDISCLOSED'
  /** No source says whether it was given. */
  | 'UNKNOWN'
  /** It has not been given yet. */
  | 'UPCOMING';

/** What the awards of a category are for. */
export type CategoryKind =
  /** Cities and other places. */
  | 'CITY'
  /** Companies (type Organization). */
  | 'ENTERPRISE'
  /** People and teams, for their leadership. The winners are called honorees. */
  | 'LEADERSHIP'
  /** Anything else, or a mixture. */
  | 'OTHER'
  /** People, for their work or their achievements. */
  | 'PERSON'
  /** Products (type Product). */
  | 'PRODUCT'
  /** Projects (type Project). */
  | 'PROJECT'
  /** Films, songs, books, papers and other works. */
  | 'WORK';

/** The access token to create. */
export type CreateAccessTokenInput = {
  /** When the token expires. Must be in the future. If omitted or null, the token does not expire. */
  expiresAt?: string | null | undefined;
  /** Who or what uses the token: 1 to 100 characters on one line. If another active token has this name, the result is NameInUse. */
  name: string;
  /** What the token allows: PRESS, CURATOR or ADMIN. PUBLIC is an error. */
  role: Role;
};

/** The format in which an import document is written. */
export type DocumentForm =
  /** A table with one honor in each row. */
  | 'CSV'
  /** One JSON object. */
  | 'JSON'
  /** Newline-delimited JSON: one JSON object on each line. */
  | 'NDJSON'
  /** A workbook (.xlsx or .ods) in base64, whose first sheet has the columns of CSV; `/template.xlsx` on the server is one to fill in. Input only: a scheduled document has it as CSV. */
  | 'WORKBOOK'
  /** YAML. JSON is valid YAML, too. */
  | 'YAML';

/** The kinds of entities in the change log and in plans. */
export type EntityKind =
  /** A position or membership of a person in an organization (type Affiliation). */
  | 'AFFILIATION'
  /** An award in one edition (type Award). */
  | 'AWARD'
  /** An award across all editions of its program (type AwardSeries). */
  | 'AWARD_SERIES'
  /** A category in one edition (type Category). */
  | 'CATEGORY'
  /** The data set itself (type Dataset). It appears only in plans, and only its license can change. */
  | 'DATASET'
  /** One edition of a program (type Edition). */
  | 'EDITION'
  /** A conference, fair or similar event (type Event). */
  | 'EVENT'
  /** A number about an edition, such as the number of entries (type Figure). */
  | 'FIGURE'
  /** A win, a mention or a nomination (type Honor). */
  | 'HONOR'
  /** A juror, speaker or other participant of an edition, a category or an event (type Participant). */
  | 'PARTICIPANT'
  /** A program, which gives awards (type Program). */
  | 'PROGRAM'
  /** A place, organization, product, project, work, person or team (interface Recipient). */
  | 'RECIPIENT'
  /** A page or text that facts are cited from (type Source). */
  | 'SOURCE'
  /** A statement about an edition or an event (type Statement). */
  | 'STATEMENT';

/** The gender of a person, as a source states it. */
export type Gender =
  /** A source says that the person is a woman or a girl. */
  | 'FEMALE'
  /** A source says that the person is a man or a boy. */
  | 'MALE'
  /** A source states another gender. */
  | 'OTHER';

/** The outcome of an honor. From highest to lowest: WON, SPECIAL_MENTION, RUNNER_UP, FINALIST, SHORTLISTED, LONGLISTED, NOMINATED. */
export type HonorResult =
  /** Reached the final stage. Counts as a nominee. */
  | 'FINALIST'
  /** Made the longlist, and no later stage is known. Counts as a nominee. */
  | 'LONGLISTED'
  /** Was nominated; no later stage is known. Counts as a nominee. */
  | 'NOMINATED'
  /** Came next after the winners. Counts as a nominee. */
  | 'RUNNER_UP'
  /** Made the shortlist. Counts as a nominee. */
  | 'SHORTLISTED'
  /** Was commended, but did not win. Counts neither as a winner nor as a nominee. */
  | 'SPECIAL_MENTION'
  /** Won the award. Only these honors count as winners. */
  | 'WON';

/** Whether a name is official, short, an alias or no longer used. */
export type NameKind =
  /** Another name or spelling. */
  | 'ALIAS'
  /** A name that is no longer used. */
  | 'FORMER'
  /** The full name, as sources give it. */
  | 'OFFICIAL'
  /** A shorter form that is in use. */
  | 'SHORT';

/** The kinds of organizations. */
export type OrganizationKind =
  /** A learned society with elected members. */
  | 'ACADEMY'
  /** A business. */
  | 'COMPANY'
  /** A government department, agency, council or other public body. */
  | 'GOVERNMENT'
  /** An association, foundation or charity. */
  | 'NONPROFIT'
  /** An organization that exists to organize events or awards. */
  | 'ORGANIZER'
  /** None of the other kinds, or the kind is unknown. */
  | 'OTHER'
  /** A university, college or research institute. */
  | 'UNIVERSITY';

/** What a person did at an edition or event. */
export type ParticipantRole =
  /** Hosted the ceremony or the event. */
  | 'HOST'
  /** Was a member of the jury, but not its chair. */
  | 'JUROR'
  /** Chaired the jury. */
  | 'JURY_CHAIR'
  /** Took part in another way. */
  | 'OTHER'
  /** Presented an award. */
  | 'PRESENTER'
  /** Gave a speech or took part in a panel. */
  | 'SPEAKER';

/** The kinds of places: a country, or a part of one. */
export type PlaceKind =
  /** A city, municipality or town. */
  | 'CITY'
  /** A country, or a territory with its own ISO code. This includes countries that no longer exist. */
  | 'COUNTRY'
  /** A part of a city. */
  | 'DISTRICT'
  /** A state, province or other part of a country. */
  | 'REGION'
  /** An industrial park, development zone or other area set up for a purpose. */
  | 'ZONE';

/** What an import document does to an entity. */
export type PlanAction =
  /** Changes at least one of its fields. */
  | 'CHANGED'
  /** Creates it. */
  | 'CREATED'
  /** Removes it. */
  | 'RETRACTED'
  /** Mentions it, but does not change it. */
  | 'UNCHANGED';

/** The kinds of recipients. Each kind is a separate object type. */
export type RecipientKind =
  /** A company, government agency, academy, university or other organization (type Organization). */
  | 'ORGANIZATION'
  /** A person (type Person). */
  | 'PERSON'
  /** A country, region, city, district or zone (type Place). */
  | 'PLACE'
  /** Something made to be used or sold (type Product). */
  | 'PRODUCT'
  /** A project, initiative or other undertaking (type Project). */
  | 'PROJECT'
  /** People honored together who are not an organization (type Team). */
  | 'TEAM'
  /** A film, song, book, paper or other work (type Work). */
  | 'WORK';

/** What a viewer may do. From least to most: PUBLIC, PRESS, CURATOR, ADMIN. Each role may also do everything that the lower ones may. */
export type Role =
  /** Creates, lists and revokes access tokens. Redacts values. */
  | 'ADMIN'
  /** Applies import documents. Schedules, reschedules, publishes and withdraws them. */
  | 'CURATOR'
  /** Reads the preview: the published data with the changes of all scheduled documents. Lists the scheduled documents. */
  | 'PRESS'
  /** Reads the published data. Needs no access token. */
  | 'PUBLIC';

/** Whether a scheduled document is still to be published, has been published or was withdrawn. */
export type ScheduledDocumentStatus =
  /** It has been published. This was at `publishAt`, earlier if a curator or admin published it, or later if it had problems at that time. */
  | 'PUBLISHED'
  /** It will be published at `publishAt`, or when its problems are resolved if that is later. */
  | 'SCHEDULED'
  /** A curator or admin withdrew it. It will not be published. Visible to curators and admins only. */
  | 'WITHDRAWN';

/** The kind of source. */
export type SourceKind =
  /** A data set published by others. */
  | 'DATASET'
  /** A report by a newspaper, magazine or news agency. */
  | 'NEWS'
  /** A web page or database of the organization that gives the awards. */
  | 'OFFICIAL_PAGE'
  /** None of the other kinds. */
  | 'OTHER'
  /** Published by the people or organizations that it is about, or on their behalf. */
  | 'PRESS_RELEASE';

/** The revision to take back. */
export type UndoRevisionInput = {
  /** If true, the result is returned, but nothing is changed. */
  dryRun?: boolean;
  /** The reason to show in the change log, which is public. If omitted or null, it names the revision. */
  reason?: string | null | undefined;
  /** The revision, as `Dataset.revision`, `Change.revision` or a mutation returned it. */
  revision: string;
};

export type ApplyDocumentMutationVariables = Exact<{
  input: ApplyDocumentInput;
}>;


export type ApplyDocumentMutation = { applyDocument:
    | { __typename: 'ApplyDocumentPayload', revision: string, plan: { __typename: 'Plan', warnings: Array<string>, entries: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, changes: Array<{ __typename: 'FieldChange', field: string, before: unknown, after: unknown }>, node:
            | { __typename: 'AccessToken', id: string }
            | { __typename: 'Affiliation', id: string }
            | { __typename: 'Award', name: string, id: string }
            | { __typename: 'AwardSeries', name: string, id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Edition', name: string, id: string }
            | { __typename: 'Event', name: string, id: string }
            | { __typename: 'Figure', label: string, id: string }
            | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
            | { __typename: 'Organization', name: string, id: string }
            | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
            | { __typename: 'Person', name: string, id: string }
            | { __typename: 'Place', name: string, id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Program', name: string, id: string }
            | { __typename: 'Project', name: string, id: string }
            | { __typename: 'ScheduledDocument', id: string }
            | { __typename: 'Source', title: string, id: string }
            | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Work', name: string, id: string }
           | null }>, counts: Array<{ __typename: 'PlanCount', kind: EntityKind, created: number, changed: number, retracted: number, unchanged: number }>, highlights: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, node:
            | { __typename: 'AccessToken', id: string }
            | { __typename: 'Affiliation', id: string }
            | { __typename: 'Award', name: string, id: string }
            | { __typename: 'AwardSeries', name: string, id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Edition', name: string, id: string }
            | { __typename: 'Event', name: string, id: string }
            | { __typename: 'Figure', label: string, id: string }
            | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
            | { __typename: 'Organization', name: string, id: string }
            | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
            | { __typename: 'Person', name: string, id: string }
            | { __typename: 'Place', name: string, id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Program', name: string, id: string }
            | { __typename: 'Project', name: string, id: string }
            | { __typename: 'ScheduledDocument', id: string }
            | { __typename: 'Source', title: string, id: string }
            | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Work', name: string, id: string }
           | null }> }, scheduledDocument: { __typename: 'ScheduledDocument', id: string, publishAt: string, checked: boolean, plan: { __typename: 'Plan', warnings: Array<string>, entries: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, changes: Array<{ __typename: 'FieldChange', field: string, before: unknown, after: unknown }>, node:
              | { __typename: 'AccessToken', id: string }
              | { __typename: 'Affiliation', id: string }
              | { __typename: 'Award', name: string, id: string }
              | { __typename: 'AwardSeries', name: string, id: string }
              | { __typename: 'Category', name: string, id: string }
              | { __typename: 'Edition', name: string, id: string }
              | { __typename: 'Event', name: string, id: string }
              | { __typename: 'Figure', label: string, id: string }
              | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
              | { __typename: 'Organization', name: string, id: string }
              | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
              | { __typename: 'Person', name: string, id: string }
              | { __typename: 'Place', name: string, id: string }
              | { __typename: 'Product', name: string, id: string }
              | { __typename: 'Program', name: string, id: string }
              | { __typename: 'Project', name: string, id: string }
              | { __typename: 'ScheduledDocument', id: string }
              | { __typename: 'Source', title: string, id: string }
              | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
              | { __typename: 'Team', name: string, id: string }
              | { __typename: 'Work', name: string, id: string }
             | null }>, counts: Array<{ __typename: 'PlanCount', kind: EntityKind, created: number, changed: number, retracted: number, unchanged: number }>, highlights: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, node:
              | { __typename: 'AccessToken', id: string }
              | { __typename: 'Affiliation', id: string }
              | { __typename: 'Award', name: string, id: string }
              | { __typename: 'AwardSeries', name: string, id: string }
              | { __typename: 'Category', name: string, id: string }
              | { __typename: 'Edition', name: string, id: string }
              | { __typename: 'Event', name: string, id: string }
              | { __typename: 'Figure', label: string, id: string }
              | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
              | { __typename: 'Organization', name: string, id: string }
              | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
              | { __typename: 'Person', name: string, id: string }
              | { __typename: 'Place', name: string, id: string }
              | { __typename: 'Product', name: string, id: string }
              | { __typename: 'Program', name: string, id: string }
              | { __typename: 'Project', name: string, id: string }
              | { __typename: 'ScheduledDocument', id: string }
              | { __typename: 'Source', title: string, id: string }
              | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
              | { __typename: 'Team', name: string, id: string }
              | { __typename: 'Work', name: string, id: string }
             | null }> } | null } | null, sameNameDocuments: Array<{ __typename: 'ScheduledDocument', id: string, name: string, publishAt: string }> }
    | { __typename: 'InvalidDocument', message: string, problems: Array<{ __typename: 'DocumentProblem', file: string | null, line: number | null, column: number | null, path: string, message: string }> }
    | { __typename: 'RevisionConflict', message: string }
   | null };

export type InPreviewQueryVariables = Exact<{
  id: string | number;
}>;


export type InPreviewQuery = { node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Affiliation', id: string }
    | { __typename: 'Award', name: string, id: string, highest: boolean, status: AwardStatus, statusReason: string | null, reason: string | null, winningHonors: Array<{ __typename: 'Honor', credit: string | null, reason: string | null }>, prize: { __typename: 'Money', amount: string, currency: string } | null, completeness: { __typename: 'Completeness', declared: number | null } }
    | { __typename: 'AwardSeries', name: string, id: string }
    | { __typename: 'Category', name: string, id: string, section: string | null, categoryKind: CategoryKind }
    | { __typename: 'Edition', name: string, id: string, ordinal: number | null, winners: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', credit: string | null }> }, event: { __typename: 'Event', slug: string, name: string } | null, ceremony: { __typename: 'Ceremony', heldOn: string | null, startsAt: string | null, venue: string | null, place: { __typename: 'Place', slug: string, name: string } | null } | null, completeness: { __typename: 'Completeness', declared: number | null } }
    | { __typename: 'Event', name: string, id: string, startsOn: string | null, endsOn: string | null, venue: string | null, place: { __typename: 'Place', slug: string, name: string } | null, organizer: { __typename: 'Organization', slug: string, name: string } | null }
    | { __typename: 'Figure', id: string, label: string, value: number | null, unit: string | null }
    | { __typename: 'Honor', id: string, result: HonorResult, rank: number | null, acceptance: Acceptance, tied: boolean, announcedOn: string | null, reason: string | null, note: string | null, credit: string | null, recipients: Array<{ __typename: 'HonorRecipient', creditedAs: string | null, recipient:
          | { __typename: 'Organization', name: string }
          | { __typename: 'Person', name: string }
          | { __typename: 'Place', name: string }
          | { __typename: 'Product', name: string }
          | { __typename: 'Project', name: string }
          | { __typename: 'Team', name: string }
          | { __typename: 'Work', name: string }
         }>, share: { __typename: 'Share', numerator: number, denominator: number } | null }
    | { __typename: 'Organization', name: string, id: string, organizationKind: OrganizationKind, foundedOn: string | null, dissolvedOn: string | null, website: string | null, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, parent: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'Participant', id: string, capacity: string | null }
    | { __typename: 'Person', name: string, id: string, honorific: string | null, gender: Gender | null, bornOn: string | null, diedOn: string | null, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, birthPlace: { __typename: 'Place', slug: string, name: string } | null, countryAtBirth: { __typename: 'Place', slug: string, name: string } | null, deathPlace: { __typename: 'Place', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'Place', name: string, id: string, placeKind: PlaceKind, countryCode: string | null, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, parent: { __typename: 'Place', slug: string, name: string } | null, coordinates: { __typename: 'Coordinates', latitude: number, longitude: number } | null }
    | { __typename: 'Product', name: string, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, developer: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'Program', name: string, id: string, foundedYear: number | null, website: string | null, organizer: { __typename: 'Organization', slug: string, name: string } | null, parent: { __typename: 'Program', slug: string, name: string } | null }
    | { __typename: 'Project', name: string, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, lead: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'ScheduledDocument', id: string }
    | { __typename: 'Source', id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null, license: string | null, sourceKind: SourceKind }
    | { __typename: 'Statement', id: string, capacity: string | null, summary: string, speaker: { __typename: 'Person', slug: string, name: string }, event: { __typename: 'Event', slug: string, name: string } | null }
    | { __typename: 'Team', name: string, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'Work', name: string, id: string, workKind: string | null, year: number | null, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, parent: { __typename: 'Work', slug: string, name: string } | null, basedOn: { __typename: 'Work', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
   | null };

export type InPublishedQueryVariables = Exact<{
  id: string | number;
}>;


export type InPublishedQuery = { node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Affiliation', id: string }
    | { __typename: 'Award', name: string, id: string, highest: boolean, status: AwardStatus, statusReason: string | null, reason: string | null, winningHonors: Array<{ __typename: 'Honor', credit: string | null, reason: string | null }>, prize: { __typename: 'Money', amount: string, currency: string } | null, completeness: { __typename: 'Completeness', declared: number | null } }
    | { __typename: 'AwardSeries', name: string, id: string }
    | { __typename: 'Category', name: string, id: string, section: string | null, categoryKind: CategoryKind }
    | { __typename: 'Edition', name: string, id: string, ordinal: number | null, winners: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', credit: string | null }> }, event: { __typename: 'Event', slug: string, name: string } | null, ceremony: { __typename: 'Ceremony', heldOn: string | null, startsAt: string | null, venue: string | null, place: { __typename: 'Place', slug: string, name: string } | null } | null, completeness: { __typename: 'Completeness', declared: number | null } }
    | { __typename: 'Event', name: string, id: string, startsOn: string | null, endsOn: string | null, venue: string | null, place: { __typename: 'Place', slug: string, name: string } | null, organizer: { __typename: 'Organization', slug: string, name: string } | null }
    | { __typename: 'Figure', id: string, label: string, value: number | null, unit: string | null }
    | { __typename: 'Honor', id: string, result: HonorResult, rank: number | null, acceptance: Acceptance, tied: boolean, announcedOn: string | null, reason: string | null, note: string | null, credit: string | null, recipients: Array<{ __typename: 'HonorRecipient', creditedAs: string | null, recipient:
          | { __typename: 'Organization', name: string }
          | { __typename: 'Person', name: string }
          | { __typename: 'Place', name: string }
          | { __typename: 'Product', name: string }
          | { __typename: 'Project', name: string }
          | { __typename: 'Team', name: string }
          | { __typename: 'Work', name: string }
         }>, share: { __typename: 'Share', numerator: number, denominator: number } | null }
    | { __typename: 'Organization', name: string, id: string, organizationKind: OrganizationKind, foundedOn: string | null, dissolvedOn: string | null, website: string | null, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, parent: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'Participant', id: string, capacity: string | null }
    | { __typename: 'Person', name: string, id: string, honorific: string | null, gender: Gender | null, bornOn: string | null, diedOn: string | null, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, birthPlace: { __typename: 'Place', slug: string, name: string } | null, countryAtBirth: { __typename: 'Place', slug: string, name: string } | null, deathPlace: { __typename: 'Place', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'Place', name: string, id: string, placeKind: PlaceKind, countryCode: string | null, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, parent: { __typename: 'Place', slug: string, name: string } | null, coordinates: { __typename: 'Coordinates', latitude: number, longitude: number } | null }
    | { __typename: 'Product', name: string, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, developer: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'Program', name: string, id: string, foundedYear: number | null, website: string | null, organizer: { __typename: 'Organization', slug: string, name: string } | null, parent: { __typename: 'Program', slug: string, name: string } | null }
    | { __typename: 'Project', name: string, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, lead: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'ScheduledDocument', id: string }
    | { __typename: 'Source', id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null, license: string | null, sourceKind: SourceKind }
    | { __typename: 'Statement', id: string, capacity: string | null, summary: string, speaker: { __typename: 'Person', slug: string, name: string }, event: { __typename: 'Event', slug: string, name: string } | null }
    | { __typename: 'Team', name: string, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'Work', name: string, id: string, workKind: string | null, year: number | null, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, parent: { __typename: 'Work', slug: string, name: string } | null, basedOn: { __typename: 'Work', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
   | null };

type Compared_AccessToken_Fragment = { __typename: 'AccessToken', id: string };

type Compared_Affiliation_Fragment = { __typename: 'Affiliation', id: string };

type Compared_Award_Fragment = { __typename: 'Award', name: string, id: string, highest: boolean, status: AwardStatus, statusReason: string | null, reason: string | null, winningHonors: Array<{ __typename: 'Honor', credit: string | null, reason: string | null }>, prize: { __typename: 'Money', amount: string, currency: string } | null, completeness: { __typename: 'Completeness', declared: number | null } };

type Compared_AwardSeries_Fragment = { __typename: 'AwardSeries', name: string, id: string };

type Compared_Category_Fragment = { __typename: 'Category', name: string, id: string, section: string | null, categoryKind: CategoryKind };

type Compared_Edition_Fragment = { __typename: 'Edition', name: string, id: string, ordinal: number | null, winners: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', credit: string | null }> }, event: { __typename: 'Event', slug: string, name: string } | null, ceremony: { __typename: 'Ceremony', heldOn: string | null, startsAt: string | null, venue: string | null, place: { __typename: 'Place', slug: string, name: string } | null } | null, completeness: { __typename: 'Completeness', declared: number | null } };

type Compared_Event_Fragment = { __typename: 'Event', name: string, id: string, startsOn: string | null, endsOn: string | null, venue: string | null, place: { __typename: 'Place', slug: string, name: string } | null, organizer: { __typename: 'Organization', slug: string, name: string } | null };

type Compared_Figure_Fragment = { __typename: 'Figure', id: string, label: string, value: number | null, unit: string | null };

type Compared_Honor_Fragment = { __typename: 'Honor', id: string, result: HonorResult, rank: number | null, acceptance: Acceptance, tied: boolean, announcedOn: string | null, reason: string | null, note: string | null, credit: string | null, recipients: Array<{ __typename: 'HonorRecipient', creditedAs: string | null, recipient:
      | { __typename: 'Organization', name: string }
      | { __typename: 'Person', name: string }
      | { __typename: 'Place', name: string }
      | { __typename: 'Product', name: string }
      | { __typename: 'Project', name: string }
      | { __typename: 'Team', name: string }
      | { __typename: 'Work', name: string }
     }>, share: { __typename: 'Share', numerator: number, denominator: number } | null };

type Compared_Organization_Fragment = { __typename: 'Organization', name: string, id: string, organizationKind: OrganizationKind, foundedOn: string | null, dissolvedOn: string | null, website: string | null, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, parent: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

type Compared_Participant_Fragment = { __typename: 'Participant', id: string, capacity: string | null };

type Compared_Person_Fragment = { __typename: 'Person', name: string, id: string, honorific: string | null, gender: Gender | null, bornOn: string | null, diedOn: string | null, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, birthPlace: { __typename: 'Place', slug: string, name: string } | null, countryAtBirth: { __typename: 'Place', slug: string, name: string } | null, deathPlace: { __typename: 'Place', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

type Compared_Place_Fragment = { __typename: 'Place', name: string, id: string, placeKind: PlaceKind, countryCode: string | null, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, parent: { __typename: 'Place', slug: string, name: string } | null, coordinates: { __typename: 'Coordinates', latitude: number, longitude: number } | null };

type Compared_Product_Fragment = { __typename: 'Product', name: string, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, developer: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

type Compared_Program_Fragment = { __typename: 'Program', name: string, id: string, foundedYear: number | null, website: string | null, organizer: { __typename: 'Organization', slug: string, name: string } | null, parent: { __typename: 'Program', slug: string, name: string } | null };

type Compared_Project_Fragment = { __typename: 'Project', name: string, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, lead: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

type Compared_ScheduledDocument_Fragment = { __typename: 'ScheduledDocument', id: string };

type Compared_Source_Fragment = { __typename: 'Source', id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null, license: string | null, sourceKind: SourceKind };

type Compared_Statement_Fragment = { __typename: 'Statement', id: string, capacity: string | null, summary: string, speaker: { __typename: 'Person', slug: string, name: string }, event: { __typename: 'Event', slug: string, name: string } | null };

type Compared_Team_Fragment = { __typename: 'Team', name: string, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, place: { __typename: 'Place', slug: string, name: string } | null };

type Compared_Work_Fragment = { __typename: 'Work', name: string, id: string, workKind: string | null, year: number | null, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', result: HonorResult, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, parent: { __typename: 'Work', slug: string, name: string } | null, basedOn: { __typename: 'Work', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

export type ComparedFragment =
  | Compared_AccessToken_Fragment
  | Compared_Affiliation_Fragment
  | Compared_Award_Fragment
  | Compared_AwardSeries_Fragment
  | Compared_Category_Fragment
  | Compared_Edition_Fragment
  | Compared_Event_Fragment
  | Compared_Figure_Fragment
  | Compared_Honor_Fragment
  | Compared_Organization_Fragment
  | Compared_Participant_Fragment
  | Compared_Person_Fragment
  | Compared_Place_Fragment
  | Compared_Product_Fragment
  | Compared_Program_Fragment
  | Compared_Project_Fragment
  | Compared_ScheduledDocument_Fragment
  | Compared_Source_Fragment
  | Compared_Statement_Fragment
  | Compared_Team_Fragment
  | Compared_Work_Fragment
;

export type FindEntitiesQueryVariables = Exact<{
  query: string;
}>;


export type FindEntitiesQuery = { search: { __typename: 'SearchConnection', edges: Array<{ __typename: 'SearchEdge', matched: { __typename: 'Name', text: string }, node:
        | { __typename: 'Award', name: string, id: string }
        | { __typename: 'AwardSeries', name: string, id: string, program: { __typename: 'Program', name: string } }
        | { __typename: 'Category', name: string, id: string }
        | { __typename: 'Edition', name: string, id: string }
        | { __typename: 'Event', name: string, id: string, yearOfEvent: number | null, editions: Array<{ __typename: 'Edition', year: number }> }
        | { __typename: 'Organization', name: string, kind: RecipientKind, id: string }
        | { __typename: 'Person', name: string, kind: RecipientKind, id: string }
        | { __typename: 'Place', name: string, kind: RecipientKind, id: string }
        | { __typename: 'Product', name: string, kind: RecipientKind, id: string }
        | { __typename: 'Program', name: string, id: string }
        | { __typename: 'Project', name: string, kind: RecipientKind, id: string }
        | { __typename: 'Team', name: string, kind: RecipientKind, id: string }
        | { __typename: 'Work', name: string, kind: RecipientKind, id: string }
       }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } } | null, source: { __typename: 'Source', title: string, id: string } | null };

export type EntityPartsQueryVariables = Exact<{
  id: string | number;
}>;


export type EntityPartsQuery = { node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Affiliation', id: string }
    | { __typename: 'Award', name: string, id: string }
    | { __typename: 'AwardSeries', name: string, id: string, awards: Array<{ __typename: 'Award', id: string, name: string, edition: { __typename: 'Edition', name: string } }>, program: { __typename: 'Program', name: string } }
    | { __typename: 'Category', name: string, id: string }
    | { __typename: 'Edition', slug: string, name: string, id: string, editionYear: number, categories: Array<{ __typename: 'Category', id: string, name: string }>, awards: Array<{ __typename: 'Award', id: string, name: string, edition: { __typename: 'Edition', name: string } }>, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', id: string, result: HonorResult, credit: string | null, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, figures: Array<{ __typename: 'Figure', id: string, label: string }>, participants: Array<{ __typename: 'Participant', id: string, role: ParticipantRole, category: { __typename: 'Category', name: string } | null, person: { __typename: 'Person', name: string }, edition: { __typename: 'Edition', name: string } | null, event: { __typename: 'Event', name: string } | null }>, statements: Array<{ __typename: 'Statement', id: string, summary: string, speaker: { __typename: 'Person', name: string } }>, program: { __typename: 'Program', slug: string } }
    | { __typename: 'Event', name: string, id: string, yearOfEvent: number | null, participants: Array<{ __typename: 'Participant', id: string, role: ParticipantRole, category: { __typename: 'Category', name: string } | null, person: { __typename: 'Person', name: string }, edition: { __typename: 'Edition', name: string } | null, event: { __typename: 'Event', name: string } | null }>, statements: Array<{ __typename: 'Statement', id: string, summary: string, speaker: { __typename: 'Person', name: string } }>, editions: Array<{ __typename: 'Edition', year: number }> }
    | { __typename: 'Figure', id: string }
    | { __typename: 'Honor', id: string }
    | { __typename: 'Organization', name: string, kind: RecipientKind, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', id: string, result: HonorResult, credit: string | null, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> } }
    | { __typename: 'Participant', id: string }
    | { __typename: 'Person', name: string, kind: RecipientKind, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', id: string, result: HonorResult, credit: string | null, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> }, participations: Array<{ __typename: 'Participant', id: string, role: ParticipantRole, category: { __typename: 'Category', name: string } | null, person: { __typename: 'Person', name: string }, edition: { __typename: 'Edition', name: string } | null, event: { __typename: 'Event', name: string } | null }>, statements: Array<{ __typename: 'Statement', id: string, summary: string, speaker: { __typename: 'Person', name: string } }> }
    | { __typename: 'Place', name: string, kind: RecipientKind, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', id: string, result: HonorResult, credit: string | null, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> } }
    | { __typename: 'Product', name: string, kind: RecipientKind, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', id: string, result: HonorResult, credit: string | null, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> } }
    | { __typename: 'Program', name: string, id: string }
    | { __typename: 'Project', name: string, kind: RecipientKind, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', id: string, result: HonorResult, credit: string | null, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> } }
    | { __typename: 'ScheduledDocument', id: string }
    | { __typename: 'Source', title: string, id: string }
    | { __typename: 'Statement', id: string }
    | { __typename: 'Team', name: string, kind: RecipientKind, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', id: string, result: HonorResult, credit: string | null, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> } }
    | { __typename: 'Work', name: string, kind: RecipientKind, id: string, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', id: string, result: HonorResult, credit: string | null, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> } }
   | null };

type EntityName_AccessToken_Fragment = { __typename: 'AccessToken', id: string };

type EntityName_Affiliation_Fragment = { __typename: 'Affiliation', id: string };

type EntityName_Award_Fragment = { __typename: 'Award', name: string, id: string };

type EntityName_AwardSeries_Fragment = { __typename: 'AwardSeries', name: string, id: string, program: { __typename: 'Program', name: string } };

type EntityName_Category_Fragment = { __typename: 'Category', name: string, id: string };

type EntityName_Edition_Fragment = { __typename: 'Edition', name: string, id: string };

type EntityName_Event_Fragment = { __typename: 'Event', name: string, id: string, yearOfEvent: number | null, editions: Array<{ __typename: 'Edition', year: number }> };

type EntityName_Figure_Fragment = { __typename: 'Figure', id: string };

type EntityName_Honor_Fragment = { __typename: 'Honor', id: string };

type EntityName_Organization_Fragment = { __typename: 'Organization', name: string, kind: RecipientKind, id: string };

type EntityName_Participant_Fragment = { __typename: 'Participant', id: string };

type EntityName_Person_Fragment = { __typename: 'Person', name: string, kind: RecipientKind, id: string };

type EntityName_Place_Fragment = { __typename: 'Place', name: string, kind: RecipientKind, id: string };

type EntityName_Product_Fragment = { __typename: 'Product', name: string, kind: RecipientKind, id: string };

type EntityName_Program_Fragment = { __typename: 'Program', name: string, id: string };

type EntityName_Project_Fragment = { __typename: 'Project', name: string, kind: RecipientKind, id: string };

type EntityName_ScheduledDocument_Fragment = { __typename: 'ScheduledDocument', id: string };

type EntityName_Source_Fragment = { __typename: 'Source', title: string, id: string };

type EntityName_Statement_Fragment = { __typename: 'Statement', id: string };

type EntityName_Team_Fragment = { __typename: 'Team', name: string, kind: RecipientKind, id: string };

type EntityName_Work_Fragment = { __typename: 'Work', name: string, kind: RecipientKind, id: string };

export type EntityNameFragment =
  | EntityName_AccessToken_Fragment
  | EntityName_Affiliation_Fragment
  | EntityName_Award_Fragment
  | EntityName_AwardSeries_Fragment
  | EntityName_Category_Fragment
  | EntityName_Edition_Fragment
  | EntityName_Event_Fragment
  | EntityName_Figure_Fragment
  | EntityName_Honor_Fragment
  | EntityName_Organization_Fragment
  | EntityName_Participant_Fragment
  | EntityName_Person_Fragment
  | EntityName_Place_Fragment
  | EntityName_Product_Fragment
  | EntityName_Program_Fragment
  | EntityName_Project_Fragment
  | EntityName_ScheduledDocument_Fragment
  | EntityName_Source_Fragment
  | EntityName_Statement_Fragment
  | EntityName_Team_Fragment
  | EntityName_Work_Fragment
;

export type AwardNameFragment = { id: string, name: string, edition: { __typename: 'Edition', name: string } };

export type HonorNamesFragment = { totalCount: number, nodes: Array<{ __typename: 'Honor', id: string, result: HonorResult, credit: string | null, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string } }> };

export type ParticipantNameFragment = { id: string, role: ParticipantRole, category: { __typename: 'Category', name: string } | null, person: { __typename: 'Person', name: string }, edition: { __typename: 'Edition', name: string } | null, event: { __typename: 'Event', name: string } | null };

export type StatementNameFragment = { id: string, summary: string, speaker: { __typename: 'Person', name: string } };

export type CorrectableQueryVariables = Exact<{
  id: string | number;
}>;


export type CorrectableQuery = { node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Affiliation', id: string, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }> }
    | { __typename: 'Award', id: string, slug: string, highest: boolean, status: AwardStatus, statusReason: string | null, reason: string | null, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }>, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, under: { __typename: 'Category', slug: string }, within: { __typename: 'Edition', slug: string, editionYear: number, program: { __typename: 'Program', slug: string } }, prize: { __typename: 'Money', amount: string, currency: string } | null, completeness: { __typename: 'Completeness', declared: number | null } }
    | { __typename: 'AwardSeries', id: string, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }> }
    | { __typename: 'Category', id: string, slug: string, section: string | null, categoryKind: CategoryKind, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }>, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, within: { __typename: 'Edition', slug: string, editionYear: number, program: { __typename: 'Program', slug: string } } }
    | { __typename: 'Edition', id: string, ordinal: number | null, slug: string, editionYear: number, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }>, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, event: { __typename: 'Event', slug: string, name: string } | null, ceremony: { __typename: 'Ceremony', heldOn: string | null, startsAt: string | null, venue: string | null, place: { __typename: 'Place', slug: string, name: string } | null } | null, completeness: { __typename: 'Completeness', declared: number | null }, program: { __typename: 'Program', slug: string } }
    | { __typename: 'Event', id: string, slug: string, startsOn: string | null, endsOn: string | null, venue: string | null, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }>, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, place: { __typename: 'Place', slug: string, name: string } | null, organizer: { __typename: 'Organization', slug: string, name: string } | null }
    | { __typename: 'Figure', id: string, slug: string, label: string, value: number | null, unit: string | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }> }
    | { __typename: 'Honor', id: string, key: string, result: HonorResult, rank: number | null, acceptance: Acceptance, tied: boolean, announcedOn: string | null, reason: string | null, note: string | null, credit: string | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, recipients: Array<{ __typename: 'HonorRecipient', creditedAs: string | null, recipient:
          | { __typename: 'Organization', name: string }
          | { __typename: 'Person', name: string }
          | { __typename: 'Place', name: string }
          | { __typename: 'Product', name: string }
          | { __typename: 'Project', name: string }
          | { __typename: 'Team', name: string }
          | { __typename: 'Work', name: string }
         }>, within: { __typename: 'Edition', slug: string, editionYear: number, program: { __typename: 'Program', slug: string } }, share: { __typename: 'Share', numerator: number, denominator: number } | null }
    | { __typename: 'Organization', id: string, kind: RecipientKind, slug: string, organizationKind: OrganizationKind, foundedOn: string | null, dissolvedOn: string | null, website: string | null, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }>, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, parent: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'Participant', id: string, role: ParticipantRole, capacity: string | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, person: { __typename: 'Person', slug: string }, of: { __typename: 'Category', slug: string } | null, tookPartIn: { __typename: 'Edition', slug: string, editionYear: number, program: { __typename: 'Program', slug: string } } | null, at: { __typename: 'Event', slug: string } | null }
    | { __typename: 'Person', id: string, kind: RecipientKind, slug: string, honorific: string | null, gender: Gender | null, bornOn: string | null, diedOn: string | null, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }>, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, birthPlace: { __typename: 'Place', slug: string, name: string } | null, countryAtBirth: { __typename: 'Place', slug: string, name: string } | null, deathPlace: { __typename: 'Place', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'Place', id: string, kind: RecipientKind, slug: string, placeKind: PlaceKind, countryCode: string | null, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }>, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, parent: { __typename: 'Place', slug: string, name: string } | null, coordinates: { __typename: 'Coordinates', latitude: number, longitude: number } | null }
    | { __typename: 'Product', id: string, kind: RecipientKind, slug: string, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }>, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, developer: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'Program', id: string, slug: string, foundedYear: number | null, website: string | null, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }>, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, organizer: { __typename: 'Organization', slug: string, name: string } | null, parent: { __typename: 'Program', slug: string, name: string } | null }
    | { __typename: 'Project', id: string, kind: RecipientKind, slug: string, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }>, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, lead: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'ScheduledDocument', id: string }
    | { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null, license: string | null, sourceKind: SourceKind }
    | { __typename: 'Statement', id: string, slug: string, capacity: string | null, summary: string, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, saidIn: { __typename: 'Edition', slug: string, editionYear: number, program: { __typename: 'Program', slug: string } } | null, speaker: { __typename: 'Person', slug: string, name: string }, event: { __typename: 'Event', slug: string, name: string } | null }
    | { __typename: 'Team', id: string, kind: RecipientKind, slug: string, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }>, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, place: { __typename: 'Place', slug: string, name: string } | null }
    | { __typename: 'Work', id: string, kind: RecipientKind, slug: string, workKind: string | null, year: number | null, names: Array<{ __typename: 'Name', text: string, lang: string | null, kind: NameKind }>, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }>, claims: Array<{ __typename: 'Claim', field: string, value: string, note: string | null, node:
          | { __typename: 'AccessToken', id: string }
          | { __typename: 'Affiliation', id: string }
          | { __typename: 'Award', id: string }
          | { __typename: 'AwardSeries', id: string }
          | { __typename: 'Category', id: string }
          | { __typename: 'Edition', id: string }
          | { __typename: 'Event', id: string }
          | { __typename: 'Figure', id: string }
          | { __typename: 'Honor', id: string }
          | { __typename: 'Organization', slug: string, id: string }
          | { __typename: 'Participant', id: string }
          | { __typename: 'Person', slug: string, id: string }
          | { __typename: 'Place', slug: string, id: string }
          | { __typename: 'Product', slug: string, id: string }
          | { __typename: 'Program', id: string }
          | { __typename: 'Project', slug: string, id: string }
          | { __typename: 'ScheduledDocument', id: string }
          | { __typename: 'Source', id: string }
          | { __typename: 'Statement', id: string }
          | { __typename: 'Team', slug: string, id: string }
          | { __typename: 'Work', slug: string, id: string }
         | null, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }>, parent: { __typename: 'Work', slug: string, name: string } | null, basedOn: { __typename: 'Work', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null }
   | null };

export type ClaimingReferenceFragment = { field: string | null, locator: { __typename: 'Locator', fragment: string | null, paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } };

export type KnownSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type KnownSourcesQuery = { sources: { __typename: 'SourceConnection', nodes: Array<{ __typename: 'Source', slug: string, title: string, kind: SourceKind }> } | null };

type EntityFields_AccessToken_Fragment = { __typename: 'AccessToken', id: string };

type EntityFields_Affiliation_Fragment = { __typename: 'Affiliation', id: string };

type EntityFields_Award_Fragment = { __typename: 'Award', id: string, highest: boolean, status: AwardStatus, statusReason: string | null, reason: string | null, prize: { __typename: 'Money', amount: string, currency: string } | null, completeness: { __typename: 'Completeness', declared: number | null } };

type EntityFields_AwardSeries_Fragment = { __typename: 'AwardSeries', id: string };

type EntityFields_Category_Fragment = { __typename: 'Category', id: string, section: string | null, categoryKind: CategoryKind };

type EntityFields_Edition_Fragment = { __typename: 'Edition', id: string, ordinal: number | null, event: { __typename: 'Event', slug: string, name: string } | null, ceremony: { __typename: 'Ceremony', heldOn: string | null, startsAt: string | null, venue: string | null, place: { __typename: 'Place', slug: string, name: string } | null } | null, completeness: { __typename: 'Completeness', declared: number | null } };

type EntityFields_Event_Fragment = { __typename: 'Event', id: string, startsOn: string | null, endsOn: string | null, venue: string | null, place: { __typename: 'Place', slug: string, name: string } | null, organizer: { __typename: 'Organization', slug: string, name: string } | null };

type EntityFields_Figure_Fragment = { __typename: 'Figure', id: string, label: string, value: number | null, unit: string | null };

type EntityFields_Honor_Fragment = { __typename: 'Honor', id: string, result: HonorResult, rank: number | null, acceptance: Acceptance, tied: boolean, announcedOn: string | null, reason: string | null, note: string | null, credit: string | null, recipients: Array<{ __typename: 'HonorRecipient', creditedAs: string | null, recipient:
      | { __typename: 'Organization', name: string }
      | { __typename: 'Person', name: string }
      | { __typename: 'Place', name: string }
      | { __typename: 'Product', name: string }
      | { __typename: 'Project', name: string }
      | { __typename: 'Team', name: string }
      | { __typename: 'Work', name: string }
     }>, share: { __typename: 'Share', numerator: number, denominator: number } | null };

type EntityFields_Organization_Fragment = { __typename: 'Organization', id: string, organizationKind: OrganizationKind, foundedOn: string | null, dissolvedOn: string | null, website: string | null, parent: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

type EntityFields_Participant_Fragment = { __typename: 'Participant', id: string, capacity: string | null };

type EntityFields_Person_Fragment = { __typename: 'Person', id: string, honorific: string | null, gender: Gender | null, bornOn: string | null, diedOn: string | null, birthPlace: { __typename: 'Place', slug: string, name: string } | null, countryAtBirth: { __typename: 'Place', slug: string, name: string } | null, deathPlace: { __typename: 'Place', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

type EntityFields_Place_Fragment = { __typename: 'Place', id: string, placeKind: PlaceKind, countryCode: string | null, parent: { __typename: 'Place', slug: string, name: string } | null, coordinates: { __typename: 'Coordinates', latitude: number, longitude: number } | null };

type EntityFields_Product_Fragment = { __typename: 'Product', id: string, developer: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

type EntityFields_Program_Fragment = { __typename: 'Program', id: string, foundedYear: number | null, website: string | null, organizer: { __typename: 'Organization', slug: string, name: string } | null, parent: { __typename: 'Program', slug: string, name: string } | null };

type EntityFields_Project_Fragment = { __typename: 'Project', id: string, lead: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

type EntityFields_ScheduledDocument_Fragment = { __typename: 'ScheduledDocument', id: string };

type EntityFields_Source_Fragment = { __typename: 'Source', id: string, title: string, publisher: string | null, publishedOn: string | null, url: string | null, license: string | null, sourceKind: SourceKind };

type EntityFields_Statement_Fragment = { __typename: 'Statement', id: string, capacity: string | null, summary: string, speaker: { __typename: 'Person', slug: string, name: string }, event: { __typename: 'Event', slug: string, name: string } | null };

type EntityFields_Team_Fragment = { __typename: 'Team', id: string, place: { __typename: 'Place', slug: string, name: string } | null };

type EntityFields_Work_Fragment = { __typename: 'Work', id: string, workKind: string | null, year: number | null, parent: { __typename: 'Work', slug: string, name: string } | null, basedOn: { __typename: 'Work', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

export type EntityFieldsFragment =
  | EntityFields_AccessToken_Fragment
  | EntityFields_Affiliation_Fragment
  | EntityFields_Award_Fragment
  | EntityFields_AwardSeries_Fragment
  | EntityFields_Category_Fragment
  | EntityFields_Edition_Fragment
  | EntityFields_Event_Fragment
  | EntityFields_Figure_Fragment
  | EntityFields_Honor_Fragment
  | EntityFields_Organization_Fragment
  | EntityFields_Participant_Fragment
  | EntityFields_Person_Fragment
  | EntityFields_Place_Fragment
  | EntityFields_Product_Fragment
  | EntityFields_Program_Fragment
  | EntityFields_Project_Fragment
  | EntityFields_ScheduledDocument_Fragment
  | EntityFields_Source_Fragment
  | EntityFields_Statement_Fragment
  | EntityFields_Team_Fragment
  | EntityFields_Work_Fragment
;

type Target_Award_Fragment = { name: string };

type Target_AwardSeries_Fragment = { name: string };

type Target_Category_Fragment = { name: string };

type Target_Edition_Fragment = { name: string };

type Target_Event_Fragment = { slug: string, name: string };

type Target_Organization_Fragment = { slug: string, name: string };

type Target_Person_Fragment = { slug: string, name: string };

type Target_Place_Fragment = { slug: string, name: string };

type Target_Product_Fragment = { slug: string, name: string };

type Target_Program_Fragment = { slug: string, name: string };

type Target_Project_Fragment = { slug: string, name: string };

type Target_Team_Fragment = { slug: string, name: string };

type Target_Work_Fragment = { slug: string, name: string };

export type TargetFragment =
  | Target_Award_Fragment
  | Target_AwardSeries_Fragment
  | Target_Category_Fragment
  | Target_Edition_Fragment
  | Target_Event_Fragment
  | Target_Organization_Fragment
  | Target_Person_Fragment
  | Target_Place_Fragment
  | Target_Product_Fragment
  | Target_Program_Fragment
  | Target_Project_Fragment
  | Target_Team_Fragment
  | Target_Work_Fragment
;

type EntityKey_AccessToken_Fragment = { __typename: 'AccessToken' };

type EntityKey_Affiliation_Fragment = { __typename: 'Affiliation' };

type EntityKey_Award_Fragment = { __typename: 'Award', slug: string, under: { __typename: 'Category', slug: string }, within: { __typename: 'Edition', slug: string, editionYear: number, program: { __typename: 'Program', slug: string } } };

type EntityKey_AwardSeries_Fragment = { __typename: 'AwardSeries' };

type EntityKey_Category_Fragment = { __typename: 'Category', slug: string, within: { __typename: 'Edition', slug: string, editionYear: number, program: { __typename: 'Program', slug: string } } };

type EntityKey_Edition_Fragment = { __typename: 'Edition', slug: string, editionYear: number, program: { __typename: 'Program', slug: string } };

type EntityKey_Event_Fragment = { __typename: 'Event', slug: string };

type EntityKey_Figure_Fragment = { __typename: 'Figure', slug: string };

type EntityKey_Honor_Fragment = { __typename: 'Honor', key: string, within: { __typename: 'Edition', slug: string, editionYear: number, program: { __typename: 'Program', slug: string } } };

type EntityKey_Organization_Fragment = { __typename: 'Organization', kind: RecipientKind, slug: string };

type EntityKey_Participant_Fragment = { __typename: 'Participant', role: ParticipantRole, person: { __typename: 'Person', slug: string }, of: { __typename: 'Category', slug: string } | null, tookPartIn: { __typename: 'Edition', slug: string, editionYear: number, program: { __typename: 'Program', slug: string } } | null, at: { __typename: 'Event', slug: string } | null };

type EntityKey_Person_Fragment = { __typename: 'Person', kind: RecipientKind, slug: string };

type EntityKey_Place_Fragment = { __typename: 'Place', kind: RecipientKind, slug: string };

type EntityKey_Product_Fragment = { __typename: 'Product', kind: RecipientKind, slug: string };

type EntityKey_Program_Fragment = { __typename: 'Program', slug: string };

type EntityKey_Project_Fragment = { __typename: 'Project', kind: RecipientKind, slug: string };

type EntityKey_ScheduledDocument_Fragment = { __typename: 'ScheduledDocument' };

type EntityKey_Source_Fragment = { __typename: 'Source', slug: string };

type EntityKey_Statement_Fragment = { __typename: 'Statement', slug: string, saidIn: { __typename: 'Edition', slug: string, editionYear: number, program: { __typename: 'Program', slug: string } } | null };

type EntityKey_Team_Fragment = { __typename: 'Team', kind: RecipientKind, slug: string };

type EntityKey_Work_Fragment = { __typename: 'Work', kind: RecipientKind, slug: string };

export type EntityKeyFragment =
  | EntityKey_AccessToken_Fragment
  | EntityKey_Affiliation_Fragment
  | EntityKey_Award_Fragment
  | EntityKey_AwardSeries_Fragment
  | EntityKey_Category_Fragment
  | EntityKey_Edition_Fragment
  | EntityKey_Event_Fragment
  | EntityKey_Figure_Fragment
  | EntityKey_Honor_Fragment
  | EntityKey_Organization_Fragment
  | EntityKey_Participant_Fragment
  | EntityKey_Person_Fragment
  | EntityKey_Place_Fragment
  | EntityKey_Product_Fragment
  | EntityKey_Program_Fragment
  | EntityKey_Project_Fragment
  | EntityKey_ScheduledDocument_Fragment
  | EntityKey_Source_Fragment
  | EntityKey_Statement_Fragment
  | EntityKey_Team_Fragment
  | EntityKey_Work_Fragment
;

export type EditionKeyFragment = { slug: string, editionYear: number, program: { __typename: 'Program', slug: string } };

export type LastPublicationQueryVariables = Exact<{ [key: string]: never; }>;


export type LastPublicationQuery = { dataset: { __typename: 'Dataset', revision: string, updatedAt: string } | null, changes: { __typename: 'ChangeConnection', nodes: Array<{ __typename: 'Change', revision: string, reason: string | null }> } | null };

export type UndoRevisionMutationVariables = Exact<{
  input: UndoRevisionInput;
}>;


export type UndoRevisionMutation = { undoRevision:
    | { __typename: 'NotUndoable', message: string }
    | { __typename: 'UndoRevisionPayload', revision: string, plan: { __typename: 'Plan', warnings: Array<string>, entries: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, changes: Array<{ __typename: 'FieldChange', field: string, before: unknown, after: unknown }>, node:
            | { __typename: 'AccessToken', id: string }
            | { __typename: 'Affiliation', id: string }
            | { __typename: 'Award', name: string, id: string }
            | { __typename: 'AwardSeries', name: string, id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Edition', name: string, id: string }
            | { __typename: 'Event', name: string, id: string }
            | { __typename: 'Figure', label: string, id: string }
            | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
            | { __typename: 'Organization', name: string, id: string }
            | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
            | { __typename: 'Person', name: string, id: string }
            | { __typename: 'Place', name: string, id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Program', name: string, id: string }
            | { __typename: 'Project', name: string, id: string }
            | { __typename: 'ScheduledDocument', id: string }
            | { __typename: 'Source', title: string, id: string }
            | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Work', name: string, id: string }
           | null }>, counts: Array<{ __typename: 'PlanCount', kind: EntityKind, created: number, changed: number, retracted: number, unchanged: number }>, highlights: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, node:
            | { __typename: 'AccessToken', id: string }
            | { __typename: 'Affiliation', id: string }
            | { __typename: 'Award', name: string, id: string }
            | { __typename: 'AwardSeries', name: string, id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Edition', name: string, id: string }
            | { __typename: 'Event', name: string, id: string }
            | { __typename: 'Figure', label: string, id: string }
            | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
            | { __typename: 'Organization', name: string, id: string }
            | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
            | { __typename: 'Person', name: string, id: string }
            | { __typename: 'Place', name: string, id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Program', name: string, id: string }
            | { __typename: 'Project', name: string, id: string }
            | { __typename: 'ScheduledDocument', id: string }
            | { __typename: 'Source', title: string, id: string }
            | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Work', name: string, id: string }
           | null }> } }
   | null };

export type FullPlanFragment = { warnings: Array<string>, entries: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, changes: Array<{ __typename: 'FieldChange', field: string, before: unknown, after: unknown }>, node:
      | { __typename: 'AccessToken', id: string }
      | { __typename: 'Affiliation', id: string }
      | { __typename: 'Award', name: string, id: string }
      | { __typename: 'AwardSeries', name: string, id: string }
      | { __typename: 'Category', name: string, id: string }
      | { __typename: 'Edition', name: string, id: string }
      | { __typename: 'Event', name: string, id: string }
      | { __typename: 'Figure', label: string, id: string }
      | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
      | { __typename: 'Organization', name: string, id: string }
      | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Place', name: string, id: string }
      | { __typename: 'Product', name: string, id: string }
      | { __typename: 'Program', name: string, id: string }
      | { __typename: 'Project', name: string, id: string }
      | { __typename: 'ScheduledDocument', id: string }
      | { __typename: 'Source', title: string, id: string }
      | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
      | { __typename: 'Team', name: string, id: string }
      | { __typename: 'Work', name: string, id: string }
     | null }>, counts: Array<{ __typename: 'PlanCount', kind: EntityKind, created: number, changed: number, retracted: number, unchanged: number }>, highlights: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, node:
      | { __typename: 'AccessToken', id: string }
      | { __typename: 'Affiliation', id: string }
      | { __typename: 'Award', name: string, id: string }
      | { __typename: 'AwardSeries', name: string, id: string }
      | { __typename: 'Category', name: string, id: string }
      | { __typename: 'Edition', name: string, id: string }
      | { __typename: 'Event', name: string, id: string }
      | { __typename: 'Figure', label: string, id: string }
      | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
      | { __typename: 'Organization', name: string, id: string }
      | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Place', name: string, id: string }
      | { __typename: 'Product', name: string, id: string }
      | { __typename: 'Program', name: string, id: string }
      | { __typename: 'Project', name: string, id: string }
      | { __typename: 'ScheduledDocument', id: string }
      | { __typename: 'Source', title: string, id: string }
      | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
      | { __typename: 'Team', name: string, id: string }
      | { __typename: 'Work', name: string, id: string }
     | null }> };

export type PlanCountsFragment = { warnings: Array<string>, counts: Array<{ __typename: 'PlanCount', kind: EntityKind, created: number, changed: number, retracted: number, unchanged: number }>, highlights: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, node:
      | { __typename: 'AccessToken', id: string }
      | { __typename: 'Affiliation', id: string }
      | { __typename: 'Award', name: string, id: string }
      | { __typename: 'AwardSeries', name: string, id: string }
      | { __typename: 'Category', name: string, id: string }
      | { __typename: 'Edition', name: string, id: string }
      | { __typename: 'Event', name: string, id: string }
      | { __typename: 'Figure', label: string, id: string }
      | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
      | { __typename: 'Organization', name: string, id: string }
      | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Place', name: string, id: string }
      | { __typename: 'Product', name: string, id: string }
      | { __typename: 'Program', name: string, id: string }
      | { __typename: 'Project', name: string, id: string }
      | { __typename: 'ScheduledDocument', id: string }
      | { __typename: 'Source', title: string, id: string }
      | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
      | { __typename: 'Team', name: string, id: string }
      | { __typename: 'Work', name: string, id: string }
     | null }> };

export type PlanTitleFragment = { highlights: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, node:
      | { __typename: 'AccessToken', id: string }
      | { __typename: 'Affiliation', id: string }
      | { __typename: 'Award', name: string, id: string }
      | { __typename: 'AwardSeries', name: string, id: string }
      | { __typename: 'Category', name: string, id: string }
      | { __typename: 'Edition', name: string, id: string }
      | { __typename: 'Event', name: string, id: string }
      | { __typename: 'Figure', label: string, id: string }
      | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
      | { __typename: 'Organization', name: string, id: string }
      | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
      | { __typename: 'Person', name: string, id: string }
      | { __typename: 'Place', name: string, id: string }
      | { __typename: 'Product', name: string, id: string }
      | { __typename: 'Program', name: string, id: string }
      | { __typename: 'Project', name: string, id: string }
      | { __typename: 'ScheduledDocument', id: string }
      | { __typename: 'Source', title: string, id: string }
      | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
      | { __typename: 'Team', name: string, id: string }
      | { __typename: 'Work', name: string, id: string }
     | null }>, counts: Array<{ __typename: 'PlanCount', kind: EntityKind, created: number, changed: number, retracted: number }> };

export type PlanEntryFragment = { action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, changes: Array<{ __typename: 'FieldChange', field: string, before: unknown, after: unknown }>, node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Affiliation', id: string }
    | { __typename: 'Award', name: string, id: string }
    | { __typename: 'AwardSeries', name: string, id: string }
    | { __typename: 'Category', name: string, id: string }
    | { __typename: 'Edition', name: string, id: string }
    | { __typename: 'Event', name: string, id: string }
    | { __typename: 'Figure', label: string, id: string }
    | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
    | { __typename: 'Organization', name: string, id: string }
    | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Place', name: string, id: string }
    | { __typename: 'Product', name: string, id: string }
    | { __typename: 'Program', name: string, id: string }
    | { __typename: 'Project', name: string, id: string }
    | { __typename: 'ScheduledDocument', id: string }
    | { __typename: 'Source', title: string, id: string }
    | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
    | { __typename: 'Team', name: string, id: string }
    | { __typename: 'Work', name: string, id: string }
   | null };

export type NamedEntryFragment = { action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, node:
    | { __typename: 'AccessToken', id: string }
    | { __typename: 'Affiliation', id: string }
    | { __typename: 'Award', name: string, id: string }
    | { __typename: 'AwardSeries', name: string, id: string }
    | { __typename: 'Category', name: string, id: string }
    | { __typename: 'Edition', name: string, id: string }
    | { __typename: 'Event', name: string, id: string }
    | { __typename: 'Figure', label: string, id: string }
    | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
    | { __typename: 'Organization', name: string, id: string }
    | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
    | { __typename: 'Person', name: string, id: string }
    | { __typename: 'Place', name: string, id: string }
    | { __typename: 'Product', name: string, id: string }
    | { __typename: 'Program', name: string, id: string }
    | { __typename: 'Project', name: string, id: string }
    | { __typename: 'ScheduledDocument', id: string }
    | { __typename: 'Source', title: string, id: string }
    | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
    | { __typename: 'Team', name: string, id: string }
    | { __typename: 'Work', name: string, id: string }
   | null };

export type ProblemFragment = { file: string | null, line: number | null, column: number | null, path: string, message: string };

type MutationErrorMessage_InvalidDocument_Fragment = { message: string };

type MutationErrorMessage_NameInUse_Fragment = { message: string };

type MutationErrorMessage_NotScheduled_Fragment = { message: string };

type MutationErrorMessage_NotUndoable_Fragment = { message: string };

type MutationErrorMessage_NothingToRedact_Fragment = { message: string };

type MutationErrorMessage_RedactionRefused_Fragment = { message: string };

type MutationErrorMessage_RevisionConflict_Fragment = { message: string };

type MutationErrorMessage_ValueScheduled_Fragment = { message: string };

export type MutationErrorMessageFragment =
  | MutationErrorMessage_InvalidDocument_Fragment
  | MutationErrorMessage_NameInUse_Fragment
  | MutationErrorMessage_NotScheduled_Fragment
  | MutationErrorMessage_NotUndoable_Fragment
  | MutationErrorMessage_NothingToRedact_Fragment
  | MutationErrorMessage_RedactionRefused_Fragment
  | MutationErrorMessage_RevisionConflict_Fragment
  | MutationErrorMessage_ValueScheduled_Fragment
;

export type LatestEditionsQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestEditionsQuery = { editions: { __typename: 'EditionConnection', nodes: Array<{ __typename: 'Edition', name: string, id: string }> } | null };

export type FindRecipientsQueryVariables = Exact<{
  query: string;
}>;


export type FindRecipientsQuery = { search: { __typename: 'SearchConnection', edges: Array<{ __typename: 'SearchEdge', node:
        | { __typename: 'Award' }
        | { __typename: 'AwardSeries' }
        | { __typename: 'Category' }
        | { __typename: 'Edition' }
        | { __typename: 'Event' }
        | { __typename: 'Organization', id: string, slug: string, kind: RecipientKind, name: string }
        | { __typename: 'Person', id: string, slug: string, kind: RecipientKind, name: string }
        | { __typename: 'Place', id: string, slug: string, kind: RecipientKind, name: string }
        | { __typename: 'Product', id: string, slug: string, kind: RecipientKind, name: string }
        | { __typename: 'Program' }
        | { __typename: 'Project', id: string, slug: string, kind: RecipientKind, name: string }
        | { __typename: 'Team', id: string, slug: string, kind: RecipientKind, name: string }
        | { __typename: 'Work', id: string, slug: string, kind: RecipientKind, name: string }
       }> } | null };

export type AwardResultsQueryVariables = Exact<{
  id: string | number;
}>;


export type AwardResultsQuery = { node:
    | { __typename: 'AccessToken' }
    | { __typename: 'Affiliation' }
    | { __typename: 'Award', id: string, name: string, slug: string, status: AwardStatus, category: { __typename: 'Category', slug: string }, edition: { __typename: 'Edition', slug: string, editionYear: number, ceremony: { __typename: 'Ceremony', heldOn: string | null } | null, program: { __typename: 'Program', slug: string } }, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', id: string, key: string, result: HonorResult, credit: string | null }> }, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }
    | { __typename: 'AwardSeries' }
    | { __typename: 'Category' }
    | { __typename: 'Edition' }
    | { __typename: 'Event' }
    | { __typename: 'Figure' }
    | { __typename: 'Honor' }
    | { __typename: 'Organization' }
    | { __typename: 'Participant' }
    | { __typename: 'Person' }
    | { __typename: 'Place' }
    | { __typename: 'Product' }
    | { __typename: 'Program' }
    | { __typename: 'Project' }
    | { __typename: 'ScheduledDocument' }
    | { __typename: 'Source' }
    | { __typename: 'Statement' }
    | { __typename: 'Team' }
    | { __typename: 'Work' }
   | null };

export type AwardResultsFragment = { id: string, name: string, slug: string, status: AwardStatus, category: { __typename: 'Category', slug: string }, edition: { __typename: 'Edition', slug: string, editionYear: number, ceremony: { __typename: 'Ceremony', heldOn: string | null } | null, program: { __typename: 'Program', slug: string } }, honors: { __typename: 'HonorConnection', totalCount: number, nodes: Array<{ __typename: 'Honor', id: string, key: string, result: HonorResult, credit: string | null }> }, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> };

export type HonorResultQueryVariables = Exact<{
  id: string | number;
}>;


export type HonorResultQuery = { node:
    | { __typename: 'AccessToken' }
    | { __typename: 'Affiliation' }
    | { __typename: 'Award' }
    | { __typename: 'AwardSeries' }
    | { __typename: 'Category' }
    | { __typename: 'Edition' }
    | { __typename: 'Event' }
    | { __typename: 'Figure' }
    | { __typename: 'Honor', id: string, key: string, result: HonorResult, credit: string | null, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string, slug: string, editionYear: number, program: { __typename: 'Program', slug: string } }, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> }
    | { __typename: 'Organization' }
    | { __typename: 'Participant' }
    | { __typename: 'Person' }
    | { __typename: 'Place' }
    | { __typename: 'Product' }
    | { __typename: 'Program' }
    | { __typename: 'Project' }
    | { __typename: 'ScheduledDocument' }
    | { __typename: 'Source' }
    | { __typename: 'Statement' }
    | { __typename: 'Team' }
    | { __typename: 'Work' }
   | null };

export type HonorResultFragment = { id: string, key: string, result: HonorResult, credit: string | null, award: { __typename: 'Award', name: string } | null, edition: { __typename: 'Edition', name: string, slug: string, editionYear: number, program: { __typename: 'Program', slug: string } }, references: Array<{ __typename: 'Reference', field: string | null, locator: { __typename: 'Locator', paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } }> };

export type DeskStateQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskStateQuery = { dataset: { __typename: 'Dataset', revision: string } | null, scheduledDocuments: { __typename: 'ScheduledDocumentConnection', nodes: Array<{ __typename: 'ScheduledDocument', id: string, checked: boolean, publishAt: string }> } | null };

export type ScheduledQueryVariables = Exact<{ [key: string]: never; }>;


export type ScheduledQuery = { scheduledDocuments: { __typename: 'ScheduledDocumentConnection', totalCount: number, nodes: Array<{ __typename: 'ScheduledDocument', id: string, name: string, publishAt: string, checked: boolean, receivedAt: string, receivedBy: string | null, reason: string | null, plan: { __typename: 'Plan', warnings: Array<string>, counts: Array<{ __typename: 'PlanCount', kind: EntityKind, created: number, changed: number, retracted: number, unchanged: number }>, highlights: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, node:
            | { __typename: 'AccessToken', id: string }
            | { __typename: 'Affiliation', id: string }
            | { __typename: 'Award', name: string, id: string }
            | { __typename: 'AwardSeries', name: string, id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Edition', name: string, id: string }
            | { __typename: 'Event', name: string, id: string }
            | { __typename: 'Figure', label: string, id: string }
            | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
            | { __typename: 'Organization', name: string, id: string }
            | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
            | { __typename: 'Person', name: string, id: string }
            | { __typename: 'Place', name: string, id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Program', name: string, id: string }
            | { __typename: 'Project', name: string, id: string }
            | { __typename: 'ScheduledDocument', id: string }
            | { __typename: 'Source', title: string, id: string }
            | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Work', name: string, id: string }
           | null }> } | null, problems: Array<{ __typename: 'DocumentProblem', file: string | null, line: number | null, column: number | null, path: string, message: string }> | null }> } | null };

export type ScheduledFragment = { id: string, name: string, publishAt: string, checked: boolean, receivedAt: string, receivedBy: string | null, reason: string | null, plan: { __typename: 'Plan', warnings: Array<string>, counts: Array<{ __typename: 'PlanCount', kind: EntityKind, created: number, changed: number, retracted: number, unchanged: number }>, highlights: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, node:
        | { __typename: 'AccessToken', id: string }
        | { __typename: 'Affiliation', id: string }
        | { __typename: 'Award', name: string, id: string }
        | { __typename: 'AwardSeries', name: string, id: string }
        | { __typename: 'Category', name: string, id: string }
        | { __typename: 'Edition', name: string, id: string }
        | { __typename: 'Event', name: string, id: string }
        | { __typename: 'Figure', label: string, id: string }
        | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
        | { __typename: 'Organization', name: string, id: string }
        | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
        | { __typename: 'Person', name: string, id: string }
        | { __typename: 'Place', name: string, id: string }
        | { __typename: 'Product', name: string, id: string }
        | { __typename: 'Program', name: string, id: string }
        | { __typename: 'Project', name: string, id: string }
        | { __typename: 'ScheduledDocument', id: string }
        | { __typename: 'Source', title: string, id: string }
        | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
        | { __typename: 'Team', name: string, id: string }
        | { __typename: 'Work', name: string, id: string }
       | null }> } | null, problems: Array<{ __typename: 'DocumentProblem', file: string | null, line: number | null, column: number | null, path: string, message: string }> | null };

export type ScheduledDetailsQueryVariables = Exact<{
  id: string | number;
}>;


export type ScheduledDetailsQuery = { node:
    | { __typename: 'AccessToken' }
    | { __typename: 'Affiliation' }
    | { __typename: 'Award' }
    | { __typename: 'AwardSeries' }
    | { __typename: 'Category' }
    | { __typename: 'Edition' }
    | { __typename: 'Event' }
    | { __typename: 'Figure' }
    | { __typename: 'Honor' }
    | { __typename: 'Organization' }
    | { __typename: 'Participant' }
    | { __typename: 'Person' }
    | { __typename: 'Place' }
    | { __typename: 'Product' }
    | { __typename: 'Program' }
    | { __typename: 'Project' }
    | { __typename: 'ScheduledDocument', id: string, texts: Array<{ __typename: 'DocumentText', name: string, form: DocumentForm, text: string }> | null, plan: { __typename: 'Plan', entries: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, changes: Array<{ __typename: 'FieldChange', field: string, before: unknown, after: unknown }>, node:
            | { __typename: 'AccessToken', id: string }
            | { __typename: 'Affiliation', id: string }
            | { __typename: 'Award', name: string, id: string }
            | { __typename: 'AwardSeries', name: string, id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Edition', name: string, id: string }
            | { __typename: 'Event', name: string, id: string }
            | { __typename: 'Figure', label: string, id: string }
            | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
            | { __typename: 'Organization', name: string, id: string }
            | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
            | { __typename: 'Person', name: string, id: string }
            | { __typename: 'Place', name: string, id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Program', name: string, id: string }
            | { __typename: 'Project', name: string, id: string }
            | { __typename: 'ScheduledDocument', id: string }
            | { __typename: 'Source', title: string, id: string }
            | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Work', name: string, id: string }
           | null }> } | null }
    | { __typename: 'Source' }
    | { __typename: 'Statement' }
    | { __typename: 'Team' }
    | { __typename: 'Work' }
   | null };

export type PublishDocumentMutationVariables = Exact<{
  id: string | number;
}>;


export type PublishDocumentMutation = { publishDocument:
    | { __typename: 'NotScheduled', message: string }
    | { __typename: 'PublishDocumentPayload', revision: string, scheduledDocument: { __typename: 'ScheduledDocument', plan: { __typename: 'Plan', entries: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, node:
              | { __typename: 'AccessToken', id: string }
              | { __typename: 'Affiliation', id: string }
              | { __typename: 'Award', name: string, id: string }
              | { __typename: 'AwardSeries', name: string, id: string }
              | { __typename: 'Category', name: string, id: string }
              | { __typename: 'Edition', name: string, id: string }
              | { __typename: 'Event', name: string, id: string }
              | { __typename: 'Figure', label: string, id: string }
              | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
              | { __typename: 'Organization', name: string, id: string }
              | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
              | { __typename: 'Person', name: string, id: string }
              | { __typename: 'Place', name: string, id: string }
              | { __typename: 'Product', name: string, id: string }
              | { __typename: 'Program', name: string, id: string }
              | { __typename: 'Project', name: string, id: string }
              | { __typename: 'ScheduledDocument', id: string }
              | { __typename: 'Source', title: string, id: string }
              | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
              | { __typename: 'Team', name: string, id: string }
              | { __typename: 'Work', name: string, id: string }
             | null }> } | null } }
   | null };

export type RescheduleDocumentMutationVariables = Exact<{
  id: string | number;
  publishAt: string;
}>;


export type RescheduleDocumentMutation = { rescheduleDocument:
    | { __typename: 'NotScheduled', message: string }
    | { __typename: 'RescheduleDocumentPayload', scheduledDocument: { __typename: 'ScheduledDocument', publishAt: string } }
   | null };

export type WithdrawDocumentMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawDocumentMutation = { withdrawDocument:
    | { __typename: 'NotScheduled', message: string }
    | { __typename: 'WithdrawDocumentPayload', scheduledDocument: { __typename: 'ScheduledDocument', status: ScheduledDocumentStatus } }
   | null };

export type EndedQueryVariables = Exact<{ [key: string]: never; }>;


export type EndedQuery = { scheduledDocuments: { __typename: 'ScheduledDocumentConnection', nodes: Array<{ __typename: 'ScheduledDocument', id: string, name: string, status: ScheduledDocumentStatus, endedAt: string | null, plan: { __typename: 'Plan', highlights: Array<{ __typename: 'PlanEntry', action: PlanAction, kind: EntityKind, recipientKind: RecipientKind | null, key: string, node:
            | { __typename: 'AccessToken', id: string }
            | { __typename: 'Affiliation', id: string }
            | { __typename: 'Award', name: string, id: string }
            | { __typename: 'AwardSeries', name: string, id: string }
            | { __typename: 'Category', name: string, id: string }
            | { __typename: 'Edition', name: string, id: string }
            | { __typename: 'Event', name: string, id: string }
            | { __typename: 'Figure', label: string, id: string }
            | { __typename: 'Honor', result: HonorResult, credit: string | null, id: string, award: { __typename: 'Award', name: string } | null }
            | { __typename: 'Organization', name: string, id: string }
            | { __typename: 'Participant', id: string, person: { __typename: 'Person', name: string } }
            | { __typename: 'Person', name: string, id: string }
            | { __typename: 'Place', name: string, id: string }
            | { __typename: 'Product', name: string, id: string }
            | { __typename: 'Program', name: string, id: string }
            | { __typename: 'Project', name: string, id: string }
            | { __typename: 'ScheduledDocument', id: string }
            | { __typename: 'Source', title: string, id: string }
            | { __typename: 'Statement', id: string, speaker: { __typename: 'Person', name: string } }
            | { __typename: 'Team', name: string, id: string }
            | { __typename: 'Work', name: string, id: string }
           | null }>, counts: Array<{ __typename: 'PlanCount', kind: EntityKind, created: number, changed: number, retracted: number }> } | null }> } | null };

type SimpleFields_Award_Fragment = { highest: boolean, status: AwardStatus, statusReason: string | null, reason: string | null, prize: { __typename: 'Money', amount: string, currency: string } | null, completeness: { __typename: 'Completeness', declared: number | null } };

type SimpleFields_Category_Fragment = { section: string | null, categoryKind: CategoryKind };

type SimpleFields_Edition_Fragment = { ordinal: number | null, event: { __typename: 'Event', slug: string, name: string } | null, ceremony: { __typename: 'Ceremony', heldOn: string | null, startsAt: string | null, venue: string | null, place: { __typename: 'Place', slug: string, name: string } | null } | null, completeness: { __typename: 'Completeness', declared: number | null } };

type SimpleFields_Event_Fragment = { startsOn: string | null, endsOn: string | null, venue: string | null, place: { __typename: 'Place', slug: string, name: string } | null, organizer: { __typename: 'Organization', slug: string, name: string } | null };

type SimpleFields_Figure_Fragment = { label: string, value: number | null, unit: string | null };

type SimpleFields_Honor_Fragment = { result: HonorResult, rank: number | null, acceptance: Acceptance, tied: boolean, announcedOn: string | null, reason: string | null, note: string | null, credit: string | null, share: { __typename: 'Share', numerator: number, denominator: number } | null };

type SimpleFields_Organization_Fragment = { organizationKind: OrganizationKind, foundedOn: string | null, dissolvedOn: string | null, website: string | null, parent: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

type SimpleFields_Participant_Fragment = { capacity: string | null };

type SimpleFields_Person_Fragment = { honorific: string | null, gender: Gender | null, bornOn: string | null, diedOn: string | null, birthPlace: { __typename: 'Place', slug: string, name: string } | null, countryAtBirth: { __typename: 'Place', slug: string, name: string } | null, deathPlace: { __typename: 'Place', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

type SimpleFields_Place_Fragment = { placeKind: PlaceKind, countryCode: string | null, parent: { __typename: 'Place', slug: string, name: string } | null, coordinates: { __typename: 'Coordinates', latitude: number, longitude: number } | null };

type SimpleFields_Product_Fragment = { developer: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

type SimpleFields_Program_Fragment = { foundedYear: number | null, website: string | null, organizer: { __typename: 'Organization', slug: string, name: string } | null, parent: { __typename: 'Program', slug: string, name: string } | null };

type SimpleFields_Project_Fragment = { lead: { __typename: 'Organization', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

type SimpleFields_Source_Fragment = { title: string, publisher: string | null, publishedOn: string | null, url: string | null, license: string | null, sourceKind: SourceKind };

type SimpleFields_Statement_Fragment = { capacity: string | null, summary: string, speaker: { __typename: 'Person', slug: string, name: string }, event: { __typename: 'Event', slug: string, name: string } | null };

type SimpleFields_Team_Fragment = { place: { __typename: 'Place', slug: string, name: string } | null };

type SimpleFields_Work_Fragment = { workKind: string | null, year: number | null, parent: { __typename: 'Work', slug: string, name: string } | null, basedOn: { __typename: 'Work', slug: string, name: string } | null, place: { __typename: 'Place', slug: string, name: string } | null };

export type SimpleFieldsFragment =
  | SimpleFields_Award_Fragment
  | SimpleFields_Category_Fragment
  | SimpleFields_Edition_Fragment
  | SimpleFields_Event_Fragment
  | SimpleFields_Figure_Fragment
  | SimpleFields_Honor_Fragment
  | SimpleFields_Organization_Fragment
  | SimpleFields_Participant_Fragment
  | SimpleFields_Person_Fragment
  | SimpleFields_Place_Fragment
  | SimpleFields_Product_Fragment
  | SimpleFields_Program_Fragment
  | SimpleFields_Project_Fragment
  | SimpleFields_Source_Fragment
  | SimpleFields_Statement_Fragment
  | SimpleFields_Team_Fragment
  | SimpleFields_Work_Fragment
;

export type AccessTokensQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessTokensQuery = { accessTokens: { __typename: 'AccessTokenConnection', totalCount: number, nodes: Array<{ __typename: 'AccessToken', id: string, name: string, role: Role, active: boolean, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null }> } | null };

export type AccessTokenFragment = { id: string, name: string, role: Role, active: boolean, createdAt: string, expiresAt: string | null, lastUsedAt: string | null, revokedAt: string | null };

export type CreateAccessTokenMutationVariables = Exact<{
  input: CreateAccessTokenInput;
}>;


export type CreateAccessTokenMutation = { createAccessToken:
    | { __typename: 'CreateAccessTokenPayload', secret: string, accessToken: { __typename: 'AccessToken', id: string, name: string } }
    | { __typename: 'NameInUse', message: string }
   | null };

export type RevokeAccessTokenMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeAccessTokenMutation = { revokeAccessToken: { __typename: 'RevokeAccessTokenPayload', accessToken: { __typename: 'AccessToken', id: string, name: string } } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { __typename: 'Viewer', role: Role, name: string | null, expiresAt: string | null } | null };

export type CitationFragment = { field: string | null, locator: { __typename: 'Locator', paragraph: number | null, page: number | null } | null, source: { __typename: 'Source', id: string, slug: string, title: string, publisher: string | null } };

export const TargetFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Target"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]} as unknown as DocumentNode<TargetFragment, unknown>;
export const SimpleFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SimpleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Place"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationKind"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dissolvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honorific"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"birthPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryAtBirth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deathPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Team"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"developer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Work"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workKind"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"sourceKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"license"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foundedYear"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"organizer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organizer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ceremony"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declared"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"categoryKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highest"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"prize"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declared"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptance"}},{"kind":"Field","name":{"kind":"Name","value":"tied"}},{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"announcedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Target"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]} as unknown as DocumentNode<SimpleFieldsFragment, unknown>;
export const EntityFieldsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SimpleFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"creditedAs"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Target"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SimpleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Place"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationKind"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dissolvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honorific"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"birthPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryAtBirth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deathPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Team"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"developer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Work"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workKind"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"sourceKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"license"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foundedYear"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"organizer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organizer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ceremony"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declared"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"categoryKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highest"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"prize"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declared"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptance"}},{"kind":"Field","name":{"kind":"Name","value":"tied"}},{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"announcedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}}]}}]}}]} as unknown as DocumentNode<EntityFieldsFragment, unknown>;
export const ComparedFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Compared"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"winners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"winningHonors"},"name":{"kind":"Name","value":"winners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Target"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SimpleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Place"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationKind"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dissolvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honorific"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"birthPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryAtBirth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deathPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Team"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"developer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Work"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workKind"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"sourceKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"license"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foundedYear"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"organizer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organizer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ceremony"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declared"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"categoryKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highest"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"prize"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declared"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptance"}},{"kind":"Field","name":{"kind":"Name","value":"tied"}},{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"announcedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SimpleFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"creditedAs"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ComparedFragment, unknown>;
export const EntityNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"yearOfEvent"},"name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"editions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AwardSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<EntityNameFragment, unknown>;
export const AwardNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AwardName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<AwardNameFragment, unknown>;
export const HonorNamesFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HonorNames"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HonorConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<HonorNamesFragment, unknown>;
export const ParticipantNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ParticipantName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ParticipantNameFragment, unknown>;
export const StatementNameFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<StatementNameFragment, unknown>;
export const CitationFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Citation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"page"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}}]}}]} as unknown as DocumentNode<CitationFragment, unknown>;
export const ClaimingReferenceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimingReference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Citation"}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fragment"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Citation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"page"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}}]}}]} as unknown as DocumentNode<ClaimingReferenceFragment, unknown>;
export const EditionKeyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditionKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"editionYear"},"name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]} as unknown as DocumentNode<EditionKeyFragment, unknown>;
export const EntityKeyFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"within"},"name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"under"},"name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"within"},"name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","alias":{"kind":"Name","value":"within"},"name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"saidIn"},"name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"of"},"name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"tookPartIn"},"name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"at"},"name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditionKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"editionYear"},"name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]} as unknown as DocumentNode<EntityKeyFragment, unknown>;
export const NamedEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<NamedEntryFragment, unknown>;
export const PlanTitleFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanTitle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlanTitleFragment, unknown>;
export const PlanCountsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanCounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanTitle"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanTitle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}}]}}]}}]} as unknown as DocumentNode<PlanCountsFragment, unknown>;
export const PlanEntryFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PlanEntryFragment, unknown>;
export const FullPlanFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FullPlan"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanCounts"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanEntry"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanTitle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanCounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanTitle"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<FullPlanFragment, unknown>;
export const MutationErrorMessageFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MutationErrorMessage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<MutationErrorMessageFragment, unknown>;
export const AwardResultsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AwardResults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}},{"kind":"Field","name":{"kind":"Name","value":"ceremony"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"honors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"references"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Citation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditionKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"editionYear"},"name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Citation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"page"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}}]}}]} as unknown as DocumentNode<AwardResultsFragment, unknown>;
export const HonorResultFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HonorResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"references"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Citation"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditionKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"editionYear"},"name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Citation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"page"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}}]}}]} as unknown as DocumentNode<HonorResultFragment, unknown>;
export const ProblemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ProblemFragment, unknown>;
export const ScheduledFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Scheduled"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduledDocument"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"publishAt"}},{"kind":"Field","name":{"kind":"Name","value":"checked"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanCounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanTitle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanCounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanTitle"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<ScheduledFragment, unknown>;
export const AccessTokenFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessToken"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessToken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<AccessTokenFragment, unknown>;
export const ApplyDocumentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApplyDocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApplyDocumentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applyDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MutationErrorMessage"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidDocument"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApplyDocumentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FullPlan"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scheduledDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"publishAt"}},{"kind":"Field","name":{"kind":"Name","value":"checked"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FullPlan"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sameNameDocuments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"publishAt"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanTitle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanCounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanTitle"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MutationErrorMessage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FullPlan"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanCounts"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanEntry"}}]}}]}}]} as unknown as DocumentNode<ApplyDocumentMutation, ApplyDocumentMutationVariables>;
export const InPreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InPreview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Compared"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Target"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SimpleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Place"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationKind"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dissolvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honorific"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"birthPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryAtBirth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deathPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Team"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"developer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Work"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workKind"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"sourceKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"license"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foundedYear"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"organizer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organizer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ceremony"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declared"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"categoryKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highest"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"prize"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declared"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptance"}},{"kind":"Field","name":{"kind":"Name","value":"tied"}},{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"announcedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SimpleFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"creditedAs"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Compared"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"winners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"winningHonors"},"name":{"kind":"Name","value":"winners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<InPreviewQuery, InPreviewQueryVariables>;
export const InPublishedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InPublished"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Compared"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Target"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SimpleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Place"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationKind"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dissolvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honorific"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"birthPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryAtBirth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deathPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Team"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"developer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Work"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workKind"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"sourceKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"license"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foundedYear"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"organizer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organizer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ceremony"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declared"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"categoryKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highest"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"prize"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declared"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptance"}},{"kind":"Field","name":{"kind":"Name","value":"tied"}},{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"announcedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SimpleFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"creditedAs"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Compared"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"winners"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"winningHonors"},"name":{"kind":"Name","value":"winners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<InPublishedQuery, InPublishedQueryVariables>;
export const FindEntitiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindEntities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"matched"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityName"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityName"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"yearOfEvent"},"name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"editions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AwardSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<FindEntitiesQuery, FindEntitiesQueryVariables>;
export const EntityPartsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EntityParts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityName"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"HonorNames"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ParticipantName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AwardSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"awards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AwardName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"awards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AwardName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"honors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"HonorNames"}}]}},{"kind":"Field","name":{"kind":"Name","value":"figures"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ParticipantName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementName"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ParticipantName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"StatementName"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"yearOfEvent"},"name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"editions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AwardSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HonorNames"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HonorConnection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ParticipantName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"StatementName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AwardName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditionKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"editionYear"},"name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]} as unknown as DocumentNode<EntityPartsQuery, EntityPartsQueryVariables>;
export const CorrectableDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Correctable"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityFields"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityKey"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"names"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Sourced"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"references"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimingReference"}}]}},{"kind":"Field","name":{"kind":"Name","value":"claims"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"references"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ClaimingReference"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Target"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SimpleFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Place"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Organization"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organizationKind"}},{"kind":"Field","name":{"kind":"Name","value":"foundedOn"}},{"kind":"Field","name":{"kind":"Name","value":"dissolvedOn"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honorific"}},{"kind":"Field","name":{"kind":"Name","value":"gender"}},{"kind":"Field","name":{"kind":"Name","value":"bornOn"}},{"kind":"Field","name":{"kind":"Name","value":"birthPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"countryAtBirth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"diedOn"}},{"kind":"Field","name":{"kind":"Name","value":"deathPlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Team"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"developer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Project"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"lead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Work"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"workKind"}},{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"basedOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","alias":{"kind":"Name","value":"sourceKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"license"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"foundedYear"}},{"kind":"Field","name":{"kind":"Name","value":"website"}},{"kind":"Field","name":{"kind":"Name","value":"organizer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startsOn"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organizer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ordinal"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ceremony"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"venue"}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declared"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"categoryKind"},"name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"section"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highest"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"prize"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"declared"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"rank"}},{"kind":"Field","name":{"kind":"Name","value":"acceptance"}},{"kind":"Field","name":{"kind":"Name","value":"tied"}},{"kind":"Field","name":{"kind":"Name","value":"share"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"numerator"}},{"kind":"Field","name":{"kind":"Name","value":"denominator"}}]}},{"kind":"Field","name":{"kind":"Name","value":"announcedOn"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capacity"}},{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Target"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capacity"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditionKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"editionYear"},"name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Citation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"page"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityFields"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"SimpleFields"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"creditedAs"}},{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Program"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"within"},"name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"under"},"name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"within"},"name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","alias":{"kind":"Name","value":"within"},"name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"saidIn"},"name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"of"},"name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"tookPartIn"},"name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}}]}},{"kind":"Field","alias":{"kind":"Name","value":"at"},"name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ClaimingReference"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Citation"}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"fragment"}}]}}]}}]} as unknown as DocumentNode<CorrectableQuery, CorrectableQueryVariables>;
export const KnownSourcesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"KnownSources"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<KnownSourcesQuery, KnownSourcesQueryVariables>;
export const LastPublicationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LastPublication"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<LastPublicationQuery, LastPublicationQueryVariables>;
export const UndoRevisionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UndoRevision"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UndoRevisionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"undoRevision"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MutationErrorMessage"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UndoRevisionPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"FullPlan"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanTitle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanCounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanTitle"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MutationErrorMessage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"FullPlan"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanCounts"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanEntry"}}]}}]}}]} as unknown as DocumentNode<UndoRevisionMutation, UndoRevisionMutationVariables>;
export const LatestEditionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LatestEditions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"editions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EntityName"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EntityName"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Node"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Event"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"yearOfEvent"},"name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"editions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"year"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AwardSeries"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<LatestEditionsQuery, LatestEditionsQueryVariables>;
export const FindRecipientsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindRecipients"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ORGANIZATION"},{"kind":"EnumValue","value":"PERSON"},{"kind":"EnumValue","value":"PLACE"},{"kind":"EnumValue","value":"PRODUCT"},{"kind":"EnumValue","value":"PROJECT"},{"kind":"EnumValue","value":"TEAM"},{"kind":"EnumValue","value":"WORK"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recipient"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<FindRecipientsQuery, FindRecipientsQueryVariables>;
export const AwardResultsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AwardResults"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AwardResults"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditionKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"editionYear"},"name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Citation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"page"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AwardResults"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Award"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}},{"kind":"Field","name":{"kind":"Name","value":"ceremony"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"heldOn"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"honors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"references"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Citation"}}]}}]}}]} as unknown as DocumentNode<AwardResultsQuery, AwardResultsQueryVariables>;
export const HonorResultDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HonorResult"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"HonorResult"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EditionKey"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Edition"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","alias":{"kind":"Name","value":"editionYear"},"name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Citation"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Reference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"paragraph"}},{"kind":"Field","name":{"kind":"Name","value":"page"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"HonorResult"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EditionKey"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"references"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Citation"}}]}}]}}]} as unknown as DocumentNode<HonorResultQuery, HonorResultQueryVariables>;
export const DeskStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeskState"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dataset"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"revision"}}]}},{"kind":"Field","name":{"kind":"Name","value":"scheduledDocuments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"checked"}},{"kind":"Field","name":{"kind":"Name","value":"publishAt"}}]}}]}}]}}]} as unknown as DocumentNode<DeskStateQuery, DeskStateQueryVariables>;
export const ScheduledDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Scheduled"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduledDocuments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Scheduled"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanTitle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanCounts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanTitle"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Problem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DocumentProblem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"file"}},{"kind":"Field","name":{"kind":"Name","value":"line"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Scheduled"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduledDocument"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"publishAt"}},{"kind":"Field","name":{"kind":"Name","value":"checked"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanCounts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"Problem"}}]}}]}}]} as unknown as DocumentNode<ScheduledQuery, ScheduledQueryVariables>;
export const ScheduledDetailsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ScheduledDetails"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ScheduledDocument"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"texts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"form"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanEntry"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}},{"kind":"Field","name":{"kind":"Name","value":"changes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}}]}}]}}]} as unknown as DocumentNode<ScheduledDetailsQuery, ScheduledDetailsQueryVariables>;
export const PublishDocumentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PublishDocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"publishDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MutationErrorMessage"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PublishDocumentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"scheduledDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}}]}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MutationErrorMessage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<PublishDocumentMutation, PublishDocumentMutationVariables>;
export const RescheduleDocumentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RescheduleDocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"publishAt"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rescheduleDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"publishAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"publishAt"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MutationErrorMessage"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RescheduleDocumentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduledDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"publishAt"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MutationErrorMessage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<RescheduleDocumentMutation, RescheduleDocumentMutationVariables>;
export const WithdrawDocumentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WithdrawDocument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"withdrawDocument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MutationErrorMessage"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WithdrawDocumentPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduledDocument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MutationErrorMessage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<WithdrawDocumentMutation, WithdrawDocumentMutationVariables>;
export const EndedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ended"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"scheduledDocuments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"status"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"PUBLISHED"},{"kind":"EnumValue","value":"WITHDRAWN"}]}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"plan"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"PlanTitle"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"NamedEntry"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlanEntry"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"recipientKind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Named"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Honor"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"result"}},{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Source"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Figure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"label"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Participant"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Statement"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"speaker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"PlanTitle"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Plan"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"highlights"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"NamedEntry"}}]}},{"kind":"Field","name":{"kind":"Name","value":"counts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"changed"}},{"kind":"Field","name":{"kind":"Name","value":"retracted"}}]}}]}}]} as unknown as DocumentNode<EndedQuery, EndedQueryVariables>;
export const AccessTokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessTokens"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AccessToken"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"AccessToken"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AccessToken"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}]} as unknown as DocumentNode<AccessTokensQuery, AccessTokensQueryVariables>;
export const CreateAccessTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateAccessToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAccessTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createAccessToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"MutationErrorMessage"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAccessTokenPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"accessToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"MutationErrorMessage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]} as unknown as DocumentNode<CreateAccessTokenMutation, CreateAccessTokenMutationVariables>;
export const RevokeAccessTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeAccessToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeAccessToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeAccessTokenPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RevokeAccessTokenMutation, RevokeAccessTokenMutationVariables>;
export const ViewerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;