import type { DocumentNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../../src/http/check/parse-document.ts';

/** Which query documents are kept once they are parsed: a known one is the same object again. */
const short = (name: string) => `query ${name} { dataset { revision } }`;
/** Just under 2,000 tokens, which count as more than a megabyte. */
const long = (name: string) =>
  `query ${name} { dataset { ${'... on Dataset { revision } '.repeat(330)} } }`;

/** Whether a document is the one that was kept. Compared here: a failed comparison would print all its tokens. */
const isCached = (source: string, document: DocumentNode) => parseDocument(source) === document;

function sendTwice(source: string): DocumentNode {
  parseDocument(source);
  return parseDocument(source);
}

test('a query document is cached the second time that it is sent', () => {
  const first = parseDocument(short('Again'));
  expect(isCached(short('Again'), first)).toBe(false);
  const third = parseDocument(short('Again'));
  expect(isCached(short('Again'), third)).toBe(true);
});

test('a query document is cached at once if its client says that it is sent again', () => {
  const first = parseDocument(short('Said'), true);
  expect(isCached(short('Said'), first)).toBe(true);
});

describe('the cache of query documents', () => {
  test('is limited by bytes: forty long documents displace an earlier one', () => {
    const known = sendTwice(long('Old'));
    expect(isCached(long('Old'), known)).toBe(true);
    for (let index = 0; index < 40; index += 1) sendTwice(long(`Other${index}`));
    expect(isCached(long('Old'), known)).toBe(false);
  });

  test('is not limited by number: a thousand short documents leave room', () => {
    const known = sendTwice(short('Known'));
    for (let index = 0; index < 1_000; index += 1) sendTwice(short(`Other${index}`));
    expect(isCached(short('Known'), known)).toBe(true);
  });

  test('remembers only recent documents as sent once', () => {
    parseDocument(short('Once'));
    for (let index = 0; index < 5_001; index += 1) parseDocument(short(`Single${index}`));
    const late = parseDocument(short('Once'));
    expect(isCached(short('Once'), late)).toBe(false);
  });
});
