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

/** A condition on attributes: values from sources for which this schema has no field. One value must meet all that you give. */
export type AttributeFilter = {
  /** The value is a number (`Attribute.number`) greater than or equal to this one. Other values do not match. */
  gte?: number | null | undefined;
  /** The whole key of the attribute, namespace included, such as `oscars:class`. */
  key: string;
  /** The value is a number (`Attribute.number`) less than or equal to this one. Other values do not match. */
  lte?: number | null | undefined;
  /** The exact value of the attribute. Omit it to match any value. */
  value?: string | null | undefined;
};

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

/** What a change did to an entity. */
export type ChangeAction =
  /** Changed one of its fields. */
  | 'CHANGED'
  /** Created it. */
  | 'CREATED'
  /** Removed the values of one field, or the whole entity, from the data and from the change log. `before` and `after` are null, and `reason` says why. */
  | 'REDACTED'
  /** Removed it. Only the change log still shows it. */
  | 'RETRACTED';

/** The access token to create. */
export type CreateAccessTokenInput = {
  /** When the token expires. Must be in the future. If omitted or null, the token does not expire. */
  expiresAt?: string | null | undefined;
  /** Who or what uses the token: 1 to 100 characters on one line. If another active token has this name, the result is NameInUse. */
  name: string;
  /** What the token allows: PRESS, CURATOR or ADMIN. PUBLIC is an error. */
  role: Role;
};

/** Conditions on a date that may be known only to the month or year. The date must meet all conditions that you give. An unknown date meets none. */
export type DateFilter = {
  /** The date is within this day, month or year. `eq: "2025"` matches the dates 2025-09-04, 2025-09 and 2025. `eq: "2025-09"` does not match the date 2025, which may be in another month. */
  eq?: string | null | undefined;
  /** The date is not before this day, month or year. `gte: "2025-09"` matches the dates 2025-09, 2025-10-01 and 2026, but not 2025, which may be earlier. */
  gte?: string | null | undefined;
  /** The date is not after this day, month or year. `lte: "2025-09"` matches the dates 2025-09-30, 2025-08 and 2024, but not 2025, which may be later. */
  lte?: string | null | undefined;
};

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

