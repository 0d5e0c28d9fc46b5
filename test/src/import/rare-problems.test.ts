import { describe, expect, test } from 'vitest';
import { unreadable } from '../../../src/text/decode.ts';
import { openCsv, world } from '../../support/documents/csv.ts';

/** Problems that few documents have: there is too much of something, or a file cannot be read. */
const { apply, problems, problemsOfCsv } = await openCsv();

describe('there is too much:', () => {
  test('rows of another length', async () => {
    const rows = 'prize,2025,a,b\n'.repeat(1001);
    expect(await problemsOfCsv(`program,year,recipients\n${rows}`)).toEqual([
      'honors.csv:1002:1 More than 1000 rows have more or fewer cells than there are columns.',
    ]);
  });

  test('items of a cell', async () => {
    expect(
      await problemsOfCsv(`program,year,recipients\nprize,2025,${'jane;'.repeat(1000)}`),
    ).toEqual(['honors.csv:2:12 recipients: The cell has more than 1000 items.']);
  });

  test('keys of a map', async () => {
    const names = Array.from({ length: 1001 }, (_, index) => `l${index}: A`).join(', ');
    expect(await problems(`people: [{ slug: a, names: { ${names} } }]`)).toEqual([
      '1.yaml:2:28 people[0].names: There are more than 1000 keys here.',
    ]);
  });

  test('recipients of an honor without a key', async () => {
    await apply(world);
    const slugs = Array.from({ length: 6 }, (_, index) => `${'a'.repeat(99)}${index}`);
    expect(
      await problems(
        `editions: [{ program: prize, year: 2025, honors: [{ recipients: [${slugs}] }] }]`,
      ),
    ).toContain(
      '1.yaml:2:65 editions[0].honors[0].recipients: An honor with this many recipients needs a `key`.',
    );
  });
});

test.each([
  ['EISDIR', 'This is a folder.'],
  ['EACCES', 'You may not read this file.'],
  ['ELOOP', 'It cannot be read (ELOOP).'],
])('a file that the system does not open: %s', (code, message) => {
  expect(unreadable(Object.assign(new Error('open'), { code }))).toMatchObject({ message });
});
