import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runImport } from '../../../src/cli/import.ts';
import { mirrorInputs } from '../../../src/cli/mirror-input.ts';
import { readConfig } from '../../../src/config/config.ts';
import { createDatabase } from '../../support/database/database.ts';
import { placeDocument, scheduleSoon } from '../../support/desk/reveal.ts';

/** `npx awards import`: documents from files, on top of the data set, which the first start loads. */
const { url, owner } = await createDatabase('empty');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'awards-import-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(text: string, dryRun = false): Promise<{ code: number; lines: string[] }> {
  const file = path.join(folder, 'document.yaml');
  await writeFile(file, text);
  const lines: string[] = [];
  const config = readConfig({ DATABASE_URL: url });
  const code = await runImport(config, { paths: [file], dryRun }, (line) => lines.push(line));
  return { code, lines };
}

const document = `format: awards/1
programs: [{ slug: prize, names: { en: Prize } }]`;

describe('awards import', () => {
  test('reports with --dry-run what would change', async () => {
    expect(await run(document, true)).toEqual({
      code: 0,
      lines: [
        'created    program  prize',
        '',
        '         created  changed  retracted  unchanged',
        'program        1        0          0          0',
        'Dry run: nothing was written. The revision is still 1.',
      ],
    });
    expect(
      await owner.selectFrom('program').where('slug', '=', 'prize').selectAll().execute(),
    ).toEqual([]);
  });

  test('imports, and reports what changed', async () => {
    expect((await run(document)).lines.at(-1)).toBe('The revision is now 2.');
    expect((await run(document)).lines.at(-1)).toBe('Nothing changed: the revision is still 2.');
  });

  test('warns of a document that is due while it will probably run', async () => {
    const due = await scheduleSoon(owner, 'soon', placeDocument('soon'), 20);
    const warn = vi.spyOn(console, 'error').mockImplementation(() => {});
    await run(`format: awards/1\nprograms: [{ slug: prize }] # ${'-'.repeat(5_000_000)}`);
    expect(warn.mock.calls).toEqual([
      [
        `A document is due at ${new Date(due).toISOString()}, while this import will probably run (about 28 s). The import will make room for it and start again.`,
      ],
    ]);
    warn.mockRestore();
  });

  test('removes with --mirror what a CSV does not name', async () => {
    const heads = {
      program: 'prize',
      year: '2025',
      'editionName:en': 'P',
      category: 'art',
      'categoryName:en': 'Art',
      categoryKind: 'PERSON',
      award: 'best',
      'awardName:en': 'B',
      recipientKind: 'PERSON',
      'recipientNames:en': 'Ann',
    };
    const config = readConfig({ DATABASE_URL: url });
    const importRows = async (slug: string, atMost?: number) => {
      const file = path.join(folder, 'winners.csv');
      const row = { ...heads, recipients: slug };
      await writeFile(file, `${Object.keys(row).join()}\n${Object.values(row).join()}`);
      const lines: string[] = [];
      const added = mirrorInputs({ mirror: atMost === undefined ? [] : ['prize/2025'], atMost });
      await runImport(config, { paths: [file], added }, (line) => lines.push(line));
      return lines;
    };
    await importRows('anne');
    await expect(importRows('ann', 0)).rejects.toThrow(
      'The mirror of the edition "prize/2025" would remove 1 of 1 honors, and atMost is 0.',
    );
    await expect(
      runImport(
        config,
        { paths: [path.join(folder, 'winners.csv')], added: mirrorInputs({ mirror: ['prize'] }) },
        () => {},
      ),
    ).rejects.toThrow('would remove 1 of 1 honors. If that is meant, add --at-most 1.');
    const lines = await importRows('ann', 1);
    expect(lines).toContain('retracted  honor   prize/2025/best/anne');
    const left = lines.indexOf('Without any honor now:');
    expect(lines.slice(left, left + 3)).toEqual(['Without any honor now:', '    person  anne', '']);
  });

  test('refuses a mirror beside a document for a later time, and removes nothing', async () => {
    const file = path.join(folder, 'later.yaml');
    await writeFile(
      file,
      'format: awards/1\npublishAt: 2099-01-01T00:00:00Z\nprograms: [{ slug: later, names: { en: L } }]\n',
    );
    const added = mirrorInputs({ mirror: ['prize/2025'], atMost: 1 });
    await expect(
      runImport(readConfig({ DATABASE_URL: url }), { paths: [file], added }, () => {}),
    ).rejects.toThrow(
      'Documents that are imported with a mirror need one time, and these have several. Use --publish-at, or import them separately.',
    );
  });

  test('does not start a data set with --new if the documents change nothing', async () => {
    const { url: fresh } = await createDatabase('empty');
    const file = path.join(folder, 'nothing.yaml');
    await writeFile(file, 'format: awards/1\nlicense: null\n');
    const config = readConfig({ DATABASE_URL: fresh });
    await expect(runImport(config, { paths: [file], isNew: true }, () => {})).rejects.toThrow(
      'The documents name nothing that could be imported, so --new did not start a data set.',
    );
  });

  test('refuses documents with a list of all problems', async () => {
    await expect(run('format: awards/2\nprogramms: []')).rejects.toThrow(
      `${folder}/document.yaml:1:9 format: Expected "awards/1", got "awards/2".\n` +
        `${folder}/document.yaml:2:1 programms: There is no key "programms" here; did you mean "programs"?`,
    );
  });
});