/** Selects honors. An honor must match every field that you give, but different recipients can match different fields, such as `country` and `recipientKind`. One recipient must match all fields in `someRecipient`. If you give a list, one of its values must match. An empty list matches nothing, except in `and`, where it is ignored. Fields that are omitted or null are ignored. An unknown slug or id matches nothing, and `extensions.warnings` of the response lists it. Limits: `and`, `or` and `not` nest at most 5 deep, a filter has at most 50 fields, including those of nested filters, and a list has at most 100 values. */
export type HonorFilter = {
  /** Matches honors with one of these values of `acceptance`. */
  acceptance?: Array<Acceptance> | null | undefined;
  /** Matches honors with a recipient who had an affiliation of any kind with one of these organizations (slug or id) at the time of the honor (`HonorRecipient.affiliations`). An affiliation counts only if a source names it with the honor. */
  affiliation?: Array<string> | null | undefined;
  /** Matches honors with a recipient whose age (`HonorRecipient.age`) meets these conditions. If the age can be one of two numbers, both must meet them. */
  age?: IntFilter | null | undefined;
  /** Matches honors that match all of these filters. An empty list is ignored. */
  and?: Array<HonorFilter> | null | undefined;
  /** Matches honors announced on these dates (`Honor.announcedOn`). */
  announcedOn?: DateFilter | null | undefined;
  /** Matches honors that have an attribute with this key and, if given, this value or a number within these bounds (`Honor.attributes`). Attributes of the award, the edition or the recipients do not count. */
  attribute?: AttributeFilter | null | undefined;
  /** Matches honors of one of these awards, across all editions. A value is a slug, `program/slug` or the id of an award or AwardSeries. A slug matches in every program; `program/slug`, such as `port-prize/best-port`, in that program only. The id of an award in one edition stands for the award in all editions. */
  award?: Array<string> | null | undefined;
  /** Matches honors with a recipient, in any role, who is a person born in one of these countries: the country that `Person.birthPlace` lies in, or `Person.countryAtBirth`. A former country matches by its own code only, such as SUHH. */
  birthCountry?: Array<string> | null | undefined;
  /** Matches honors with a recipient, in any role, who is a person born in one of these places (slug or id), or anywhere within one (`Person.birthPlace`, `Person.countryAtBirth`). */
  birthPlace?: Array<string> | null | undefined;
  /** Matches honors in one of these categories, across all editions. A value is a slug, `program/slug` or an id. A slug matches in every program; `program/slug`, such as `port-prize/ports`, in that program only. The id of a category in one edition stands for the category in all editions. */
  category?: Array<string> | null | undefined;
  /** Matches honors in a category of one of these kinds. */
  categoryKind?: Array<CategoryKind> | null | undefined;
  /** Matches honors from one of these cities (slug or id): a place in `HonorRecipient.places` is the city or is within it. Places of another kind than CITY match nothing. */
  city?: Array<string> | null | undefined;
  /** Matches honors from a country in one of these continents, as UN M49 numbers them: 002 Africa, 009 Oceania, 019 the Americas, 142 Asia, 150 Europe. Another code is an error. A former country counts only if all its successors are in the same region. */
  continent?: Array<string> | null | undefined;
  /** Matches honors from one of these countries: a place in `HonorRecipient.places` is the country or is within it. */
  country?: Array<string> | null | undefined;
  /** Matches honors of editions in one of these decades (`Edition.year`). A value is the first year of the decade: 1990 for the years 1990 to 1999. */
  decade?: Array<number> | null | undefined;
  /** If true, matches honors with at least one field on which sources disagree (`Honor.disputed`). If false, matches all others. */
  disputed?: boolean | null | undefined;
  /** Matches honors of one of these editions. A value is a slug, `program/slug` or an id. A slug matches in every program; `program/slug`, such as `port-prize/2025`, in that program only. */
  edition?: Array<string> | null | undefined;
  /** Matches honors of editions whose results were announced at one of these events (slug or id). */
  event?: Array<string> | null | undefined;
  /** Matches honors with a recipient, in any role, who is a person of one of these genders (`Person.gender`). */
  gender?: Array<Gender> | null | undefined;
  /** If true, matches honors with a recipient whose affiliation at the time of the honor is known (`HonorRecipient.affiliations`). If false, matches all others. */
  hasAffiliation?: boolean | null | undefined;
  /** If true, matches honors with at least one person whose age is known (`HonorRecipient.age`). If false, matches all others. */
  hasAge?: boolean | null | undefined;
  /** If true, matches honors with a known award. If false, matches all others. */
  hasAward?: boolean | null | undefined;
  /** If true, matches honors with at least one person whose country of birth is known. If false, matches all others. */
  hasBirthCountry?: boolean | null | undefined;
  /** If true, matches honors with a known category. If false, matches all others. */
  hasCategory?: boolean | null | undefined;
  /** If true, matches honors with a known city (`HonorRecipient.places`). If false, matches all others. */
  hasCity?: boolean | null | undefined;
  /** If true, matches honors with a known country (`HonorRecipient.places`). If false, matches all others. */
  hasCountry?: boolean | null | undefined;
  /** If true, matches honors with at least one person of known gender. If false, matches all others. */
  hasGender?: boolean | null | undefined;
  /** If true, matches honors with a known juror of its category or of its edition as a whole. If false, matches all others. */
  hasJuror?: boolean | null | undefined;
  /** If true, matches honors with a known place (`HonorRecipient.places`). If false, matches all others. */
  hasPlace?: boolean | null | undefined;
  /** If true, matches honors with a known province or state (`HonorRecipient.places`). If false, matches all others. */
  hasProvince?: boolean | null | undefined;
  /** If true, matches honors with a rank (`Honor.rank`). If false, matches all others. */
  hasRank?: boolean | null | undefined;
  /** If true, matches honors with at least one recipient. If false, matches all others. */
  hasRecipient?: boolean | null | undefined;
  /** If true, matches honors with a country that UN M49 has in a region, and so in a continent. If false, matches all others. */
  hasRegion?: boolean | null | undefined;
  /** If true, matches honors with a category whose section is known. If false, matches all others. */
  hasSection?: boolean | null | undefined;
  /** If true, matches honors with at least one work whose kind is known. If false, matches all others. */
  hasWorkKind?: boolean | null | undefined;
  /** Matches honors that one of these people (slug or id) judged: a participant of its category, or of its edition as a whole, with the role JUROR or JURY_CHAIR. */
  juror?: Array<string> | null | undefined;
  /** If true, matches honors in a leadership category (`Honor.leadership`). If false, matches all others, including honors whose category is unknown. */
  leadership?: boolean | null | undefined;
  /** Matches honors that do not match this filter. */
  not?: HonorFilter | null | undefined;
  /** Matches honors that match at least one of these filters. An empty list matches nothing. */
  or?: Array<HonorFilter> | null | undefined;
  /** Matches honors from one of these places (slug or id): a place in `HonorRecipient.places` is the place or is within it. */
  place?: Array<string> | null | undefined;
  /** Matches honors of one of these programs (slug or id). */
  program?: Array<string> | null | undefined;
  /** Matches honors from one of these provinces, states or other parts of a country (slug or id): a place in `HonorRecipient.places` is the province or is within it. Places of another kind than REGION match nothing. */
  province?: Array<string> | null | undefined;
  /** Matches honors of these ranks (`Honor.rank`): `{ lte: 3 }` for the podium. Honors without a rank do not match. */
  rank?: IntFilter | null | undefined;
  /** Matches honors with one of these recipients (slug or id), in any role. */
  recipient?: Array<string> | null | undefined;
  /** Matches honors with a recipient of one of these kinds. */
  recipientKind?: Array<RecipientKind> | null | undefined;
  /** Matches honors with a recipient, in any role, with a name that contains this string, in any language. Case, accents and character width are ignored. An empty string matches every honor with a recipient. */
  recipientName?: string | null | undefined;
  /** Matches honors from a country in one of these regions, as UN M49 numbers the parts of continents: 030 is Eastern Asia. Another code is an error. A former country counts only if all its successors are in the same region. */
  region?: Array<string> | null | undefined;
  /** Matches honors with one of these results. */
  result?: Array<HonorResult> | null | undefined;
  /** Matches honors with a recipient in one of these roles (`HonorRecipient.role`), whoever the recipient is. For a certain recipient, use `role` in `someRecipient`, or `role` beside the filter of `Recipient.honors`. An empty list matches nothing. */
  role?: Array<RecipientRole> | null | undefined;
  /** Matches honors in a category with one of these values of `Category.section`. These are neither slugs nor ids; the value must be exactly the same. */
  section?: Array<string> | null | undefined;
  /** Matches honors with one recipient that meets all of these conditions: a woman in the role PRIMARY. The fields beside this one can be met by different recipients. */
  someRecipient?: HonorRecipientFilter | null | undefined;
  /** Matches honors with a recipient that is a work of one of these kinds (`Work.workKind`). These are neither slugs nor ids; the value must be exactly the same. */
  workKind?: Array<string> | null | undefined;
  /** Matches honors of editions of these years (`Edition.year`). */
  year?: IntFilter | null | undefined;
};

