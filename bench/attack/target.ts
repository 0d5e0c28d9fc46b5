import type { Target } from './attacker.ts';
import { runAwards } from './gateway.ts';
import { PoliteClient } from './polite.ts';

interface Facts {
  dataset: { honors: number };
  places: { rows: { key: { node: { slug: string } | null } | null }[] };
  honors: { pageInfo: { endCursor: string } };
  recipients: { nodes: { slug: string }[] };
}

const facts = `{
  dataset { honors }
  places: statistics(by: [PLACE], filter: { hasPlace: true }, first: 40) {
    rows { key(dimension: PLACE) { node { ... on Place { slug } } } }
  }
  honors(last: 1, orderBy: [{ field: RECIPIENT_NAME }]) { pageInfo { endCursor } }
  recipients(first: 100) { nodes { slug } }
}`;

/** A curator's token: some attacks use it, and so does the client that schedules the reveal. */
export async function createToken(): Promise<string> {
  const name = `attack ${Date.now()}`;
  const [token = ''] = (
    await runAwards('token', 'create', name, '--role', 'curator', '--expires', '24h')
  ).split('\n');
  return token;
}

/** Finds out what attackers could know as well. */
export async function findTarget(
  port: number,
  token: string,
): Promise<Target & { honors: number }> {
  const client = new PoliteClient('127.0.0.1', port);
  const { dataset, places, honors, recipients } = (await client.fetchData(facts)) as Facts;
  client.close();
  return {
    port,
    token,
    honors: dataset.honors,
    places: places.rows.flatMap(({ key }) => (key?.node ? [key.node.slug] : [])),
    recipients: recipients.nodes.map(({ slug }) => slug),
    lastCursor: honors.pageInfo.endCursor,
  };
}
