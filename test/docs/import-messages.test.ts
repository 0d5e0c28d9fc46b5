import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { messagesOfImport, saysWhatToDo } from '../../src/import/reference/messages.ts';
import { remedies } from '../../src/import/reference/remedies.ts';

/** Every message of the import says what to do, and tests produce each. */
const root = path.join(import.meta.dirname, '..', '..');
const problems = messagesOfImport(false);

test('every message says what to do, or remedies.ts does', () => {
  expect(problems.filter((one) => !saysWhatToDo(one) && !Object.hasOwn(remedies, one))).toEqual([]);
  expect(Object.keys(remedies).filter((one) => !problems.includes(one))).toEqual([]);
});

test('every message is expected by a test', () => {
  const tests = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(path.join(root, 'test', name), 'utf8'));
  const text = tests.join('\n').replaceAll(/\\(['"`\\])/g, '$1');
  const isExpected = (message: string) => {
    const parts = message.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(parts.join('[^\\n]*?')).test(text);
  };
  expect([...problems, ...messagesOfImport(true)].filter((one) => !isExpected(one))).toEqual([]);
});