/** Selects recipients of an honor. One recipient must match every field that you give. Lists, unknown slugs and limits are as in HonorFilter. Without any field, it matches every recipient. */
export type HonorRecipientFilter = {
  /** It is a person whose age at the honor (`HonorRecipient.age`) meets these conditions. */
  age?: IntFilter | null | undefined;
  /** It is a person born in one of these countries: the country that `Person.birthPlace` lies in, or `Person.countryAtBirth`. */
  birthCountry?: Array<string> | null | undefined;
  /** It is a person born in one of these places (slug or id), or anywhere within one (`Person.birthPlace`, `Person.countryAtBirth`). */
  birthPlace?: Array<string> | null | undefined;
  /** It is a person of one of these genders (`Person.gender`). */
  gender?: Array<Gender> | null | undefined;
  /** If true, it is a person whose age at the honor is known. If false, it is a person whose age is unknown, or not a person. */
  hasAge?: boolean | null | undefined;
  /** If true, it is a person whose country of birth is known. If false, it is a person whose country of birth is unknown, or not a person. */
  hasBirthCountry?: boolean | null | undefined;
  /** If true, it is a person of known gender. If false, it is a person of unknown gender, or not a person. */
  hasGender?: boolean | null | undefined;
  /** If true, it is a work whose kind is known. If false, it is a work of unknown kind, or not a work. */
  hasWorkKind?: boolean | null | undefined;
  /** It is one of these recipients (slug or id). */
  recipient?: Array<string> | null | undefined;
  /** It is of one of these kinds (`Recipient.kind`), as `RecipientFilter.kind` selects them. An empty list matches nothing. */
  recipientKind?: Array<RecipientKind> | null | undefined;
  /** It has one of these roles in the honor (`HonorRecipient.role`). An empty list matches nothing. */
  role?: Array<RecipientRole> | null | undefined;
  /** It is a work of one of these kinds (`Work.workKind`). */
  workKind?: Array<string> | null | undefined;
};

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

