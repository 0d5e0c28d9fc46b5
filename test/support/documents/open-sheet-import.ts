import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect } from 'vitest';
import { callCli } from '../cli/cli.ts';
import { createDatabase } from '../database/database.ts';
import { createTestClient } from '../server/test-client.ts';

/** A database and a folder of sheets that are imported into it, gone after the test file. */
export async function openSheetImport(data: 'shipped' | 'empty') {
  const { url, owner, reader } = await createDatabase(data);
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-sheets-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const pathOf = (file: string) => path.join(folder, file);

  /** Runs a command. What it prints has no paths of the folder. */
  async function run(...args: string[]) {
    const { code, stdout, stderr } = await callCli(url, args);
    const bare = (output: string) => output.replaceAll(`${folder}/`, '');
    return { code, stdout: bare(stdout), stderr: bare(stderr) };
  }

  const runImport = (...args: string[]) => run('import', ...args);

  /** Writes a sheet and its mapping. */
  async function write(
    file: string,
    bytes: string | Uint8Array,
    mapping?: string,
  ): Promise<string> {
    const sheet = path.join(folder, file);
    await writeFile(sheet, bytes);
    if (mapping !== undefined) await writeFile(`${sheet}.columns.yaml`, mapping);
    return sheet;
  }

  /** A line for each honor of a program. */
  async function honorsOf(program: string): Promise<string[]> {
    const { data, errors } = await createTestClient(reader).answer(`{
      program(slug: "${program}") { honors(first: 20) { nodes {
        edition { year } category { slug } result rank share { numerator denominator } reason announcedOn
        attributes { key value }
        recipients { role place { slug } recipient {
          __typename slug ... on Work { parent { slug } } ... on Person { bornOn }
        } }
      } } }
    }`);
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)).program.honors.nodes.map(lineOf);
  }

  return { url, owner, reader, folder, pathOf, write, run, runImport, honorsOf };
}

/** A mapping for the columns Year, Award and Winner. */
export const columns = (program: string) => `
columns: { Year: year, Award: awardName, Winner: { recipient: PERSON } }
constants: { program: ${program}, programName: Some Prize }
`;

interface Honor {
  edition: { year: number };
  category: { slug: string };
  result: string;
  rank: number | null;
  share: { numerator: number; denominator: number } | null;
  reason: string | null;
  announcedOn: string | null;
  attributes: { key: string; value: string }[];
  recipients: {
    role: string;
    place: { slug: string } | null;
    recipient: {
      __typename: string;
      slug: string;
      parent?: { slug: string } | null;
      bornOn?: string | null;
    };
  }[];
}

function lineOf(honor: Honor): string {
  const recipients = honor.recipients.map(({ role, place, recipient }) =>
    [
      ...(role === 'PRIMARY' ? [] : [role]),
      recipient.__typename.toUpperCase(),
      recipient.slug,
      ...(recipient.parent ? [`of ${recipient.parent.slug}`] : []),
      ...(recipient.bornOn ? [`*${recipient.bornOn}`] : []),
      ...(place ? [`(${place.slug})`] : []),
    ].join(' '),
  );
  return [
    String(honor.edition.year),
    honor.category.slug,
    honor.result,
    recipients.join(', '),
    honor.rank === null ? '' : `#${honor.rank}`,
    honor.share === null ? '' : `${honor.share.numerator}/${honor.share.denominator}`,
    honor.announcedOn === null ? '' : `on ${honor.announcedOn}`,
    honor.reason === null ? '' : `"${honor.reason}"`,
    ...honor.attributes.map(({ key, value }) => `${key}=${value}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
}
