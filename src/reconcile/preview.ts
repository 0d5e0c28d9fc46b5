import { z } from 'zod';
import { escaped } from '#text';

import type { AskGraph } from './ask-graph.ts';
import { candidateFields, describe, foundRecipient } from './found.ts';

/** In pixels. */
export const previewSize = { width: 400, height: 200 };

const answer = z.object({
  recipient: foundRecipient
    .extend({
      honors: z
        .object({
          nodes: z.array(
            z.object({
              award: z.object({ name: z.string() }).nullable(),
              edition: z.object({ name: z.string() }),
            }),
          ),
        })
        .nullable(),
    })
    .nullable(),
});

const query = `query Preview($slug: String!) {
  recipient(by: { slug: $slug }) {
    ${candidateFields}
    honors(first: 3) { nodes { award { name } edition { name } } }
  }
}`;

/** A page about a recipient to be shown in a frame; null if there is none. */
export async function previewOf(slug: string, ask: AskGraph): Promise<string | null> {
  const { recipient } = answer.parse(await ask(query, { slug }));
  if (!recipient) return null;
  const honors = (recipient.honors?.nodes ?? []).map(({ award, edition }) =>
    award ? `${award.name}, ${edition.name}` : edition.name,
  );
  return `<!doctype html>
<html><meta charset="utf-8"><title>${escaped(recipient.name)}</title>
<body style="font: 14px sans-serif">
<b>${escaped(recipient.name)}</b><br><span lang="en">${escaped(describe(recipient))}</span>
<ul>${honors.map((honor) => `<li>${escaped(honor)}</li>`).join('')}</ul>
</body></html>
`;
}
