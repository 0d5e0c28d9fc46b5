import { expect, inject, test } from 'vitest';
import { encodeNodeId } from '../../../schema/arguments/node-id.ts';
import { withdrawDocument } from '../../../src/desk/publication/publish.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { callCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { followWrites } from '../../support/desk/preview.ts';
import { previewSchemas } from '../../support/desk/previews.ts';
import { tester } from '../../support/desk/tester.ts';

/** `npx awards redact`: what an operator types, and reads. */
const { url, owner, desk } = await createDatabase('empty');
const env = { LOGIN_PREFIX: inject('templates').prefix };
const awards = (...args: string[]) => callCli(url, ['redact', ...args], { env });
const because = ['--reason', 'At her request'];

const write = (text: string, publishAt: Date | null = null) =>
  submitDocuments(owner, [textInput('a.yaml', `format: awards/1\n${text}`)], {
    publishAt,
    by: tester,
  });
await write(`
people:
  - { slug: jane-doe, names: { en: Jane Doe }, bornOn: "1961-02-03" }
  - { slug: ann, names: { en: Ann } }`);
await write('events: [{ slug: gala, names: { en: Gala }, venue: Jane Doe Hall }]');
const birth = 'people: [{ slug: jane-doe, bornOn: "1961-02-04" }]';
const { scheduled } = await write(birth, new Date('2098-01-01'));
await withdrawDocument(owner, scheduled[0]?.id ?? '', tester);
await write(birth, new Date('2099-01-01'));
await followWrites(owner);

test('a scheduled document with the value is listed, and withdrawn on request', async () => {
  const args = ['person/jane-doe', '--field', 'bornOn', ...because];
  const refused = await awards(...args);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('would bring it back: "a.yaml". Withdraw them');
  const { code, stdout } = await awards(...args, '--withdraw');
  expect(stdout).toContain('Redacted in revision 3. 1 older entry of the change log lost values.');
  expect(stdout).toMatch(
    /The scheduled document document_\S+ is withdrawn, and its text is gone\./,
  );
  expect(stdout).toMatch(
    /The document document_\S+, withdrawn at 20\S+Z, contained the value, and its text is gone\./,
  );
  expect(stdout).toContain('Backups, exports, logs and responses');
  expect(code).toBe(0);
  expect(await desk.scheduledDocuments()).toEqual([]);
  // The preview that showed the value is dropped before the command ends.
  expect(await previewSchemas(owner)).toEqual([]);
});

test('other entities with the name are listed, with the commands to redact them', async () => {
  const { id } = await owner
    .selectFrom('recipient')
    .select('id')
    .where('slug', '=', 'jane-doe')
    .executeTakeFirstOrThrow();
  const { code, stdout } = await awards(encodeNodeId('Person', id), ...because);
  expect(stdout).toContain('Check them, and redact those too:');
  expect(stdout).toContain('  event/gala, in the data\n');
  expect(stdout).toContain('  event/gala, in the change log\n');
  expect(code).toBe(0);
  const gone = await awards('person/jane-doe', ...because);
  expect(gone.stderr).toBe(
    'This entity is neither in the data, nor in the change log, nor on the desk.\n',
  );
  expect(gone.code).toBe(1);
  const next = await awards('event/gala', '--field', 'venue', ...because);
  expect(next.stdout).not.toContain('Look');
});

test.each([
  [[], "error: missing required argument 'entity'"],
  [['person/jane-doe'], 'Give --reason: the change log reports why, and not what.'],
  [['jane-doe', ...because], '"jane-doe" is not an entity.'],
  [['human/jane-doe', ...because], 'The kinds are source, place,'],
  [
    ['person/Jane Doe', ...because],
    '"person/Jane Doe" is not valid: PERSON in person/PERSON must be a slug (lower-case letters and digits, with single hyphens between). Got "Jane Doe".',
  ],
  [
    ['figure/port-prize/20_25/entries', ...because],
    'EDITION in figure/PROGRAM/EDITION/FIGURE must be a slug (lower-case letters and digits, with single hyphens between). Got "20_25".',
  ],
  [
    ['honor/port-prize/2025', ...because],
    '"honor/port-prize/2025" does not identify one honor. Write honor/PROGRAM/EDITION/KEY.',
  ],
  [['person/jane/doe', ...because], 'does not identify one person. Write person/PERSON.'],
  [['participant/gala/Jane/JUROR', ...because], 'PERSON in event-participant/EVENT/PERSON/ROLE'],
])('%j is not a valid command', async (args, message) => {
  const { code, stdout, stderr } = await awards(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

test.each([
  [['person/ann', '--field', 'age'], 'The kind person has no field "age" to redact'],
  [['person/ann', '--past'], 'Give the field whose earlier values are to be removed.'],
])('%j is refused', async (args, message) => {
  const { code, stderr } = await awards(...args, ...because);
  expect(code).toBe(1);
  expect(stderr).toContain(message);
});
