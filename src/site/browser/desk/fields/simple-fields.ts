// Written by `npm run codegen` from db/model/fields.

import type { FieldsOf } from './correctable.ts';
import type { DeskField } from './field.ts';

export const deskFields: { readonly [Type in 'Place' | 'Organization' | 'Person' | 'Team' | 'Product' | 'Project' | 'Work' | 'Source' | 'Program' | 'Event' | 'Edition' | 'Category' | 'Award' | 'Honor' | 'Figure' | 'Statement' | 'Participant']: readonly DeskField<FieldsOf<Type>>[] } = {
  Place: [
    { name: "placeKind", form: "choice", options: 'PlaceKind', isRequired: true, read: (it) => it.placeKind },
    { name: "parent", form: "recipient", hint: 'place', read: (it) => it.parent },
    { name: "countryCode", form: "countryCode", read: (it) => it.countryCode },
    { name: "coordinates", form: "coordinates", read: (it) => it.coordinates },
  ],
  Organization: [
    { name: "organizationKind", form: "choice", options: 'OrganizationKind', isRequired: true, read: (it) => it.organizationKind },
    { name: "foundedOn", form: "date", read: (it) => it.foundedOn },
    { name: "dissolvedOn", form: "date", read: (it) => it.dissolvedOn },
    { name: "parent", form: "recipient", hint: 'organization', read: (it) => it.parent },
    { name: "website", form: "url", read: (it) => it.website },
    { name: "place", form: "recipient", hint: 'place', read: (it) => it.place },
  ],
  Person: [
    { name: "honorific", form: "text", read: (it) => it.honorific },
    { name: "gender", form: "choice", options: 'Gender', read: (it) => it.gender },
    { name: "bornOn", form: "date", read: (it) => it.bornOn },
    { name: "birthPlace", form: "recipient", hint: 'place', read: (it) => it.birthPlace },
    { name: "countryAtBirth", form: "recipient", hint: 'place', read: (it) => it.countryAtBirth },
    { name: "diedOn", form: "date", read: (it) => it.diedOn },
    { name: "deathPlace", form: "recipient", hint: 'place', read: (it) => it.deathPlace },
    { name: "place", form: "recipient", hint: 'place', read: (it) => it.place },
  ],
  Team: [
    { name: "place", form: "recipient", hint: 'place', read: (it) => it.place },
  ],
  Product: [
    { name: "developer", form: "recipient", hint: 'organization', read: (it) => it.developer },
    { name: "place", form: "recipient", hint: 'place', read: (it) => it.place },
  ],
  Project: [
    { name: "lead", form: "recipient", hint: 'organization', read: (it) => it.lead },
    { name: "place", form: "recipient", hint: 'place', read: (it) => it.place },
  ],
  Work: [
    { name: "workKind", form: "text", read: (it) => it.workKind },
    { name: "year", form: "year", read: (it) => it.year },
    { name: "parent", form: "recipient", hint: 'work', read: (it) => it.parent },
    { name: "basedOn", form: "recipient", hint: 'work', read: (it) => it.basedOn },
    { name: "place", form: "recipient", hint: 'place', read: (it) => it.place },
  ],
  Source: [
    { name: "title", form: "text", isRequired: true, read: (it) => it.title },
    { name: "kind", form: "choice", options: 'SourceKind', isRequired: true, read: (it) => it.sourceKind },
    { name: "publisher", form: "text", isUndisputed: true, read: (it) => it.publisher },
    { name: "publishedOn", form: "date", isUndisputed: true, read: (it) => it.publishedOn },
    { name: "url", form: "url", isUndisputed: true, read: (it) => it.url },
    { name: "license", form: "text", isUndisputed: true, read: (it) => it.license },
  ],
  Program: [
    { name: "foundedYear", form: "year", read: (it) => it.foundedYear },
    { name: "website", form: "url", read: (it) => it.website },
    { name: "organizer", form: "recipient", hint: 'organization', read: (it) => it.organizer },
    { name: "parent", form: "program", hint: 'program', read: (it) => it.parent },
  ],
  Event: [
    { name: "startsOn", form: "date", read: (it) => it.startsOn },
    { name: "endsOn", form: "date", read: (it) => it.endsOn },
    { name: "venue", form: "text", read: (it) => it.venue },
    { name: "place", form: "recipient", hint: 'place', read: (it) => it.place },
    { name: "organizer", form: "recipient", hint: 'organization', read: (it) => it.organizer },
  ],
  Edition: [
    { name: "ordinal", form: "number", read: (it) => it.ordinal },
    { name: "event", form: "event", hint: 'event', read: (it) => it.event },
    { name: "ceremony.heldOn", form: "date", read: (it) => it.ceremony?.heldOn },
    { name: "ceremony.startsAt", form: "time", read: (it) => it.ceremony?.startsAt },
    { name: "ceremony.venue", form: "text", read: (it) => it.ceremony?.venue },
    { name: "ceremony.place", form: "recipient", hint: 'place', read: (it) => it.ceremony?.place },
    { name: "declared", form: "number", read: (it) => it.completeness?.declared },
  ],
  Category: [
    { name: "kind", form: "choice", options: 'CategoryKind', isRequired: true, read: (it) => it.categoryKind },
    { name: "section", form: "text", read: (it) => it.section },
  ],
  Award: [
    { name: "highest", form: "flag", isRequired: true, read: (it) => it.highest },
    { name: "status", form: "choice", options: 'AwardStatus', isRequired: true, read: (it) => it.status },
    { name: "statusReason", form: "texts", read: (it) => it.statusReason, readLanguage: (it) => it.statusReasonLang },
    { name: "reason", form: "texts", read: (it) => it.reason, readLanguage: (it) => it.reasonLang },
    { name: "reasonQuote", form: "quote", read: (it) => it.reasonQuote, readLanguage: (it) => it.reasonQuote?.lang },
    { name: "prize", form: "money", read: (it) => it.prize },
    { name: "declared", form: "number", read: (it) => it.completeness?.declared },
  ],
  Honor: [
    { name: "result", form: "choice", options: 'HonorResult', isRequired: true, read: (it) => it.result },
    { name: "rank", form: "number", read: (it) => it.rank },
    { name: "acceptance", form: "choice", options: 'Acceptance', isRequired: true, read: (it) => it.acceptance },
    { name: "tied", form: "flag", isRequired: true, read: (it) => it.tied },
    { name: "share", form: "share", read: (it) => it.share },
    { name: "announcedOn", form: "date", read: (it) => it.announcedOn },
    { name: "reason", form: "texts", read: (it) => it.reason, readLanguage: (it) => it.reasonLang },
    { name: "reasonQuote", form: "quote", read: (it) => it.reasonQuote, readLanguage: (it) => it.reasonQuote?.lang },
    { name: "note", form: "texts", read: (it) => it.note, readLanguage: (it) => it.noteLang },
    { name: "credit", form: "texts", read: (it) => it.credit },
  ],
  Figure: [
    { name: "label", form: "texts", isRequired: true, read: (it) => it.label, readLanguage: (it) => it.labelLang },
    { name: "value", form: "number", read: (it) => it.value },
    { name: "unit", form: "text", read: (it) => it.unit },
  ],
  Statement: [
    { name: "speaker", form: "recipient", hint: 'person', isRequired: true, read: (it) => it.speaker },
    { name: "capacity", form: "text", read: (it) => it.capacity },
    { name: "event", form: "event", hint: 'event', read: (it) => it.event },
    { name: "summary", form: "texts", isRequired: true, read: (it) => it.summary, readLanguage: (it) => it.summaryLang },
    { name: "quote", form: "quote", read: (it) => it.quote, readLanguage: (it) => it.quote?.lang },
  ],
  Participant: [
    { name: "capacity", form: "text", read: (it) => it.capacity },
  ],
};
