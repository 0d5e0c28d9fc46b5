import path from 'node:path';
import { findInputs, type Input, textInput } from '#import';
import type { DataSet } from '../../db/data-sets.ts';
import type { Problem } from '../../db/model/problem.ts';

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
