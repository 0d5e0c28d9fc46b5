/** The data sets that come with the gateway, by the names that `--data` takes. */
export const dataSets = ['smart-city', 'nobel'] as const;

export type DataSet = (typeof dataSets)[number];

/** A program of each, by which a database has or had the data set. */
export const mainPrograms: Readonly<Record<DataSet, string>> = {
  'smart-city': 'world-smart-city-awards',
  nobel: 'nobel-prize',
};
