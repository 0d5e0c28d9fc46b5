import type { DocumentNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/http/documents.ts';

/** Which query documents are kept once they are parsed: a known one is the same object again. */
const short = (name: string) => `query ${name} { dataset { revision } }`;
/** Just under 2,000 tokens, which count as more than a megabyte. */
const long = (name: string) =>
  `query ${name} { dataset { ${'... on Dataset { revision } '.repeat(330)} } }`;

/** Whether a document is the one that was kept. Compared here: a failed comparison would print all its tokens. */
const isKept = (source: string, document: DocumentNode) => parseDocument(source) === document;

function sendTwice(source: string): DocumentNode {
  parseDocument(source);
  return parseDocument(source);
}

test('a document is kept when it is sent again, and not before', () => {
  const first = parseDocument(short('Again'));
  expect(isKept(short('Again'), first)).toBe(false);
  const third = parseDocument(short('Again'));
  expect(isKept(short('Again'), third)).toBe(true);
});

test('a document that is said to be sent again is kept at once', () => {
  const first = parseDocument(short('Said'), true);
  expect(isKept(short('Said'), first)).toBe(true);
});

describe('what is kept is bounded', () => {
  test('by bytes: forty long documents take the place of one that was kept before', () => {
    const known = sendTwice(long('Old'));
    expect(isKept(long('Old'), known)).toBe(true);
    for (let index = 0; index < 40; index += 1) sendTwice(long(`Other${index}`));
    expect(isKept(long('Old'), known)).toBe(false);
  });

  test('but not by their number: a thousand short ones leave room', () => {
    const known = sendTwice(short('Known'));
    for (let index = 0; index < 1_000; index += 1) sendTwice(short(`Other${index}`));
    expect(isKept(short('Known'), known)).toBe(true);
  });

  test('and so is what is remembered to have been sent: a document has to come again soon', () => {
    parseDocument(short('Once'));
    for (let index = 0; index < 5_001; index += 1) parseDocument(short(`Single${index}`));
    const late = parseDocument(short('Once'));
    expect(isKept(short('Once'), late)).toBe(false);
  });
});
