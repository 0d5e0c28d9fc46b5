import path from 'node:path';
import { findInputs, type Input, textInput } from '#import';
import type { Problem } from '../../db/model/problem.ts';

/** The data sets that come with the gateway, by the names that `--data` takes. */
export const dataSets = ['smart-city', 'nobel'] as const;

export type DataSet = (typeof dataSets)[number];

/** A program of each, by which a database has or had the data set. */
export const mainPrograms: Readonly<Record<DataSet, string>> = {
  'smart-city': 'world-smart-city-awards',
  nobel: 'nobel-prize',
};

/**
 * The documents of a data set.
 * @param problems files that cannot be read are added here
 */
export async function dataSetInputs(dataSet: DataSet, problems: Problem[]): Promise<Input[]> {
  if (dataSet === 'nobel') {
    const { nobelDocument } = await import('../../db/nobel/document.ts');
    return [textInput('nobel.json', nobelDocument())];
  }
  const folder = path.join(import.meta.dirname, '../..', 'db', 'data');
  return findInputs([folder], process.stdin, problems);
}
