import type { Client } from '@urql/preact';
import { NamesOfHonorsDocument, type PlanEntryFragment } from '../../generated/desk/graphql.ts';
import { asThePublic } from '../client/desk-client.ts';

type Entry = PlanEntryFragment & { __typename: 'PlanEntry' };

/** The most recipients that a query takes. */
const maxRecipients = 100;

/**
 * Entries that name the awards and recipients of the honors of a plan that are not in the data, as after a retraction:
 * their keys have slugs only. Without a response from the server, none.
 */
export async function namesOfHonors(
  client: Client,
  entries: readonly PlanEntryFragment[],
): Promise<Entry[]> {
  const keys = entries
    .filter(({ kind, node }) => kind === 'HONOR' && node === null)
    .map(({ key }) => key.split('/'));
  if (keys.length === 0) return [];
  const slugs = new Set(keys.flatMap(([, , , recipients = '']) => recipients.split('+')));
  const variables = {
    recipients: [...slugs].slice(0, maxRecipients).map((slug) => ({ slug })),
    awards: [...new Set(keys.map(([program, , award]) => `${program}/${award}`))],
  };
  const { data } = await client.query(NamesOfHonorsDocument, variables, asThePublic).toPromise();
  const named = (kind: 'RECIPIENT' | 'AWARD', key: string, node: Entry['node']): Entry => ({
    __typename: 'PlanEntry',
    action: 'UNCHANGED',
    recipientKind: null,
    changes: [],
    kind,
    key,
    node,
  });
  return [
    ...(data?.recipientsBy ?? []).flatMap((node) =>
      node ? named('RECIPIENT', node.slug, node) : [],
    ),
    ...(data?.awards?.nodes ?? []).map((node) => {
      const { edition, slug } = node;
      return named('AWARD', `${edition.program.slug}/${edition.slug}/${slug}`, node);
    }),
  ];
}
