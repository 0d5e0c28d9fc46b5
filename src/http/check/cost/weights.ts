/** The cost of a field. Milliseconds are of the database's time; a field that is not listed has the usual weight. */
export interface FieldWeight {
  /** milliseconds for the statement, however many objects the field is selected of */
  once: number;
  /** milliseconds for each object that it is selected of */
  each: number;
  /** milliseconds for each item of its list, or on its page */
  item: number;
  /** milliseconds of `totalCount`: the statement, and each object that has the list */
  count?: { once: number; each: number };
  /** milliseconds for each condition in `filter`, and each field of `orderBy` */
  condition?: number;
  /** items of a list without pages */
  size?: number;
  /** bytes of a value, quotes included */
  bytes?: number;
  /** a list of honors: how many the object has that has most, and how many each other has on average */
  honors?: { max: number; usual: number };
}

/** A field with an object or a list of objects: it is read by one statement for all objects that it is selected of. */
export const usualLoad: FieldWeight = { once: 0.5, each: 0.02, item: 0.006, size: 10 };

/** A list with pages, and an index that serves them. */
export const usualList: FieldWeight = {
  once: 0.8,
  each: 0.08,
  item: 0.015,
  count: { once: 0.6, each: 0.05 },
  condition: 3,
};

/** A field whose value is there when its object is. */
const free: FieldWeight = { once: 0, each: 0, item: 0 };

/** Of all honors there is one list. */
export const all = { max: 100_000, usual: 0 };

/** Items of `unknown`, of a list or of statistics. */
export const maxUnknown = 4;

