import { expect, test } from 'vitest';
import { exported } from '../../support/documents/export.ts';
import { openImport } from '../../support/documents/import.ts';
import { curie, physics } from '../../support/documents/prizes.ts';

/** Fields that hold one value, in exports. */
const { apply, db } = await openImport();

test('simple fields round-trip', async () => {
  await apply(`
places: [{ slug: passy, names: { en: Passy }, placeKind: CITY }]
${curie('gender: FEMALE, bornOn: 1867-11, diedOn: "1934-07-04", deathPlace: passy')}
${physics(
  'prize: 11000000.00 SEK, reason: { en: Pulses of light. }, reasonQuote: { sv: Ljuspulser. }, honors: [{ recipients: [curie], rank: 1, reasonQuote: { fr: Le radium. }, note: { en: Late. }, credit: { en: Madame Curie } }]',
  'ceremony: { startsAt: "2023-12-10T16:30:00+01:00" }\n    statements: [{ slug: work, speaker: curie, summary: { en: Work matters. }, quote: { fr: "Au travail !" } }]',
)}`);
  const { people, editions } = JSON.parse(await exported(db, 'json'));
  expect(people).toEqual([
    {
      slug: 'curie',
      names: { en: 'Marie Curie' },
      gender: 'FEMALE',
      bornOn: '1867-11',
      diedOn: '1934-07-04',
      deathPlace: 'passy',
    },
  ]);
  expect(editions[0].ceremony).toEqual({ startsAt: '2023-12-10T16:30:00+01:00' });
  const [found] = editions[0].categories[0].awards;
  expect(found).toMatchObject({
    prize: '11000000.00 SEK',
    reason: { en: 'Pulses of light.' },
    reasonQuote: { sv: 'Ljuspulser.' },
  });
  expect(editions[0].statements).toEqual([
    {
      slug: 'work',
      speaker: 'curie',
      summary: { en: 'Work matters.' },
      quote: { fr: 'Au travail !' },
    },
  ]);
  expect(found.honors).toMatchObject([
    {
      rank: 1,
      reasonQuote: { fr: 'Le radium.' },
      note: { en: 'Late.' },
      credit: { en: 'Madame Curie' },
    },
  ]);
});

test('the texts of an honor are exported in one order, whichever was written first', async () => {
  const honor = (texts: string) => physics(`honors: [{ key: k, recipients: null, ${texts} }]`);
  await apply(honor('credit: { en: Madame Curie }, note: { en: Late. }'));
  await apply(honor('reason: { en: Pulses of light. }'));
  const { editions } = JSON.parse(await exported(db, 'json'));
  const [found] = editions[0].categories[0].awards[0].honors;
  expect(Object.keys(found)).toEqual(['key', 'reason', 'note', 'credit', 'recipients']);
});
