import { type Admission, maskError, type PersistedDocuments, type Requester } from '#http';

interface DocumentOptions {
  admission: Pick<Admission, 'count'>;
  documents: PersistedDocuments;
  report: (error: unknown, requestId?: string) => void;
}

/**
 * A message with the text of the document that it names by an id.
 * @param requestId of the request that it came with
 * @param gone aborted when nobody waits for it any more
 * @throws GraphQLError as `PersistedDocuments.read` does; or if the document cannot be looked up, which is reported
 */
export async function withDocument(
  message: unknown,
  { client, isPublic }: Pick<Requester, 'client' | 'isPublic'>,
  requestId: string,
  { admission, documents, report }: DocumentOptions,
  gone: AbortSignal,
): Promise<unknown> {
  if (typeof message !== 'object' || message === null) return message;
  try {
    const query = await documents.read(message, {
      client,
      isPublic,
      signal: () => gone,
      spend: (work) => admission.count(client, work),
    });
    return query === null ? message : { ...message, query };
  } catch (error) {
    throw maskError(error, report, requestId);
  }
}
