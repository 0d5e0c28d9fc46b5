/** What a field costs. Milliseconds are of the database's time; a field that is not listed has the usual weight. */
export interface FieldWeight {
  /** milliseconds for the statement, however many objects the field is selected of */
  once?: number;
  /** milliseconds for each object that it is selected of */
  each?: number;
  /** milliseconds for each item on a page */
  item?: number;
  /** milliseconds of `totalCount`: the statement, and each object that has the list */
  count?: { once: number; each: number };
  /** milliseconds for each condition in `filter`, and each field of `orderBy` */
  condition?: number;
  /** items of a list without pages */
  size?: number;
  /** bytes of a value, quotes included */
  bytes?: number;
  /** a list of honors: how many it ranges over, of the object that has most, and usually */
  honors?: { most: number; usual: number };
}

/** A field with an object or a list of objects: it is read by one statement for all objects that it is selected of. */
export const usualLoad: FieldWeight = { once: 0.5, each: 0.02, size: 10 };

/** A field whose value is there when its object is. */
const free: FieldWeight = { once: 0, each: 0 };

/** A list with pages and an index that serves them. */
const list: FieldWeight = {
  ...{ once: 0.6, each: 0.05, item: 0.01 },
  ...{ count: { once: 0.6, each: 0.05 }, condition: 10 },
};

const all = { most: 100_000, usual: 100_000 };

/** By `Type.field`; those of an interface are the same in its types. */
export const weights: Readonly<Record<string, FieldWeight>> = {
  'Query.accessTokens': { ...list, count: { once: 1, each: 0 } },
  'Query.awards': { ...list, count: { once: 5, each: 0 } },
  'Query.changes': { ...list, count: { once: 60, each: 0 } },
  'Query.dataset': { once: 40 },
  'Query.disputes': { ...list, once: 5, count: { once: 5, each: 0 } },
  'Query.editions': { ...list, count: { once: 2, each: 0 } },
  'Query.events': { ...list, count: { once: 2, each: 0 } },
  'Query.honorees': { ...list, honors: all },
  'Query.honors': { ...list, honors: all },
  'Query.nodes': { once: 5, each: 0 },
  'Query.nominees': { ...list, honors: all },
  'Query.programs': list,
  'Query.recipients': { ...list, condition: 30, count: { once: 10, each: 0 } },
  'Query.scheduledDocuments': list,
  'Query.search': { ...list, once: 40, count: { once: 60, each: 0 } },
  'Query.sources': list,
  'Query.winners': { ...list, honors: all },

  'Award.history': { size: 20 },
  'Award.honors': { ...list, honors: { most: 600, usual: 10 } },
  'Award.winners': { size: 3 },
  'AwardSeries.awards': { size: 20 },
  'AwardSeries.honors': { ...list, honors: { most: 600, usual: 110 } },
  'Category.awards': { size: 5 },
  'Category.history': { size: 20 },
  'Category.honors': { ...list, honors: { most: 1_500, usual: 20 } },
  'Edition.awards': { size: 20 },
  'Edition.categories': { size: 8 },
  'Edition.figures': { size: 5 },
  'Edition.honorees': { ...list, honors: { most: 700, usual: 150 } },
  'Edition.honors': { ...list, honors: { most: 700, usual: 150 } },
  'Edition.statements': { size: 5 },
  'Edition.winners': { ...list, honors: { most: 700, usual: 150 } },
  'Event.editions': { size: 3 },
  'Event.honors': { ...list, honors: { most: 600, usual: 150 } },
  'Event.statements': { size: 5 },
  'Place.honorsWithin': { ...list, honors: { most: 31_000, usual: 700 } },
  'Program.awardSeries': { size: 30 },
  'Program.honors': { ...list, honors: { most: 15_000, usual: 3_400 } },
  'Program.leadsTo': { size: 2 },
  'Program.parts': { size: 3 },
  'Recipient.honorCount': { honors: { most: 600, usual: 13 } },
  'Recipient.honors': { ...list, honors: { most: 600, usual: 13 } },

  'ApplyDocumentPayload.plan': free,
  'Ceremony.references': { size: 2 },
  'Claim.references': { size: 2 },
  'Completeness.missing': { once: 0.5, each: 0.02 },
  'Completeness.named': { once: 0.5, each: 0.02 },
  'Completeness.origins': { size: 2 },
  'Completeness.references': { size: 2 },
  'Dispute.claims': { size: 2 },
  'Edition.ceremony': free,
  'Edition.completeness': free,
  'Award.completeness': free,
  'Honor.credit': { once: 1, each: 0.03, bytes: 45 },
  'Honor.leadership': { once: 0.5, each: 0.02 },
  'Honor.recipients': { size: 2 },
  'Honor.share': free,
  'HonorRecipient.affiliations': { size: 2 },
  'Named.localizedName': free,
  'Named.names': { ...free, size: 2 },
  'Person.affiliations': { size: 7 },
  'Person.statements': { size: 3 },
  'Place.coordinates': free,
  'Plan.entries': { ...free, size: 50 },
  'Plan.counts': { ...free, size: 10 },
  'PlanEntry.changes': { ...free, size: 5 },
  'Recipient.externalIds': { size: 2 },
  'Reference.locator': free,
  'Citation.locator': free,
  'ScheduledDocument.texts': { size: 1 },
  'Sourced.claims': { size: 2 },
  'Sourced.disputed': { once: 0.5, each: 0.02 },
  'Sourced.references': { size: 2 },
  'Statistics.rows': free,
  'StatisticsRow.key': free,
  'StatisticsRow.keys': { ...free, size: 3 },
  'StatisticsKey.label': { once: 1, each: 0.02, bytes: 40 },

  'Named.name': { bytes: 35 },
  'Name.text': { bytes: 35 },
  'Source.title': { bytes: 60 },
  'Honor.reason': { once: 0.5, each: 0.02, bytes: 100 },
  'Award.statusReason': { once: 0.5, each: 0.02, bytes: 100 },
  'Statement.summary': { once: 0.5, each: 0.02, bytes: 300 },
  'Figure.label': { once: 0.5, each: 0.02, bytes: 40 },
  'DocumentText.text': { bytes: 20_000 },
};

