import { describe, expect, test } from 'vitest';
import { persistedDocuments } from '../../../db/queries/desk/persisted-document.ts';
import { advice } from '../../../src/cli/program.ts';
import { hashOf, idOf, one, openPersist, three, two } from '../../support/cli/persist.ts';

const { owner, persist, fileWith, stored } = await openPersist();

describe('awards persist', () => {
  test('registers a GraphQL file as it is stored, under the id that sha256sum prints', async () => {
    const file = await fileWith('one.graphql', one);
    expect(await persist(file)).toEqual({
      code: 0,
      stdout: `${idOf(one)}  one.graphql\n1 document was registered.\n`,
      stderr: '',
    });
    expect(await stored()).toEqual({ [idOf(one)]: one });
  });

  test('changes nothing when it is run again', async () => {
    const file = await fileWith('one.gql', one);
    await persist(file);
    const [before] = await persistedDocuments(owner);
    const { code, stdout } = await persist(file, await fileWith('three.graphql', three));
    expect([code, stdout]).toEqual([
      0,
      `${idOf(one)}  one.gql\n${idOf(three)}  three.graphql\n1 document was registered.\n1 document was registered before.\n`,
    ]);
    expect((await persistedDocuments(owner))[0]).toEqual(before);
  });

  test.each([
    ['graphql-codegen', { [idOf(two)]: two, [idOf(three)]: three }],
    ['graphql-codegen before version 6', { [hashOf('sha256', two)]: two, [idOf(three)]: three }],
    [
      'Apollo',
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [
          { id: hashOf('sha256', two), name: 'Two', type: 'query', body: two },
          { id: hashOf('sha256', three), name: 'Three', type: 'subscription', body: three },
        ],
      },
    ],
  ])('registers a manifest of %s', async (_tool, manifest) => {
    const { code, stdout } = await persist(await fileWith('manifest.json', manifest));
    expect([code, stdout]).toEqual([0, '2 documents were registered.\n']);
    expect(await stored()).toEqual({ [idOf(two)]: two, [idOf(three)]: three });
  });

  test.each(['md5', 'sha1'])('registers a manifest of Relay under its %s', async (name) => {
    const manifest = { [hashOf(name, two)]: two };
    const { code } = await persist(await fileWith('queries.json', manifest));
    expect(code).toBe(0);
    expect(await stored()).toEqual(manifest);
  });

  test('refuses an id that is registered for another text', async () => {
    await persist(await fileWith('first.json', { current: two }));
    const file = await fileWith('second.json', { current: three, other: one });
    expect(await persist(file)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'second.json:2:3: Another document is registered under the id current.\nNothing is registered.\n',
    });
    expect(await stored()).toEqual({ current: two });
  });
});

describe('awards persist --list and --remove', () => {
  test('list the registered documents, and remove them', async () => {
    expect((await persist('--list')).stdout).toBe('No documents are registered.\n');
    await persist(
      await fileWith('m.json', {
        current: two,
        [idOf(three)]: three,
        nameless: '{ dataset { honors } }',
      }),
    );
    const { stdout } = await persist('--list');
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^current {2}\S{16}Z {2}query Two$/),
      expect.stringMatching(/^nameless {2}\S{16}Z {2}query \(no name\)$/),
      expect.stringMatching(/^sha256:[0-9a-f]{64} {2}\S{16}Z {2}subscription Three$/),
    ]);
    expect(await persist('--remove', 'current', hashOf('sha256', three))).toEqual({
      code: 0,
      stdout: '2 documents were removed. Servers stop running them within two minutes.\n',
      stderr: '',
    });
    expect(Object.keys(await stored())).toEqual(['nameless']);
  });

  test('remove all or none', async () => {
    await persist(await fileWith('m.json', { current: two }));
    expect(await persist('--remove', 'current', 'other')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'No document is registered under the id other.\nNothing is removed.\n',
    });
    expect(await stored()).toEqual({ current: two });
  });

  test.each([
    [[], 'Give a GraphQL file or a manifest.'],
    [['--list', 'a'], 'The option --list takes no arguments.'],
    [['--list', '--remove'], "error: option '--remove' cannot be used with option '--list'"],
    [['--remove'], 'Give the ids of the documents. `npx awards persist --list` lists them.'],
    [['--remove', 'a b'], '"a b" is not the id of a document.'],
  ])('%j is explained', async (args, sentence) => {
    const { code, stderr } = await persist(...args);
    expect([code, stderr]).toEqual([2, `${sentence}\n${advice}\n`]);
  });
});
