import { z } from 'zod';

/** The operations of the evening, and the shapes of their data. */

/** To be pasted into GraphiQL: the awards, as a role sees them. */
export const boardQuery = `{
  dataset { revision }
  edition(program: "example-awards", year: 2026) {
    awards {
      name
      honors { nodes { id result credit } }
    }
  }
}`;

export const board = z.object({
  dataset: z.object({ revision: z.string() }),
  edition: z.object({
    awards: z.array(
      z.object({
        name: z.string(),
        honors: z.object({
          nodes: z.array(z.object({ id: z.string(), result: z.string(), credit: z.string() })),
        }),
      }),
    ),
  }),
});
export type Board = z.infer<typeof board>;

/** To be pasted into GraphiQL: results as they are revealed. */
export const announcementsSubscription = `subscription {
  announcements(program: "example-awards") {
    revision
    publishedAt
    kind
    honorId
    honor { id result credit award { name } }
  }
}`;

export const announcement = z.object({
  announcements: z.object({
    revision: z.string(),
    publishedAt: z.coerce.date(),
    kind: z.enum(['ANNOUNCED', 'CHANGED', 'RETRACTED']),
    honorId: z.string(),
    honor: z
      .object({ result: z.string(), credit: z.string(), award: z.object({ name: z.string() }) })
      .nullable(),
  }),
});
export type Announcement = z.infer<typeof announcement>['announcements'];

export const applyMutation = `mutation Apply($input: ApplyDocumentInput!) {
  applyDocument(input: $input) {
    ... on ApplyDocumentPayload {
      revision
      scheduledDocument { id }
    }
    ... on MutationError { message }
  }
}`;

export const applied = z.object({
  applyDocument: z.object({
    revision: z.string(),
    scheduledDocument: z.object({ id: z.string() }).nullable(),
  }),
});

/** The scheduled documents, and whether the preview has them. */
export const scheduledQuery = `{
  dataset { revision }
  scheduledDocuments { nodes { name checked problems { message } } }
}`;

export const scheduled = z.object({
  dataset: z.object({ revision: z.string() }),
  scheduledDocuments: z.object({
    nodes: z.array(
      z.object({
        name: z.string(),
        checked: z.boolean(),
        problems: z.array(z.object({ message: z.string() })).nullable(),
      }),
    ),
  }),
});

export const withdrawMutation = `mutation Withdraw($id: ID!) {
  withdrawDocument(input: { id: $id }) {
    ... on WithdrawDocumentPayload { scheduledDocument { status } }
    ... on MutationError { message }
  }
}`;

export const withdrawn = z.object({
  withdrawDocument: z.object({ scheduledDocument: z.object({ status: z.literal('WITHDRAWN') }) }),
});

export const rescheduleMutation = `mutation Reschedule($id: ID!, $publishAt: DateTime!) {
  rescheduleDocument(input: { id: $id, publishAt: $publishAt }) {
    ... on RescheduleDocumentPayload { scheduledDocument { publishAt } }
    ... on MutationError { message }
  }
}`;

export const rescheduled = z.object({
  rescheduleDocument: z.object({ scheduledDocument: z.object({ publishAt: z.coerce.date() }) }),
});
