import { expect } from 'vitest';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../database/database.ts';
import { followWrites } from '../desk/preview.ts';
import { tester } from '../desk/tester.ts';
import { startServer } from './http.ts';

/** The Reconciliation Service API, as OpenRefine uses it: two people of one name, a film, and where they are from. */
export async function openReconcile() {
  const { owner, reader, desk } = await createDatabase('empty');
  await importDocuments(owner, [
    {
      name: 'people.yaml',
      text: `format: awards/1
places:
  - { slug: france, names: { en: France, de: Frankreich }, placeKind: COUNTRY, countryCode: FR }
  - { slug: lyon, names: { en: Lyon }, placeKind: CITY, parent: france }
  - { slug: zuerich, names: { de: Zürich }, placeKind: CITY }
people:
  - { slug: jean-martin, names: { en: Jean Martin }, bornOn: 1920-05-01, place: lyon, externalIds: { wikidata: Q1 } }
  - { slug: jean-martin-singer, names: { en: Jean Martin }, bornOn: "1960" }
  - { slug: simone-weiss, names: { en: "Simone <Weiss>", de: "Simone Weiß" }, birthPlace: lyon }
  - { slug: john-smithson, names: { en: John Smithson } }
  - { slug: bob-brown-a, names: { en: Bob Brown }, bornOn: 1920-05-01, place: zuerich }
  - { slug: bob-brown-b, names: { en: Bob Brown } }
  - { slug: curie, names: { en: Marie Curie } }
  - { slug: pierre-curie, names: { en: Pierre Curie } }
${Array.from({ length: 26 }, (_, n) => `  - { slug: kim-lee-${n}, names: { en: Kim Lee }, bornOn: "${1950 + n}" }`).join('\n')}
works:
  - { slug: the-lamp, names: { en: The Lamp }, workKind: film, year: 1950 }
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 1951
    names: { en: Prize 1951 }
    categories:
      - slug: people
        names: { en: People }
        kind: PERSON
        awards:
          - slug: best
            names: { en: Best & Brightest }
            honors: [{ recipients: [jean-martin, the-lamp] }, { recipients: [simone-weiss], result: FINALIST }]
`,
    },
  ]);
  await submitDocuments(
    owner,
    [
      textInput(
        'later.yaml',
        'format: awards/1\npeople:\n  - { slug: secret-winner, names: { en: Secret Winner } }',
      ),
    ],
    { publishAt: new Date(Date.now() + 3_600_000), by: tester },
  );
  await followWrites(owner);
  const base = await startServer(reader, ['*'], undefined, desk);
  const service = `${base}/reconcile`;

  async function readJson(path: string, init?: RequestInit) {
    const response = await fetch(service + path, init);
    expect(response.status).toBe(200);
    return response.json();
  }

  async function refusal(path: string, init?: RequestInit) {
    const response = await fetch(service + path, init);
    return [response.status, (await response.text()).trim()];
  }

  async function candidatesOf(query: object) {
    const { q0 } = await readJson('', batch({ q0: query }));
    return q0.result;
  }
  return { base, service, reader, desk, readJson, refusal, candidatesOf };
}

export const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' },
  body: new URLSearchParams(fields),
});
export const batch = (queries: object) => form({ queries: JSON.stringify(queries) });

export const idsOf = (candidates: { id: string; match: boolean }[]) =>
  candidates.map(({ id, match }) => (match ? `${id} for sure` : id));
