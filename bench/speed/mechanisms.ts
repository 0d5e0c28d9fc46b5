/** The mechanisms that make the gateway fast without the response cache, each with the source edit that disables it. */
export interface Mechanism {
  name: string;
  title: string;
  /** from the root of the project */
  file: string;
  /** what stands there, once */
  from: string;
  to: string;
}

export const mechanisms: readonly Mechanism[] = [
  {
    name: 'plans',
    title: 'Plans of operations, beside graphql-js',
    file: 'src/http/execute/execute-operation.ts',
    from: "from './executor/execute.ts'",
    to: "from 'graphql'",
  },
  {
    name: 'rounds',
    title: 'Rounds of batches',
    file: 'db/loaders/loader.ts',
    from: 'batchScheduleFn:',
    to: 'unused:',
  },
  {
    name: 'edition-tree',
    title: 'Editions read ahead',
    file: 'db/loaders/edition-tree.ts',
    from: 'levels.indexOf(level) <= levels.indexOf(last)',
    to: 'level === levels[0]',
  },
  {
    name: 'row-parts',
    title: 'Only the columns selected',
    file: 'db/queries/lists/optional-columns.ts',
    from: 'preferredLanguages.length > 0 ? { ...optionalColumns, names: true } : optionalColumns',
    to: 'preferredLanguages && Object.fromEntries(Object.keys(optionalColumns).map((part) => [part, true]))',
  },
];
