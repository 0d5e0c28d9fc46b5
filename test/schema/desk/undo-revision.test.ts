import { expect, test } from 'vitest';
import { city, openPublishing } from '../../support/desk/publishing.ts';

/** A curator takes a publication back. */
const { everyone, curator, press, apply } = await openPublishing();

const undo = (input: string) => `mutation {
  undoRevision(input: { ${input} }) {
    __typename
    ... on MutationError { message }
    ... on UndoRevisionPayload { revision plan { entries { action key } } }
  }
}`;

test('the last revision is taken back, in a new one with a reason', async () => {
  await apply({ document: city('colton', 'Colton') });
  await apply({ document: city('colton', 'Kolton') });
  const entries = [{ action: 'CHANGED', key: 'colton' }];
  expect((await curator.answer(undo('revision: "2", dryRun: true'))).data?.undoRevision).toEqual({
    __typename: 'UndoRevisionPayload',
    revision: '2',
    plan: { entries },
  });
  expect(
    (await curator.answer(undo('revision: "2", reason: "Misspelled"'))).data?.undoRevision,
  ).toMatchObject({
    revision: '3',
    plan: { entries },
  });
  const query = `{
    recipient(by: { slug: "colton" }) { name }
    changes(first: 1) { nodes { reason revision } }
  }`;
  expect((await everyone.answer(query)).data).toEqual({
    recipient: { name: 'Colton' },
    changes: { nodes: [{ reason: 'Misspelled', revision: '3' }] },
  });
});

test('what cannot be taken back stays, and so it does for press', async () => {
  expect((await curator.answer(undo('revision: "1"'))).data?.undoRevision).toEqual({
    __typename: 'UndoRevisionPayload',
    revision: '4',
    plan: { entries: [{ action: 'RETRACTED', key: 'colton' }] },
  });
  expect((await curator.answer(undo('revision: "2"'))).data?.undoRevision).toEqual({
    __typename: 'NotUndoable',
    message:
      'Revision 2 cannot be taken back, because revision 4 changed "colton" again. Take that one back first.',
  });
  for (const [client, code] of [
    [press, 'FORBIDDEN'],
    [everyone, 'UNAUTHENTICATED'],
  ] as const)
    expect(await client.answer(undo('revision: "4"'))).toMatchObject({
      data: { undoRevision: null },
      errors: [{ extensions: { code } }],
    });
  expect(await curator.answer(undo('revision: "1+abc"'))).toMatchObject({
    errors: [{ message: expect.stringContaining('must be a revision of the published data') }],
  });
});
