import { describe, expect, test } from 'vitest';
import type { DocumentFormat } from '../../../../db/model/document-format.ts';
import { ImportError, type Problem } from '../../../../db/model/problem.ts';
import { readCsv } from '../../../../src/import/read/csv/read-csv.ts';
import {
  documentLimits,
  rejectOversizedDocument,
} from '../../../../src/import/read/server-limits.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { createToken } from '../../../support/desk/tester.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

/** How much of a document a server reads: while it parses one, others wait. */
const { reader, desk } = await createDatabase('empty');
const { secret } = await createToken(desk, 'CURATOR', 'c');
const curator = createTestClient(reader, desk).as(secret);

function problemsOf(form: DocumentFormat, text: string): readonly Problem[] {
  try {
    rejectOversizedDocument('x', form, text);
    return [];
  } catch (error) {
    if (error instanceof ImportError) return error.problems;
    throw error;
  }
}

describe('the limit is allowed, and one more is refused:', () => {
  const numbers = (count: number) => Array.from({ length: count }, () => '1').join();
  test.each<[DocumentFormat, string, string, { line: number; column: number }]>([
    [
      'yaml',
      '- 1\n'.repeat(documentLimits.yamlTokens / 5 - 1),
      '- 1\n- 2\n',
      { line: documentLimits.yamlTokens / 5, column: 4 },
    ],
    [
      'yaml',
      'x'.repeat(documentLimits.yamlCharacters),
      'x',
      { line: 1, column: documentLimits.yamlCharacters + 1 },
    ],
    [
      'json',
      numbers(documentLimits.jsonTokens / 2),
      ',1',
      { line: 1, column: documentLimits.jsonTokens + 1 },
    ],
    ['ndjson', `${numbers(documentLimits.jsonTokens / 2)}\n`, '2\n3', { line: 3, column: 1 }],
    ['csv', `${'a,b\n'.repeat(documentLimits.csvCells / 2)}`, '\nc', expect.anything()],
  ])('%s', (form, text, more, place) => {
    expect(problemsOf(form, text)).toEqual([]);
    const message = expect.stringMatching(
      /^A server reads at most [\d,]+ .*, and the document is longer. Split it, or import it with `awards import`.$/,
    );
    expect(problemsOf(form, text + more)).toMatchObject([{ file: 'x', path: '', message }]);
    expect(problemsOf(form, text + more)).toMatchObject([place]);
  });
});

describe('a mutation with too much', () => {
  const line = '{"format":"awards/1","sources":[{"slug":"s","title":"S","kind":"NEWS"}]}\n';
  test.each([
    [
      'YAML',
      `format: awards/1\nsources:\n${'  - { slug: s, title: S, kind: NEWS }\n'.repeat(9_000)}`,
    ],
    ['JSON', line.replace(']}', `${',{"slug":"s"}'.repeat(90_000)}]}`)],
    ['NDJSON', line.repeat(25_000)],
    ['CSV', `program,year,recipients\n${'p,2025,a\n'.repeat(70_000)}`],
  ])('is refused, whether published now or later: %s', async (form, document) => {
    const query = `mutation ($input: ApplyDocumentInput!) {
      applyDocument(input: $input) { __typename ... on InvalidDocument { problems { message } } } }`;
    for (const input of [{}, { dryRun: true }, { publishAt: '2030-01-01T00:00:00Z' }]) {
      const { data } = await curator.answer(query, { input: { form, document, ...input } });
      const message = expect.stringMatching(/^A server reads at most /);
      expect(data).toEqual({
        applyDocument: { __typename: 'InvalidDocument', problems: [{ message }] },
      });
    }
  });
});

test('empty columns without a name do not count', () => {
  const problems: Problem[] = [];
  const empty = ','.repeat(16_000);
  const text = `program,year,recipients${empty}\np,2025,a${empty}\n${empty},,\n`;
  expect(readCsv('x', text, problems)?.value).toMatchObject({
    editions: [{ program: 'p', year: 2025, honors: [{ recipients: [{ recipient: 'a' }] }] }],
  });
  expect(problems).toEqual([]);
});
