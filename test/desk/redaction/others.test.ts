import { describe, expect, test } from 'vitest';
import { receive } from '../../../src/desk/receive.ts';
import { type RedactOptions, redact } from '../../../src/desk/redaction/redact.ts';
import { findRemainders } from '../../../src/desk/redaction/remainders.ts';
import type { Target } from '../../../src/desk/redaction/subject.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../../support/database.ts';

/** What a redaction does to the log of other entities, and to those entities afterwards. */
const { owner } = await createDatabase('empty');

const write = (text: string) =>
  receive(owner, [textInput('now.yaml', `format: awards/1\n${text}`)]);
const remove = (target: Target, options: Partial<RedactOptions> = {}) =>
  redact(owner, target, {
    ...{ field: null, pastOnly: false, withdraw: false, reason: 'On request', writer: 'OPERATOR' },
    ...options,
  });
const edition = (program: string, award: string, honors: string) => `
editions:
  - program: ${program}
    year: 2025
    names: { en: The ${program} of 2025 }
    categories: [{ slug: all, names: { en: All }, kind: PERSON, awards: [{ slug: ${award}, names: { en: Best }, honors: [${honors}] }] }]`;

describe('an honor that keeps the slug of a redacted person in its key', () => {
  test.each(['key', 'id'])('is redacted by its %s', async (by) => {
    const slug = `jane-${by}`;
    await write(`
people: [{ slug: ${slug}, names: { en: Jane ${by} } }, { slug: ann, names: { en: Ann } }]
programs: [{ slug: port-${by}, names: { en: Port ${by} } }]
${edition(`port-${by}`, 'best-port', `{ recipients: [${slug}] }`)}`);
    const { id, key } = await owner
      .selectFrom('honor')
      .select(['id', 'key'])
      .where('program_slug', '=', `port-${by}`)
      .executeTakeFirstOrThrow();
    await write(edition(`port-${by}`, 'best-port', `{ key: ${key}, recipients: [ann] }`));
    const redacted = await remove({ kind: 'person', key: [slug] });
    // It is listed as the data has it, so that it can be typed.
    expect(await findRemainders(owner, redacted)).toContainEqual(
      expect.objectContaining({ place: 'DATA', kind: 'HONOR', key: `port-${by}/2025/${key}` }),
    );
    const name = by === 'id' ? { id } : { key: [`port-${by}`, '2025', key] };
    await remove({ kind: 'honor', ...name });
    const left = owner.selectFrom('honor').select('id').where('id', '=', id);
    expect(await left.execute()).toEqual([]);
    expect(await findRemainders(owner, redacted)).toEqual([]);
  });
});
