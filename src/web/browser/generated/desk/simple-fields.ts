// Written by `npm run codegen` from db/model/fields.

import type { FieldsOf } from '../../desk/correctable.ts';
import type { DeskField } from '../../desk/field.ts';

export const deskFields: { readonly [Type in 'Place' | 'Organization' | 'Person' | 'Team' | 'Product' | 'Project' | 'Work' | 'Source' | 'Program' | 'Event' | 'Edition' | 'Category' | 'Award' | 'Honor' | 'Figure' | 'Statement' | 'Participant']: readonly DeskField<FieldsOf<Type>>[] } = {
  Place: [
    { name: "placeKind", label: "Kind of place", form: "choice", options: 'PlaceKind', isRequired: true, read: (it) => it.placeKind },
    { name: "parent", label: "Lies in", form: "recipient", hint: 'place', read: (it) => it.parent },
    { name: "countryCode", label: "Country code", form: "countryCode", read: (it) => it.countryCode },
    { name: "coordinates", label: "Coordinates", form: "coordinates", read: (it) => it.coordinates },
  ],
  Organization: [
    { name: "organizationKind", label: "Kind of organization", form: "choice", options: 'OrganizationKind', isRequired: true, read: (it) => it.organizationKind },
    { name: "foundedOn", label: "Date of founding", form: "date", read: (it) => it.foundedOn },
    { name: "dissolvedOn", label: "Date of dissolution", form: "date", read: (it) => it.dissolvedOn },
    { name: "parent", label: "Part of", form: "recipient", hint: 'organization', read: (it) => it.parent },
    { name: "website", label: "Website", form: "url", read: (it) => it.website },
    { name: "place", label: "Place", form: "recipient", hint: 'place', read: (it) => it.place },
  ],
  Person: [
    { name: "honorific", label: "Honorific", form: "text", read: (it) => it.honorific },
    { name: "gender", label: "Gender", form: "choice", options: 'Gender', read: (it) => it.gender },
    { name: "bornOn", label: "Date of birth", form: "date", read: (it) => it.bornOn },
    { name: "birthPlace", label: "Place of birth", form: "recipient", hint: 'place', read: (it) => it.birthPlace },
    { name: "countryAtBirth", label: "Country at birth", form: "recipient", hint: 'place', read: (it) => it.countryAtBirth },
    { name: "diedOn", label: "Date of death", form: "date", read: (it) => it.diedOn },
    { name: "deathPlace", label: "Place of death", form: "recipient", hint: 'place', read: (it) => it.deathPlace },
    { name: "place", label: "Place", form: "recipient", hint: 'place', read: (it) => it.place },
  ],
  Team: [
    { name: "place", label: "Place", form: "recipient", hint: 'place', read: (it) => it.place },
  ],
  Product: [
    { name: "developer", label: "Developer", form: "recipient", hint: 'organization', read: (it) => it.developer },
    { name: "place", label: "Place", form: "recipient", hint: 'place', read: (it) => it.place },
  ],
  Project: [
    { name: "lead", label: "Lead", form: "recipient", hint: 'organization', read: (it) => it.lead },
    { name: "place", label: "Place", form: "recipient", hint: 'place', read: (it) => it.place },
  ],
  Work: [
    { name: "workKind", label: "Kind of work", form: "text", read: (it) => it.workKind },
    { name: "year", label: "Year", form: "year", read: (it) => it.year },
    { name: "parent", label: "Part of", form: "recipient", hint: 'work', read: (it) => it.parent },
    { name: "basedOn", label: "Based on", form: "recipient", hint: 'work', read: (it) => it.basedOn },
    { name: "place", label: "Place", form: "recipient", hint: 'place', read: (it) => it.place },
  ],
  Source: [
    { name: "title", label: "Title", form: "text", isRequired: true, read: (it) => it.title },
    { name: "kind", label: "Kind of source", form: "choice", options: 'SourceKind', isRequired: true, read: (it) => it.sourceKind },
    { name: "publisher", label: "Publisher", form: "text", isUndisputed: true, read: (it) => it.publisher },
    { name: "publishedOn", label: "Date of publication", form: "date", isUndisputed: true, read: (it) => it.publishedOn },
    { name: "url", label: "URL", form: "url", isUndisputed: true, read: (it) => it.url },
    { name: "license", label: "License", form: "text", isUndisputed: true, read: (it) => it.license },
  ],
  Program: [
    { name: "foundedYear", label: "Year of founding", form: "year", read: (it) => it.foundedYear },
    { name: "website", label: "Website", form: "url", read: (it) => it.website },
    { name: "organizer", label: "Organizer", form: "recipient", hint: 'organization', read: (it) => it.organizer },
    { name: "parent", label: "Part of", form: "program", hint: 'program', read: (it) => it.parent },
  ],
  Event: [
    { name: "startsOn", label: "First day", form: "date", read: (it) => it.startsOn },
    { name: "endsOn", label: "Last day", form: "date", read: (it) => it.endsOn },
    { name: "venue", label: "Venue", form: "text", read: (it) => it.venue },
    { name: "place", label: "Place", form: "recipient", hint: 'place', read: (it) => it.place },
    { name: "organizer", label: "Organizer", form: "recipient", hint: 'organization', read: (it) => it.organizer },
  ],
  Edition: [
    { name: "ordinal", label: "Number of the edition", form: "number", read: (it) => it.ordinal },
    { name: "event", label: "Event", form: "event", hint: 'event', read: (it) => it.event },
    { name: "ceremony.heldOn", label: "Day of the ceremony", form: "date", read: (it) => it.ceremony?.heldOn },
    { name: "ceremony.startsAt", label: "Start of the ceremony", form: "time", read: (it) => it.ceremony?.startsAt },
    { name: "ceremony.venue", label: "Venue of the ceremony", form: "text", read: (it) => it.ceremony?.venue },
    { name: "ceremony.place", label: "Place of the ceremony", form: "recipient", hint: 'place', read: (it) => it.ceremony?.place },
    { name: "declared", label: "Declared winners", form: "number", read: (it) => it.completeness?.declared },
  ],
  Category: [
    { name: "kind", label: "Kind of category", form: "choice", options: 'CategoryKind', isRequired: true, read: (it) => it.categoryKind },
    { name: "section", label: "Section", form: "text", read: (it) => it.section },
  ],
  Award: [
    { name: "highest", label: "Highest award of its category", form: "flag", isRequired: true, read: (it) => it.highest },
    { name: "status", label: "Status", form: "choice", options: 'AwardStatus', isRequired: true, read: (it) => it.status },
    { name: "statusReason", label: "Paraphrased reason of the status", form: "texts", read: (it) => it.statusReason },
    { name: "reason", label: "Paraphrased reason of the award", form: "texts", read: (it) => it.reason },
    { name: "reasonQuote", label: "Quoted reason of the award", form: "quote", read: (it) => it.reasonQuote },
    { name: "prize", label: "Prize money", form: "money", read: (it) => it.prize },
    { name: "declared", label: "Declared winners", form: "number", read: (it) => it.completeness?.declared },
  ],
  Honor: [
    { name: "result", label: "Result", form: "choice", options: 'HonorResult', isRequired: true, read: (it) => it.result },
    { name: "rank", label: "Rank", form: "number", read: (it) => it.rank },
    { name: "acceptance", label: "Acceptance", form: "choice", options: 'Acceptance', isRequired: true, read: (it) => it.acceptance },
    { name: "tied", label: "Tied with another honor", form: "flag", isRequired: true, read: (it) => it.tied },
    { name: "share", label: "Share", form: "share", read: (it) => it.share },
    { name: "announcedOn", label: "Announced on", form: "date", read: (it) => it.announcedOn },
    { name: "reason", label: "Paraphrased reason of the honor", form: "texts", read: (it) => it.reason },
    { name: "reasonQuote", label: "Quoted reason of the honor", form: "quote", read: (it) => it.reasonQuote },
    { name: "note", label: "Paraphrased note", form: "texts", read: (it) => it.note },
    { name: "credit", label: "Credit, as printed", form: "texts", read: (it) => it.credit },
  ],
  Figure: [
    { name: "label", label: "Label", form: "texts", isRequired: true, read: (it) => it.label },
    { name: "value", label: "Value", form: "number", read: (it) => it.value },
    { name: "unit", label: "Unit", form: "text", read: (it) => it.unit },
  ],
  Statement: [
    { name: "speaker", label: "Speaker", form: "recipient", hint: 'person', isRequired: true, read: (it) => it.speaker },
    { name: "capacity", label: "How the speaker is introduced", form: "text", read: (it) => it.capacity },
    { name: "event", label: "Event", form: "event", hint: 'event', read: (it) => it.event },
    { name: "summary", label: "Paraphrased summary", form: "texts", isRequired: true, read: (it) => it.summary },
    { name: "quote", label: "Quotation", form: "quote", read: (it) => it.quote },
  ],
  Participant: [
    { name: "capacity", label: "How the person is introduced", form: "text", read: (it) => it.capacity },
  ],
};
