/** A query that is planned, with `$names` that stand for slugs found in the data (see template-values.ts). */
export interface QueryTemplate {
  title: string;
  query: string;
  /** why it has to read all rows of a large table, if it does */
  readsAll?: string | undefined;
}

/** Statistics of a part of the honors, and of all. */
export const statistics: readonly QueryTemplate[] = [
  {
    title: 'Statistics of a program by year and result',
    query:
      '{ statistics(by: [YEAR, RESULT], filter: { program: ["$program"] }) { total rest rows { value } } }',
  },
  {
    title: 'Statistics of a country by award',
    query:
      '{ statistics(by: [AWARD], filter: { country: ["$country"] }) { total rest rows { value } } }',
  },
  {
    title: 'Statistics of everything by country',
    query: '{ statistics(by: [COUNTRY]) { total rest rows { value } } }',
    readsAll: 'it counts all honors',
  },
  {
    title: 'Statistics of everything by country of birth',
    query: '{ statistics(by: [BIRTH_COUNTRY]) { total rest rows { value } } }',
    readsAll: 'it counts all honors',
  },
  {
    title: 'Statistics of everything by year and result',
    query: '{ statistics(by: [YEAR, RESULT], first: 1000) { total rest rows { value } } }',
    readsAll: 'it counts all honors',
  },
  {
    title: 'Statistics of everything by recipient',
    query: '{ statistics(by: [RECIPIENT], first: 10) { total rest rows { value } } }',
    readsAll: 'it counts all honors of everybody',
  },
  {
    title: 'Statistics of works by work',
    query:
      '{ statistics(by: [RECIPIENT], recipients: { recipientKind: [WORK] }, filter: { program: ["$program"] }, first: 10) { total rest rows { value } } }',
  },
  {
    title: 'Statistics of an attribute: its sum by recipient',
    query:
      '{ statistics(by: [RECIPIENT], measure: SUM, of: { attribute: "generated:class" }, first: 10) { total rest rows { value } } }',
    readsAll: 'it joins the recipients of all honors that have it',
  },
  {
    title: 'Statistics of everything: recipients by program',
    query: '{ statistics(by: [PROGRAM], measure: RECIPIENTS) { total rest rows { value } } }',
    readsAll: 'it counts all recipients of all honors',
  },
];