/** Conditions on a number. The number must meet all conditions that you give. */
export type IntFilter = {
  /** Equal to this number. */
  eq?: number | null | undefined;
  /** Greater than or equal to this number. */
  gte?: number | null | undefined;
  /** Equal to one of these numbers. An empty list matches nothing. */
  in?: Array<number> | null | undefined;
  /** Less than or equal to this number. */
  lte?: number | null | undefined;
};

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

/** How a recipient is involved in an honor: as the winner or nominee, or as somebody or something named with them. */
export type RecipientRole =
  /** Named with the winner or nominee for contributing to the work, such as a producer of a film. */
  | 'CONTRIBUTOR'
  /** The work that the other recipients are honored for, such as the film of an actor. */
  | 'FOR_WORK'
  /** Accepted the honor in place of a recipient who was absent. Unrelated to `onBehalfOf`. */
  | 'ON_BEHALF'
  /** The winner or nominee itself. */
  | 'PRIMARY';

/** What a viewer may do. From least to most: PUBLIC, PRESS, CURATOR, ADMIN. Each role may also do everything that the lower ones may. */
export type Role =
  /** Creates, lists and revokes access tokens. Redacts values. Reads the audit log. */
  | 'ADMIN'
  /** Applies import documents. Schedules, reschedules, publishes and withdraws them. */
  | 'CURATOR'
  /** Reads the preview: the published data with the changes of all scheduled documents. Lists the scheduled documents. */
  | 'PRESS'
  /** Reads the published data. Needs no access token. */
  | 'PUBLIC';

/** Selects search results. A result must match every field that you give. It matches if it belongs to a program and an edition of these, or if one of its honors does. An unknown slug or id matches nothing, and `extensions.warnings` of the response lists it. */
export type SearchFilter = {
  /** Matches what belongs to one of these programs (slug or id). */
  program?: Array<string> | null | undefined;
  /** Matches what belongs to editions of these years (`Edition.year`). */
  year?: IntFilter | null | undefined;
};

/** The kinds of entities that `search` finds. */
export type SearchKind =
  /** Awards across all editions of their program (type AwardSeries), by every name that they have in any edition. */
  | 'AWARD_SERIES'
  /** Editions of programs. */
  | 'EDITION'
  /** Events at which results are announced. */
  | 'EVENT'
  /** Companies, public authorities, universities and other organizations (type Organization). */
  | 'ORGANIZATION'
  /** People (type Person). */
  | 'PERSON'
  /** Countries, regions, cities, districts and zones (type Place). */
  | 'PLACE'
  /** Products (type Product). */
  | 'PRODUCT'
  /** Awards programs. */
  | 'PROGRAM'
  /** Projects (type Project). */
  | 'PROJECT'
  /** Teams (type Team). */
  | 'TEAM'
  /** Films, songs, books, papers and other works (type Work). */
  | 'WORK';

/** The role of the author of a change or scheduled document. The change log never names the author. */
export type Writer =
  /** An admin who used a mutation. */
  | 'ADMIN'
  /** A curator who used a mutation. */
  | 'CURATOR'
  /** Someone who ran a command on the server. */
  | 'OPERATOR';

export type MeetQueryVariables = Exact<{
  query: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  filter?: SearchFilter | null | undefined;
}>;


export type MeetQuery = { search: { totalCount: number, edges: Array<{ unmatched: Array<string>, honor: { credit: string | null, award: { name: string } | null, edition: { slug: string } } | null, node:
        | { __typename: 'Award', slug: string }
        | { __typename: 'AwardSeries', slug: string }
        | { __typename: 'Category', slug: string }
        | { __typename: 'Edition', slug: string }
        | { __typename: 'Event', slug: string }
        | { __typename: 'Organization', slug: string }
        | { __typename: 'Person', slug: string }
        | { __typename: 'Place', slug: string }
        | { __typename: 'Product', slug: string }
        | { __typename: 'Program', slug: string }
        | { __typename: 'Project', slug: string }
        | { __typename: 'Team', slug: string }
        | { __typename: 'Work', slug: string }
       }>, kindCounts: Array<{ kind: SearchKind, count: number }> } | null };

