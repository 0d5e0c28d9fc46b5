// Written by `npm run codegen` from db/model/fields.

import type { CategoryKind, RecipientKind, RecipientRole, HonorResult, Gender, PlaceKind, OrganizationKind, SourceKind, AwardStatus, Acceptance, HonorFilter } from './graphql.ts';

export const categoryKindLabels: Record<CategoryKind, string> = {
  "CITY": "City",
  "ENTERPRISE": "Enterprise",
  "PRODUCT": "Product",
  "PROJECT": "Project",
  "LEADERSHIP": "Leadership",
  "PERSON": "Person",
  "WORK": "Work",
  "OTHER": "Other"
};

export const recipientKindLabels: Record<RecipientKind, string> = {
  "ORGANIZATION": "Organization",
  "PERSON": "Person",
  "PLACE": "Place",
  "PRODUCT": "Product",
  "PROJECT": "Project",
  "TEAM": "Team",
  "WORK": "Work"
};

export const recipientRoleLabels: Record<RecipientRole, string> = {
  "CONTRIBUTOR": "Contributor",
  "FOR_WORK": "For work",
  "ON_BEHALF": "On behalf",
  "PRIMARY": "Primary"
};

export const honorResultLabels: Record<HonorResult, string> = {
  "WON": "Winner",
  "SPECIAL_MENTION": "Special mention",
  "RUNNER_UP": "Runner-up",
  "FINALIST": "Finalist",
  "SHORTLISTED": "Shortlisted",
  "LONGLISTED": "Longlisted",
  "NOMINATED": "Nominee"
};

export const genderLabels: Record<Gender, string> = {
  "FEMALE": "Female",
  "MALE": "Male",
  "OTHER": "Another gender"
};

export const placeKindLabels: Record<PlaceKind, string> = {
  "COUNTRY": "Country",
  "REGION": "Region",
  "CITY": "City",
  "DISTRICT": "District",
  "ZONE": "Zone"
};

export const organizationKindLabels: Record<OrganizationKind, string> = {
  "COMPANY": "Company",
  "GOVERNMENT": "Public body",
  "ACADEMY": "Academy",
  "UNIVERSITY": "University",
  "NONPROFIT": "Nonprofit",
  "ORGANIZER": "Organizer",
  "OTHER": "Organization"
};

export const sourceKindLabels: Record<SourceKind, string> = {
  "PRESS_RELEASE": "Press release",
  "NEWS": "News report",
  "OFFICIAL_PAGE": "Official page",
  "DATASET": "Data set",
  "OTHER": "Other source"
};

export const awardStatusLabels: Record<AwardStatus, string> = {
  "AWARDED": "Awarded",
  "NOT_AWARDED": "Not awarded",
  "UNDISCLOSED": "Given, and the winners are not disclosed",
  "UPCOMING": "Yet to be given",
  "UNKNOWN": "Not known whether it was given"
};

export const acceptanceLabels: Record<Acceptance, string> = {
  "ACCEPTED": "Accepted",
  "DECLINED": "Declined",
  "RESTRICTED": "Could not accept",
  "UNKNOWN": "Unknown"
};

/** Of the dimensions whose keys are values of enums, by the filter that takes them. */
export const choiceLabels: { readonly [Filter in keyof HonorFilter]?: Readonly<Record<string, string>> } = {
  categoryKind: categoryKindLabels,
  recipientKind: recipientKindLabels,
  role: recipientRoleLabels,
  result: honorResultLabels,
  gender: genderLabels,
};
