import { expect, test } from 'vitest';
import { importDocuments } from '../../../../src/import/import.ts';
import { openImport } from '../../../support/documents/import.ts';

/** The size of a large program: 12,000 nominations over a hundred years, in one document. */
const { db, query } = await openImport();

function document(): string {
  const people = Array.from(
    { length: 3000 },
    (_, index) => `  - { slug: person-${index}, names: { en: Person ${index} } }`,
  );
  const editions = Array.from({ length: 100 }, (_, year) => {
    const honors = Array.from(
      { length: 120 },
      (
        _,
        index,
      ) => `              - recipients: [{ recipient: person-${(year * 31 + index) % 3000}, detail: For song ${index} }]
                result: NOMINATED
                reason: { en: Good work of year ${year} }
                references: [{ page: ${index + 1} }]`,
    );
    return `  - program: prize
    year: ${1900 + year}
    names: { en: Prize ${1900 + year} }
    categories:
      - slug: song
        names: { en: Song }
        kind: WORK
        awards:
          - slug: best-song
            names: { en: Best Song }
            honors:
${honors.join('\n')}`;
  });
  return `format: awards/1
source: archive
sources: [{ slug: archive, title: The archive, kind: DATASET }]
programs: [{ slug: prize, names: { en: Prize } }]
people:
${people.join('\n')}
editions:
${editions.join('\n')}
`;
}

test('12,000 honors are loaded in one document, and loading them again changes nothing', async () => {
  const documents = [{ name: 'large.yaml', text: document() }];
  await expect(importDocuments(db, documents)).resolves.toMatchObject({ revision: '1' });
  expect(await query('select count(*)::int as honors from honor')).toEqual([{ honors: 12_000 }]);
  await expect(importDocuments(db, documents)).resolves.toMatchObject({ revision: '1' });
});
