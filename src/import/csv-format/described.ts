/**
 * The text of docs/import-format.md on columns: their meaning, where *lang* stands for a language in the name, and an
 * example. The others are keys of entities, which have tables there.
 */
export const described: Readonly<Record<string, readonly [meaning: string, example?: string]>> = {
  program: ['slug of the program; in every row', 'booker-prize'],
  programName: ['its name, *lang* or without a language', 'Booker Prize'],
  programLinks: [
    'pages about the program: URLs, several separated by `;`, each with its [kind](#keys-of-a-link) before it if that is not `OTHER`. Also `editionLinks`, `awardLinks`',
    'OFFICIAL https://tworivers.example',
  ],
  year: ['year of the edition; in every row, or `edition`. A new edition needs it', '2018'],
  edition: ['slug of the edition if it is not the year', '2019-spring'],
  editionName: ['its name, *lang*', 'Booker Prize 2018'],
  participants: [
    'slugs of jurors, presenters and others who took part in the edition, with a role before a colon if it is not `JUROR`; once',
    'ada-rivers; HOST:eve-brook',
  ],
  participantNames: ['their names, *lang*; creates new people', 'Ada Rivers; Eve Brook'],
  participantCapacity: ['how the source introduces them', '; Winner of 2018'],
  category: [
    'slug of the category of the award; without an award, of the category that the source names',
    'fiction',
  ],
  categoryName: ['its name, *lang*', 'Fiction'],
  categoryKind: ['its [kind](#keys-of-a-category); once, if it is new', 'PERSON'],
  award: [
    'slug of the award; empty if no source names it. A new award needs its category',
    'booker-prize',
  ],
  awardName: ['its name, *lang*', 'Booker Prize'],
  key: ['[key](#the-key-of-an-honor) of the honor, if it is not the default'],
  recipients: [
    'slugs in order, with a role before a colon if it is not `PRIMARY`; in every row, or `key`',
    'anna-burns; FOR_WORK:milkman',
  ],
  recipientKind: [
    'their kind: `PLACE`, `ORGANIZATION`, `PRODUCT`, `PROJECT`, `WORK`, `PERSON` or `TEAM`. With `recipientNames` it creates new ones',
    'PERSON; WORK',
  ],
  placeKind: ['[kind](#keys-of-a-place) of a new place', 'CITY'],
  organizationKind: ['[kind](#keys-of-an-organization) of a new organization', 'COMPANY'],
  recipientNames: ['their names, *lang*', 'Anna Burns; Milkman'],
  externalId: [
    'their [ids](#external-ids) in another data set, whose name stands after the colon; several of one recipient separated by a bar. One column for each data set',
    'Q937857; ',
  ],
  recipientLinks: [
    'pages about them, several separated by a bar, each with its [kind](#keys-of-a-link) before it if that is not `OTHER`',
    'https://ann.example | VIDEO https://video.example/ann',
  ],
  recipientAttribute: [
    'values of an [attribute](#attributes) of them, with its key after the colon; several separated by a bar',
    'London; ',
  ],
  creditedAs: [
    'names as the source credits them, if these differ from the names of the recipients',
  ],
  detail: ['what for: a character, a song, a job', '; producer'],
  onBehalfOf: ['slugs of organizations for which they received it'],
  place: [
    'slugs of places that the source gives beside the names, several of one recipient separated by a bar',
    'lima | paris; ',
  ],
  organization: [
    'slugs of organizations that people belonged to at the time, several of one person separated by a bar, as a complete list',
    'sorbonne',
  ],
  title: [
    'posts there, in the order of `organization`; put a backslash before a bar within a post',
    'Professor',
  ],
  asOf: ['when, in the order of `organization`', '1911'],
  affiliationKind: [
    'their [kinds](#keys-of-an-affiliation), in the order of `organization`',
    'PUBLISHER',
  ],
  result: ['[result](#keys-of-an-honor)', 'NOMINATED'],
  acceptance: ['[acceptance](#keys-of-an-honor)', 'DECLINED'],
  tied: ['`true` or `false`', 'true'],
  share: ['part of the award', '1/2'],
  announcedOn: ['when the result was made public', '2019-10-14'],
  reason: ['why, in your own words, always with a *lang*'],
  position: [
    'place among the honors of the award, from 1; new honors without one come last, in the order of the rows',
    '1',
  ],
  attribute: [
    'values of an [attribute](#attributes) of the honor, with its key after the colon; several separated by `;`. One column for each key. Also `programAttribute`, `editionAttribute`, `categoryAttribute`, `awardAttribute`',
    'attribute:oscars:class',
  ],
  source: [
    'slugs of the sources of all that the row says; one for all references, or one for each',
    'gazette-2019',
  ],
  sourceTitle: ['title of the source; once, if it is new'],
  sourceKind: ['[kind](#keys-of-a-source) of the source; once, if it is new', 'NEWS'],
  sourceUrl: ['its URL'],
  paragraph: ['paragraph of the source, from 1', '7'],
  page: ['page of the source, from 1', '12'],
  fragment: ['another part of the source, by the name that it has there'],
  field: [
    'field of the honor that the reference supports, or `honor` for all of its fields; if empty, it supports all that the row says',
    'share',
  ],
  givenBy: [
    'the sources of a field, if not all sources of the row give it; exports write it',
    'announcedOn: news, site; share: site',
  ],
};