/** Bytes of a value by its type; an enum has its longest name. */
export const bytesOf: Readonly<Record<string, number>> = {
  Boolean: 5,
  CountryCode: 4,
  DateTime: 26,
  Float: 10,
  ID: 40,
  Int: 6,
  JSON: 100,
  LanguageTag: 9,
  PartialDate: 12,
  String: 30,
  URL: 60,
};

/** Milliseconds that a condition of `HonorFilter` adds to going through 100,000 honors. */
export const honorConditions: Readonly<Record<string, number>> = {
  acceptance: 20,
  announcedOn: 10,
  award: 20,
  category: 20,
  categoryKind: 20,
  country: 40,
  disputed: 15,
  edition: 10,
  event: 10,
  hasAward: 5,
  hasCategory: 5,
  hasCountry: 60,
  hasPlace: 60,
  hasRecipient: 5,
  leadership: 70,
  place: 60,
  program: 2,
  recipient: 60,
  recipientKind: 60,
  result: 20,
  section: 20,
  year: 3,
};

/** How many honors at most are of one value of a condition that an index serves. */
export const honorsFound: Readonly<Record<string, number>> = {
  award: 2_000,
  category: 6_500,
  edition: 6_500,
  event: 600,
  program: 15_000,
  recipient: 600,
};

/** Milliseconds to go through 100,000 honors, without any condition. */
export const scan = 4;
/** Milliseconds to sort 100,000 honors in an order without an index. */
export const sort = 20;
/** Milliseconds to plan a condition. */
export const planning = 0.3;
/** Milliseconds for each value in a filter, for each object that has the list. */
export const filterValue = 0.001;
