// Written by `npm run codegen` from db/model/fields.

import type { PlaceKind, OrganizationKind, Gender, SourceKind, CategoryKind, AwardStatus, HonorResult, Acceptance } from './graphql.ts';

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

export const genderLabels: Record<Gender, string> = {
  "FEMALE": "Female",
  "MALE": "Male",
  "OTHER": "Another gender"
};

export const sourceKindLabels: Record<SourceKind, string> = {
  "PRESS_RELEASE": "Press release",
  "NEWS": "News report",
  "OFFICIAL_PAGE": "Official page",
  "DATASET": "Data set",
  "OTHER": "Other source"
};

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

export const awardStatusLabels: Record<AwardStatus, string> = {
  "AWARDED": "Awarded",
  "NOT_AWARDED": "Not awarded",
  "UNDISCLOSED": "Given, and the winners are not disclosed",
  "UPCOMING": "Yet to be given",
  "UNKNOWN": "Not known whether it was given"
};

export const honorResultLabels: Record<HonorResult, string> = {
  "WON": "Winner",
  "SPECIAL_MENTION": "Special mention",
  "RUNNER_UP": "Runner-up",
  "FINALIST": "Finalist",
  "SHORTLISTED": "Shortlisted",
  "NOMINATED": "Nominee"
};

export const acceptanceLabels: Record<Acceptance, string> = {
  "ACCEPTED": "Accepted",
  "DECLINED": "Declined",
  "RESTRICTED": "Could not accept",
  "UNKNOWN": "Unknown"
};
