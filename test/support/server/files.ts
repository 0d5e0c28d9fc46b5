import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { parse } from 'csv-parse/sync';
import { importDocuments } from '../../../src/import/import.ts';
import type { TestDatabase } from '../database/database.ts';

/** Requests a file by GET, as a link does. */
export function getFile(
  base: string,
  format: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Response> {
  return fetch(fileUrlOf(base, format, query, variables));
}

/** The address of a file. */
export function fileUrlOf(
  base: string,
  format: string,
  query: string,
  variables: Record<string, unknown> = {},
): string {
  const search = new URLSearchParams({ format, query, variables: JSON.stringify(variables) });
  return `${base}/graphql?${search}`;
}

/** The rows of a CSV file, its head first. */
export async function readCsv(response: Response): Promise<string[][]> {
  if (response.status !== 200) throw new Error(await response.text());
  // text() would take the byte order mark away.
  const text = Buffer.from(await response.arrayBuffer()).toString();
  return parse(text, { bom: true, record_delimiter: '\r\n' });
}

/** The objects of an NDJSON file. */
export async function readNdjson(response: Response): Promise<Record<string, unknown>[]> {
  if (response.status !== 200) throw new Error(await response.text());
  const lines = (await response.text()).split('\n');
  // Each line ends, the last one too.
  if (lines.pop() !== '') throw new Error('the last line does not end');
  return lines.map((line) => JSON.parse(line));
}

/** The status of a response, and the codes and messages of its errors. */
export async function statusAndErrors(
  response: Response,
): Promise<[status: number, ...errors: string[]]> {
  const { errors } = JSON.parse(await response.text());
  return [
    response.status,
    ...errors.map(
      (error: { message: string; extensions: { code: string } }) =>
        `${error.extensions.code}: ${error.message}`,
    ),
  ];
}

/**
 * A file whose reader has seen the head of the answer, and takes nothing until it wants to.
 * @param localAddress of the loopback, from which it is requested
 */
export async function openSlowly(
  url: string,
  headers: Record<string, string> = {},
  localAddress = '127.0.0.1',
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request(url, { agent: false, headers, localAddress }, resolve).on('error', reject).end();
  return (await promise).pause();
}

/** Reads the rest; rejects where the answer is cut off. */
export async function readRest(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** Loads a program with so many honors that its list has several pages. */
export async function loadHonors({ owner }: TestDatabase, count: number): Promise<void> {
  const honors = Array.from({ length: count }, (_, index) => ({
    key: `h${index}`,
    recipients: ['ann'],
  }));
  const document = {
    format: 'awards/1',
    people: [{ slug: 'ann', names: { en: 'Ann' } }],
    programs: [{ slug: 'prize', names: { en: 'Prize' } }],
    editions: [{ program: 'prize', year: 2025, names: { en: 'Prize 2025' }, honors }],
  };
  await importDocuments(owner, [{ name: 'honors.json', text: JSON.stringify(document) }]);
}

/** Waits until something holds. A test that waits in vain runs into its own timeout. */
export async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}