/** By `Type.field`; those of an interface are the same in its types, and `*` is any type. */
export const weights: Readonly<Record<string, Partial<FieldWeight>>> = {
  'Query.awards': { ...usualList, once: 2, count: { once: 6, each: 0 } },
  'Query.changes': { ...usualList, count: { once: 8, each: 0 } },
  'Query.disputes': { ...usualList, once: 2, count: { once: 2, each: 0 } },
  'Query.honorees': { ...usualList, once: 3, honors: all, count: { once: 20, each: 0 } },
  'Query.honors': { ...usualList, honors: all },
  'Query.node': { once: 1, each: 0 },
  'Query.nodes': { once: 6, each: 0, item: 0.02 },
  'Query.nominees': { ...usualList, honors: all, count: { once: 20, each: 0 } },
  'Query.recipientsBy': { once: 2, each: 0, item: 0.02 },
  'Query.recipients': { ...usualList, once: 5, condition: 15, count: { once: 2, each: 0 } },
  'Query.winners': { ...usualList, honors: all, count: { once: 20, each: 0 } },

  'Records.first': { once: 120, each: 0 },
  'Records.latest': { once: 120, each: 0 },
  'Records.youngest': { once: 300, each: 8 },
  'Records.oldest': { once: 300, each: 8 },
  'Records.most': { once: 260, each: 8 },
  'Records.longestWait': { once: 270, each: 8 },
  'Records.longestRun': { once: 200, each: 20 },

  'Award.history': { size: 20 },
  'Award.honors': { ...usualList, honors: { max: 600, usual: 10 } },
  'Award.winners': { size: 3 },
  'AwardSeries.awards': { size: 20 },
  'AwardSeries.honors': { ...usualList, honors: { max: 600, usual: 110 } },
  'Category.awards': { size: 5 },
  'Category.history': { size: 20 },
  'Category.honors': { ...usualList, honors: { max: 1_500, usual: 20 } },
  'Category.participants': { size: 5 },
  'Edition.awards': { size: 20 },
  'Edition.categories': { size: 10 },
  'Edition.figures': { size: 5 },
  'Edition.honorees': { ...usualList, honors: { max: 700, usual: 150 } },
  'Edition.nominees': { ...usualList, honors: { max: 700, usual: 150 } },
  'Edition.honors': { ...usualList, honors: { max: 700, usual: 150 } },
  'Edition.participants': { size: 15 },
  'Edition.statements': { size: 5 },
  'Edition.winners': { ...usualList, honors: { max: 700, usual: 150 } },
  'Event.editions': { size: 3 },
  'Event.honors': { ...usualList, honors: { max: 600, usual: 150 } },
  'Event.participants': { size: 10 },
  'Event.statements': { size: 5 },
  'Place.honorsWithin': {
    ...usualList,
    each: 20,
    count: { once: 10, each: 0.7 },
    honors: { max: 31_000, usual: 700 },
  },
  'Program.awardSeries': { each: 1, size: 30 },
  'Program.editions': { ...usualList, each: 0.3, item: 0.02 },
  'Program.honors': { ...usualList, honors: { max: 15_000, usual: 3_400 } },
  'Program.leadsTo': { size: 2 },
  'Program.parts': { size: 3 },
  'Recipient.honorCount': { once: 0, each: 0, honors: { max: 600, usual: 13 } },
  'Recipient.honors': { ...usualList, honors: { max: 600, usual: 13 } },
  'Work.honorsWithin': {
    ...usualList,
    each: 0.3,
    count: { once: 0.6, each: 0.3 },
    honors: { max: 600, usual: 13 },
  },

  'ApplyDocumentPayload.plan': free,
  'Ceremony.references': { size: 2 },
  'Claim.nodes': { once: 1, size: 2 },
  'Claim.references': { size: 2 },
  'Completeness.missing': { once: 0.5, each: 0.02 },
  'Completeness.named': { once: 0.5, each: 0.02 },
  'Completeness.origins': { size: 2 },
  'Completeness.references': { size: 2 },
  'Coverage.partialYears': { ...free, size: 20 },
  'Coverage.yearsWithoutEdition': { ...free, size: 20 },
  // One statement counts them all: three fields cost as much as it does.
  'Dataset.awards': { once: 3 },
  'Dataset.disputes': { once: 3 },
  'Dataset.editions': { once: 3 },
  'Dataset.events': { once: 3 },
  'Dataset.honors': { once: 3 },
  'Dataset.programs': { once: 3 },
  'Dataset.recipients': { once: 3 },
  'Dataset.sources': { once: 3 },
  'Dispute.claims': { size: 2 },
  'Edition.ceremony': free,
  'Edition.completeness': free,
  'Award.completeness': free,
  'Honor.credit': { once: 1, each: 0.03, bytes: 45 },
  'Honor.leadership': { once: 0.5, each: 0.02 },
  'Honor.recipients': { size: 2 },
  'Honor.share': free,
  'HonorRecipient.affiliations': { size: 2 },
  'HonorRecipient.places': { size: 2 },
  'Illustrated.images': { size: 2 },
  'Illustrated.links': { size: 3 },
  'Named.localizedName': free,
  'Named.names': { ...free, size: 2 },
  'Person.affiliations': { size: 7 },
  'Person.participations': { size: 3 },
  'Person.statements': { size: 3 },
  'Place.coordinates': free,
  'Plan.entries': { ...free, size: 50 },
  'Plan.counts': { ...free, size: 10 },
  'Plan.highlights': { ...free, size: 5 },
  'PlanEntry.changes': { ...free, size: 5 },
  'Recipient.externalIds': { size: 2 },
  'Reference.locator': free,
  'Citation.locator': free,
  'ScheduledDocument.texts': { size: 1 },
  'SearchEdge.unmatched': { ...free, size: 2 },
  'Sourced.attributes': { size: 3 },
  'Sourced.claims': { size: 2 },
  'Sourced.disputed': { once: 0.5, each: 0.02 },
  'Sourced.references': { size: 2 },
  'Statistics.rows': free,
  'Statistics.unknown': { ...free, size: maxUnknown },
  'Records.unknown': { ...free, size: maxUnknown },
  'StatisticsRow.key': free,
  'StatisticsRow.keys': { ...free, size: 3 },
  'StatisticsKey.label': { once: 1, each: 0.02, bytes: 40 },

  'AgeRecord.value': free,
  'AgeRecord.honors': { size: 50 },
  'AgeRecord.recipients': { size: 20 },
  'CountRecord.honors': { size: 50 },
  'CountRecord.recipients': { size: 20 },
  'DateRecord.honors': { size: 50 },
  'DateRecord.recipients': { size: 20 },

  'Change.key': { bytes: 75 },
  'Attribute.value': { bytes: 60 },
  'Image.alt': { bytes: 100 },
  'Named.name': { bytes: 35 },
  'Name.text': { bytes: 35 },
  'Source.title': { bytes: 60 },
  'Honor.reason': { once: 0.5, each: 0.02, bytes: 100 },
  'Award.statusReason': { once: 0.5, each: 0.02, bytes: 100 },
  'Statement.summary': { once: 0.5, each: 0.02, bytes: 300 },
  'Figure.label': { once: 0.5, each: 0.02, bytes: 40 },
  'DocumentText.text': { bytes: 20_000 },
  '*.cursor': { bytes: 130 },
  '*.endCursor': { bytes: 130 },
  '*.startCursor': { bytes: 130 },
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

/** Milliseconds to go through 100,000 honors, without any condition. */
export const scan = 4;
/** Milliseconds to sort 100,000 honors in an order without an index: those of an object, but not all. */
export const sort = 170;
/** Milliseconds for a page of all honors in an order that is not the usual one. */
export const sortedPage = 15;
/** Milliseconds to find the recipients of 100,000 honors. */
export const recipientScan = 85;
/** Milliseconds to find the ages at 100,000 honors, to sort by them. */
export const ageSort = 300;
/** Milliseconds to plan a condition. */
export const planning = 0.3;
/** Milliseconds for each value in a filter, for each object that has the list. */
export const filterValue = 0.001;

/** Milliseconds to group 100,000 keys by one, two and three dimensions. */
export const grouping = {
  /** each honor has one key in each dimension */
  one: [5, 20, 30],
  /** an honor can have several */
  many: [75, 140, 330],
  /** of which the same count once, or there are several in two dimensions */
  repeated: [100, 420, 560],
  /** with measure RECIPIENTS */
  recipients: [250, 350, 450],
  /** with measure RECIPIENTS, where an honor can have several keys */
  recipientsOfMany: [300, 550, 920],
} as const;

/** Milliseconds that a search takes: a fixed cost, a cost for each word (at most `words` of them), and one for a filter. */
export const searching = { once: 20, word: 15, words: 12, filter: 100 };

/** Milliseconds of `coverage` beside what it takes to count the honors: and for each object, and each of its honors. */
export const coverage = { once: 30, each: 4, honor: 0.005 };

/**
 * The time of `unknown` on lists of objects: milliseconds for each object and open field, and how many times as long as
 * of all honors, which are looked at in one go. And how often it looks at the fields in `someRecipient`, if a filter has
 * one, and if it has several.
 */
export const deciding = { each: 1.2, times: 3, recipients: { one: 2, several: 4 } };

/** Milliseconds to add up 100,000 shares. */
export const shares = 20;
/** Milliseconds to find the numbers of 100,000 honors, and to measure them. */
export const numbers = 150;
/** Milliseconds for `fill`: with YEAR or DECADE alone, and with other dimensions, where it adds at most 100,000 rows. */
export const filling = { years: 5, combinations: 130 };