export type ChangesQueryVariables = Exact<{
  since?: string | null | undefined;
  program?: string | null | undefined;
  subject?: string | number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ChangesQuery = { changes: { nodes: Array<{ revision: string, action: ChangeAction, kind: EntityKind, key: string, field: string | null, before: unknown, after: unknown, reason: string | null, writer: Writer | null, subjectId: string | null, subject:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null, edition: { slug: string } | null, source: { slug: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type NodeOfChangeQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeOfChangeQuery = { node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null };

export type CountedChangesQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type CountedChangesQuery = { changes: { nodes: Array<{ key: string, subject:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       | null, source: { title: string } | null }> } | null };

export type CreateAccessTokenMutationVariables = Exact<{
  input: CreateAccessTokenInput;
}>;


export type CreateAccessTokenMutation = { createAccessToken:
    | { __typename: 'CreateAccessTokenPayload', secret: string, accessToken: { id: string, name: string, role: Role, active: boolean, expiresAt: string | null, revokedAt: string | null, lastUsedAt: string | null } }
    | { __typename: 'NameInUse', message: string, name: string }
   | null };

export type RevokeAccessTokenMutationVariables = Exact<{
  id: string | number;
}>;


export type RevokeAccessTokenMutation = { revokeAccessToken: { accessToken: { id: string, active: boolean } } | null };

export type AccessTokensQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AccessTokensQuery = { accessTokens: { totalCount: number, nodes: Array<{ id: string, name: string, role: Role, active: boolean }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type FindQueryVariables = Exact<{
  query: string;
  kinds?: Array<SearchKind> | SearchKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type FindQuery = { search: { totalCount: number, edges: Array<{ cursor: string, score: number, matched: { text: string, lang: string | null, kind: NameKind }, node:
        | { id: string, slug: string }
        | { id: string, slug: string }
        | { id: string, slug: string }
        | { id: string, slug: string }
        | { id: string, slug: string }
        | { id: string, slug: string }
        | { id: string, slug: string }
        | { id: string, slug: string }
        | { id: string, slug: string }
        | { id: string, slug: string }
        | { id: string, slug: string }
        | { id: string, slug: string }
        | { id: string, slug: string }
       }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } | null };

export type FirstSourcesOfFileQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstSourcesOfFileQuery = { sources: { pageInfo: { endCursor: string | null } } | null };

export type PageOfHonorsFileQueryVariables = Exact<{
  filter?: HonorFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type PageOfHonorsFileQuery = { honors: { nodes: Array<{ id: string, position: number, award: { id: string } | null, edition: { year: number, program: { slug: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };


export const MeetDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Meet"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmatched"}},{"kind":"Field","name":{"kind":"Name","value":"honor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"kindCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]} as unknown as DocumentNode<MeetQuery, MeetQueryVariables>;
export const ChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Changes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"since"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"program"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"subject"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"since"},"value":{"kind":"Variable","name":{"kind":"Name","value":"since"}}},{"kind":"Argument","name":{"kind":"Name","value":"program"},"value":{"kind":"Variable","name":{"kind":"Name","value":"program"}}},{"kind":"Argument","name":{"kind":"Name","value":"subject"},"value":{"kind":"Variable","name":{"kind":"Name","value":"subject"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revision"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"field"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"writer"}},{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<ChangesQuery, ChangesQueryVariables>;
export const NodeOfChangeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NodeOfChange"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<NodeOfChangeQuery, NodeOfChangeQueryVariables>;
export const CountedChangesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CountedChanges"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"program"},"value":{"kind":"StringValue","value":"prize","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"subject"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CountedChangesQuery, CountedChangesQueryVariables>;
export const CreateAccessTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateAccessToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAccessTokenInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createAccessToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAccessTokenPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"accessToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"active"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MutationError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"NameInUse"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<CreateAccessTokenMutation, CreateAccessTokenMutationVariables>;
export const RevokeAccessTokenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeAccessToken"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeAccessToken"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeAccessTokenPayload"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessToken"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}}]}}]}}]}}]} as unknown as DocumentNode<RevokeAccessTokenMutation, RevokeAccessTokenMutationVariables>;
export const AccessTokensDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessTokens"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessTokens"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"active"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<AccessTokensQuery, AccessTokensQueryVariables>;
export const FindDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Find"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"query"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SearchKind"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"search"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"query"},"value":{"kind":"Variable","name":{"kind":"Name","value":"query"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"score"}},{"kind":"Field","name":{"kind":"Name","value":"matched"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"lang"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]} as unknown as DocumentNode<FindQuery, FindQueryVariables>;
export const FirstSourcesOfFileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FirstSourcesOfFile"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sources"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<FirstSourcesOfFileQuery, FirstSourcesOfFileQueryVariables>;
export const PageOfHonorsFileDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PageOfHonorsFile"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"HonorFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"7"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"year"}},{"kind":"Field","name":{"kind":"Name","value":"program"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"slug"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<PageOfHonorsFileQuery, PageOfHonorsFileQueryVariables>;