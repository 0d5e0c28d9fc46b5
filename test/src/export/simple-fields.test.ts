import { expect, test } from 'vitest';
import { exported } from '../../support/documents/export.ts';
import { openImport } from '../../support/documents/import.ts';
import { physics } from '../../support/documents/prizes.ts';

/** Fields that hold one value, in exports. */
const { apply, db } = await openImport();

test('the texts of an honor are exported in one order, whichever was written first', async () => {
  const honor = (texts: string) => physics(`honors: [{ key: k, recipients: null, ${texts} }]`);
  await apply(honor('credit: { en: Madame Curie }, note: { en: Late. }'));
  await apply(honor('reason: { en: Pulses of light. }'));
  const { editions } = JSON.parse(await exported(db, 'json'));
  const [found] = editions[0].categories[0].awards[0].honors;
  expect(Object.keys(found)).toEqual(['key', 'reason', 'note', 'credit', 'recipients']);
});
