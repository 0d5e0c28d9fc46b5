import { expect } from 'vitest';
import { createDatabase } from '../database/database.ts';
import { createTestClient } from '../server/test-client.ts';
import { followWrites } from './preview.ts';
import { createToken, tester } from './tester.ts';

/** A gateway without data, and what curators do with it through the graph; the preview follows each time. */
export async function openPublishing() {
  const { desk, owner, reader } = await createDatabase('empty');
  const tokenOf = async (role: 'PRESS' | 'CURATOR') => (await createToken(desk, role)).secret;
  const everyone = createTestClient(reader, desk);
  const curator = everyone.as(await tokenOf('CURATOR'));
  const press = everyone.as(await tokenOf('PRESS'));

  const apply = async (input: Record<string, unknown>) => {
    const { data, errors } = await curator.answer(
      `mutation ($input: ApplyDocumentInput!) {
        applyDocument(input: $input) {
          __typename
          ... on MutationError { message }
          ... on InvalidDocument { problems { path message line file } }
          ... on RevisionConflict { revision changes(first: 5) { nodes { key action } } }
          ... on ApplyDocumentPayload {
            revision
            plan {
              counts { kind created changed }
              entries {
                action kind recipientKind key
                node { ... on Place { name } }
                changes { field before after }
              }
            }
            scheduledDocument { id status plan { entries { action key } } }
            sameNameDocuments { id }
            previewPending
          }
        }
      }`,
      { input },
    );
    await followWrites(owner);
    return errors ? { errors } : data?.applyDocument;
  };

  const act = async (field: keyof typeof payloads, input: string) => {
    const { data, errors } = await curator.answer(
      `mutation { ${field}(input: { ${input} }) {
        __typename
        ... on MutationError { message }
        ... on NotScheduled { document { status problems { path } } }
        ${payloads[field]}
      } }`,
    );
    await followWrites(owner);
    return errors ? { errors } : data?.[field];
  };

  /** The scheduled documents, as curators see them, or somebody else. */
  const scheduled = async (client = curator) => {
    const { data, errors } = await client.answer(
      '{ scheduledDocuments { nodes { name publishAt checked plan { warnings } problems { path message } } } }',
    );
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)).scheduledDocuments.nodes;
  };

  const withdrawAll = async () => {
    for (const { id } of await desk.scheduledDocuments()) await desk.withdrawDocument(id, tester);
    await followWrites(owner);
  };

  return { everyone, curator, press, desk, apply, act, scheduled, withdrawAll };
}

const payloads = {
  rescheduleDocument: `... on RescheduleDocumentPayload {
    scheduledDocument { publishAt } previewPending }`,
  withdrawDocument: `... on WithdrawDocumentPayload {
    scheduledDocument { status } }`,
  publishDocument: `... on PublishDocumentPayload {
    revision scheduledDocument { status plan { entries { key action } } } }`,
};

/** A document of a city. */
export const city = (slug: string, name: string, more: object = {}) => ({
  format: 'awards/1',
  places: [{ slug, placeKind: 'CITY', names: { en: name }, ...more }],
});
export const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

/** The id of the document that a mutation has scheduled. */
export const idOf = (payload: unknown): string =>
  JSON.parse(JSON.stringify(payload)).scheduledDocument?.id ?? 'nothing is scheduled';
