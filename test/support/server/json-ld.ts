import type { TestClient } from './test-client.ts';

/** Reads JSON-LD of a server, and the ids of what it has. @param base of the server */
export function openJsonLd(base: string, { answer }: Pick<TestClient, 'answer'>) {
  const jsonLdUrlOf = (id: string) => `${base}/graphql?format=jsonld&id=${id}`;

  async function jsonLdAt(url: string): Promise<Record<string, unknown>> {
    const response = await fetch(url);
    if (!response.ok) throw new Error(await response.text());
    return JSON.parse(await response.text());
  }

  /** The ids of one kind in the response to a query. */
  async function idsOf(kind: string, query: string): Promise<string[]> {
    const { data } = await answer(query);
    return JSON.stringify(data).match(new RegExp(`\\b${kind}_[\\w-]{22}`, 'g')) ?? [];
  }

  async function idOf(kind: string, query: string): Promise<string> {
    const [id] = await idsOf(kind, query);
    if (id === undefined) throw new Error(`There is no ${kind} in the response.`);
    return id;
  }

  return { jsonLdUrlOf, jsonLdAt, jsonLd: (id: string) => jsonLdAt(jsonLdUrlOf(id)), idsOf, idOf };
}

/** A text in English, as JSON-LD has it. */
export const english = (text: string) => ({ '@value': text, '@language': 'en' });
