import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Item } from '../../../../models/documents/document.ts';
import { holdAgainstModel } from '../../../../random/documents/against-model.ts';
import { entity } from '../../../../random/documents/entities.ts';
import { media } from '../../../../random/documents/media.ts';
import { rarely, source } from '../../../../random/documents/values.ts';
import { openImport } from '../../../../support/documents/import.ts';
import { times } from '../../../../support/run/runs.ts';

const bench = await openImport();

/** Documents that say one entity after the other of the same person, with a source or without. */
const ada = entity({ known: ['ada'], fresh: ['ada'] }, {}, { clearable: media });
const document = fc.tuple(fc.option(source, { freq: 4, nil: undefined }), ada).map(
  ([by, person]): Item => ({
    format: 'awards/1',
    ...(by === undefined ? {} : { source: by }),
    people: [person],
  }),
);
const steps = fc.array(
  fc.record({ document, isJoined: rarely(3, fc.constant(true), false), isLine: fc.boolean() }),
  { minLength: 4, maxLength: 8, size: 'max' },
);

test('random documents with attributes, images and links leave the state that the model predicts', async () => {
  const { accepted } = await holdAgainstModel(bench, { numRuns: 25 }, steps);
  expect(accepted).toBeGreaterThan(times(15));
});
