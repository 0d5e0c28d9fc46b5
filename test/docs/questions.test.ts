import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../db/connections/connect.ts';
import { addDataSet } from '../../src/server/store.ts';
import { createDatabase } from '../support/database/database.ts';
import { createTestClient } from '../support/server/test-client.ts';

/** The answers in docs are those of the gateway, and each query is the one that its link opens. */
const form =
  /^(?<question>.+\?)\n\n(?<text>.+?)\n\n```graphql\n(?<query>.+?)```\n\n\[Open in GraphiQL\]\((?<link>\S+)\)\n/s;

const nobel = await createDatabase('empty');
await addDataSet(nobel.owner, 'nobel');

holdPage('questions.md', 40, (await createDatabase('shipped')).reader);
holdPage('nobel-questions.md', 20, nobel.reader);

function holdPage(file: string, count: number, reader: Database): void {
  const page = readFileSync(path.join(import.meta.dirname, '../../docs', file), 'utf8');
  const { answer } = createTestClient(reader);
  const sections = page.split(/^### /m).slice(1);
  const questions = sections.flatMap((section) => {
    const { question = '', text = '', query = '', link = '' } = form.exec(section)?.groups ?? {};
    return question === '' ? [] : [{ question, text, query, link }];
  });

  test(`${file} has ${count} questions, each with an answer, a query and a link`, () => {
    expect(questions).toHaveLength(sections.length);
    expect(new Set(questions.map(({ question }) => question)).size).toBe(count);
  });

  describe.each(questions)('$question', ({ text, query, link }) => {
    test('the answer has the values of the response, in its order', async () => {
      const { data, errors, extensions } = await answer(query);
      expect({ errors, extensions }).toEqual({ errors: undefined, extensions: undefined });
      expect(valuesIn(text)).toEqual(leavesOf(data));
    });

    test('the link opens the query', () => {
      const { origin, pathname, searchParams } = new URL(link);
      expect(`${origin}${pathname}`).toBe('http://localhost:4000/graphql');
      expect(Object.fromEntries(searchParams)).toEqual({ query });
    });
  });
}

/** The texts in bold, and in the cells of tables. */
function valuesIn(text: string): string[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    if (!line.startsWith('|'))
      return Array.from(line.matchAll(/\*\*(.+?)\*\*/g), ([, value = '']) => value);
    const isHead = line.startsWith('|---') || lines[index + 1]?.startsWith('|---');
    const cells = isHead ? [] : line.slice(1, -1).split('|');
    return cells.flatMap((cell) => cell.trim().split('<br>')).filter((value) => value !== '');
  });
}

/** The values of a response as the page shows them, in their order. */
function leavesOf(value: unknown): string[] {
  if (value === null) return ['–'];
  return typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [String(value)];
}
