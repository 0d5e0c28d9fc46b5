import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** How many roles the honors of a recipient can be counted in. */
const { reader } = await createDatabase('empty');
const { answer } = createTestClient(reader);

const roles = (count: number) => `[${Array(count).fill('PRIMARY').join(', ')}]`;
const counted = (args: string) => `{ recipient(by: { slug: "x" }) { ${args} } }`;

test.each(['honorCount(role: $)', 'honors(role: $) { totalCount }'])(
  '%s takes at most 100 roles',
  async (field) => {
    const most = await answer(counted(field.replace('$', roles(100))));
    expect(most.errors).toBeUndefined();
    const { errors } = await answer(counted(field.replace('$', roles(101))));
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringContaining('must not have more than 100 values'),
    ]);
  },
);
