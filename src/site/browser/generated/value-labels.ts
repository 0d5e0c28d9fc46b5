// Written by `npm run codegen` from db/model/fields.

import type { CategoryKind, RecipientKind, RecipientRole, HonorResult, Gender, PlaceKind, OrganizationKind, SourceKind, AwardStatus, Acceptance, HonorFilter } from './graphql.ts';

/** The labels of values in English, by enum. */
export const valueLabels: { CategoryKind: Record<CategoryKind, string>; RecipientKind: Record<RecipientKind, string>; RecipientRole: Record<RecipientRole, string>; HonorResult: Record<HonorResult, string>; Gender: Record<Gender, string>; PlaceKind: Record<PlaceKind, string>; OrganizationKind: Record<OrganizationKind, string>; SourceKind: Record<SourceKind, string>; AwardStatus: Record<AwardStatus, string>; Acceptance: Record<Acceptance, string>; } = {
  "CategoryKind": {
    "CITY": "City",
    "ENTERPRISE": "Enterprise",
    "PRODUCT": "Product",
    "PROJECT": "Project",
    "LEADERSHIP": "Leadership",
    "PERSON": "Person",
    "WORK": "Work",
    "OTHER": "Other"
  },
  "RecipientKind": {
    "ORGANIZATION": "Organization",
    "PERSON": "Person",
    "PLACE": "Place",
    "PRODUCT": "Product",
    "PROJECT": "Project",
    "TEAM": "Team",
    "WORK": "Work"
  },
  "RecipientRole": {
    "CONTRIBUTOR": "Contributor",
    "FOR_WORK": "For work",
    "ON_BEHALF": "On behalf",
    "PRIMARY": "Primary"
  },
  "HonorResult": {
    "WON": "Winner",
    "SPECIAL_MENTION": "Special mention",
    "RUNNER_UP": "Runner-up",
    "FINALIST": "Finalist",
    "SHORTLISTED": "Shortlisted",
    "LONGLISTED": "Longlisted",
    "NOMINATED": "Nominee"
  },
  "Gender": {
    "FEMALE": "Female",
    "MALE": "Male",
    "OTHER": "Another gender"
  },
  "PlaceKind": {
    "COUNTRY": "Country",
    "REGION": "Region",
    "CITY": "City",
    "DISTRICT": "District",
    "ZONE": "Zone"
  },
  "OrganizationKind": {
    "COMPANY": "Company",
    "GOVERNMENT": "Public body",
    "ACADEMY": "Academy",
    "UNIVERSITY": "University",
    "NONPROFIT": "Nonprofit",
    "ORGANIZER": "Organizer",
    "OTHER": "Organization"
  },
  "SourceKind": {
    "PRESS_RELEASE": "Press release",
    "NEWS": "News report",
    "OFFICIAL_PAGE": "Official page",
    "DATASET": "Data set",
    "OTHER": "Other source"
  },
  "AwardStatus": {
    "AWARDED": "Awarded",
    "NOT_AWARDED": "Not awarded",
    "UNDISCLOSED": "Given, and the winners are not disclosed",
    "UPCOMING": "Yet to be given",
    "UNKNOWN": "Not known whether it was given"
  },
  "Acceptance": {
    "ACCEPTED": "Accepted",
    "DECLINED": "Declined",
    "RESTRICTED": "Could not accept",
    "UNKNOWN": "Unknown"
  }
};

/** The enums of these dimensions, by filter. */
export const choiceEnums: { readonly [Filter in keyof HonorFilter]?: keyof typeof valueLabels } = {
  categoryKind: 'CategoryKind',
  recipientKind: 'RecipientKind',
  role: 'RecipientRole',
  result: 'HonorResult',
  gender: 'Gender',
};

/** The labels of simple fields in English, by type. */
export const fieldLabels = {
  "Place": {
    "placeKind": "Kind of place",
    "parent": "Lies in",
    "countryCode": "Country code",
    "coordinates": "Coordinates"
  },
  "Organization": {
    "organizationKind": "Kind of organization",
    "foundedOn": "Date of founding",
    "dissolvedOn": "Date of dissolution",
    "parent": "Part of",
    "website": "Website",
    "place": "Place"
  },
  "Person": {
    "honorific": "Honorific",
    "gender": "Gender",
    "bornOn": "Date of birth",
    "birthPlace": "Place of birth",
    "countryAtBirth": "Country at birth",
    "diedOn": "Date of death",
    "deathPlace": "Place of death",
    "place": "Place"
  },
  "Team": {
    "place": "Place"
  },
  "Product": {
    "developer": "Developer",
    "place": "Place"
  },
  "Project": {
    "lead": "Lead",
    "place": "Place"
  },
  "Work": {
    "workKind": "Kind of work",
    "year": "Year",
    "parent": "Part of",
    "basedOn": "Based on",
    "place": "Place"
  },
  "Source": {
    "title": "Title",
    "kind": "Kind of source",
    "publisher": "Publisher",
    "publishedOn": "Date of publication",
    "url": "URL",
    "license": "License"
  },
  "Program": {
    "foundedYear": "Year of founding",
    "website": "Website",
    "organizer": "Organizer",
    "parent": "Part of"
  },
  "Event": {
    "startsOn": "First day",
    "endsOn": "Last day",
    "venue": "Venue",
    "place": "Place",
    "organizer": "Organizer"
  },
  "Edition": {
    "ordinal": "Number of the edition",
    "event": "Event",
    "ceremony.heldOn": "Day of the ceremony",
    "ceremony.startsAt": "Start of the ceremony",
    "ceremony.venue": "Venue of the ceremony",
    "ceremony.place": "Place of the ceremony",
    "declared": "Declared winners"
  },
  "Category": {
    "kind": "Kind of category",
    "section": "Section"
  },
  "Award": {
    "highest": "Highest award of its category",
    "status": "Status",
    "statusReason": "Paraphrased reason of the status",
    "reason": "Paraphrased reason of the award",
    "reasonQuote": "Quoted reason of the award",
    "prize": "Prize money",
    "declared": "Declared winners"
  },
  "Honor": {
    "result": "Result",
    "rank": "Rank",
    "acceptance": "Acceptance",
    "tied": "Tied with another honor",
    "share": "Share",
    "announcedOn": "Announced on",
    "reason": "Paraphrased reason of the honor",
    "reasonQuote": "Quoted reason of the honor",
    "note": "Paraphrased note",
    "credit": "Credit, as printed"
  },
  "Figure": {
    "label": "Label",
    "value": "Value",
    "unit": "Unit"
  },
  "Statement": {
    "speaker": "Speaker",
    "capacity": "How the speaker is introduced",
    "event": "Event",
    "summary": "Paraphrased summary",
    "quote": "Quotation"
  },
  "Participant": {
    "capacity": "How the person is introduced"
  }
};
