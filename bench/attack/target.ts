import type { Target } from './attacker.ts';
import { type Gateway, runAwards } from './gateway.ts';
import { PoliteClient } from './polite.ts';

interface Facts {
  dataset: { honors: number };
  places: { rows: { key: { node: { slug: string } | null } | null }[] };
  honors: { pageInfo: { endCursor: string } };
}

const facts = `{
  dataset { honors }
  places: statistics(by: [PLACE], filter: { hasPlace: true }, first: 40) {
    rows { key(dimension: PLACE) { node { ... on Place { slug } } } }
  }
  honors(last: 1, orderBy: [{ field: RECIPIENT_NAME }]) { pageInfo { endCursor } }
}`;

/** Creates a curator's token, and finds out what attackers could know as well. Ask `end` when they are done. */
export async function findTarget({
  port,
}: Gateway): Promise<Omit<Target, 'port'> & { honors: number }> {
  const name = `attack ${Date.now()}`;
  const [token = ''] = (await runAwards('token', 'create', name, '--role', 'curator')).split('\n');
  const client = new PoliteClient('127.0.0.1', port);
  const { dataset, places, honors } = (await client.data(facts)) as Facts;
  client.close();
  return {
    token,
    honors: dataset.honors,
    places: places.rows.flatMap(({ key }) => (key?.node ? [key.node.slug] : [])),
    lastCursor: honors.pageInfo.endCursor,
  };
}
