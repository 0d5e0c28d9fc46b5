import { post, request } from '../../bytes/request.ts';
import type { Attack } from '../attacker.ts';

/** The attacks of those who have a token, or pretend to. */

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export const tokens: readonly Attack[] = [
  {
    name: 'wrong-tokens',
    what: 'guessed tokens, a new one each time',
    act: (attacker) => {
      const token = `awards_${String(attacker.unique()).padStart(43, 'A')}`;
      return attacker.send(post('{ viewer { role } }', {}, bearer(token)));
    },
  },
  {
    name: 'mutations',
    what: 'documents applied by a curator while another session holds the lock; clients disconnect after a second',
    before: '12: ten hung; all applied up to two minutes after their clients had disconnected',
    connections: 5,
    holdsLock: true,
    act: (attacker) => {
      const document = { format: 'awards/1' };
      return attacker.send(post(apply, { document }, bearer(attacker.target.token)), 1_000);
    },
  },
  {
    name: 'late-bodies',
    what: 'mutations whose body arrives 10 s after the headers',
    before: 'after 20 s, with its token revoked meanwhile: a new ADMIN token',
    act: async (attacker) => {
      const body = post(apply, { document: 'format: awards/1' }, bearer(attacker.target.token));
      const wire = attacker.connect();
      wire.socket.write(body.subarray(0, -20));
      await attacker.pause(10_000);
      if (!attacker.isOver) {
        await wire.exchange(body.subarray(-20)).then(
          (reply) => attacker.countReply(reply),
          () => attacker.countClosed(),
        );
      }
      wire.close();
    },
  },
  {
    name: 'columns',
    what: 'a CSV with 16,000 columns from a curator',
    before: 'the process blocked for 40 s',
    connections: 2,
    act: (attacker) => attacker.send(hostile(attacker.target.token, 'CSV', columns)),
  },
  {
    name: 'problems',
    what: 'documents with 100,000 wrong keys, list items and lines from a curator',
    connections: 2,
    act: (attacker) => {
      const [form, text] = wrong[attacker.unique() % wrong.length] ?? ['CSV', columns];
      return attacker.send(hostile(attacker.target.token, form, text));
    },
  },
];

const apply =
  'mutation($document: ImportDocument!) { applyDocument(input: { document: $document, dryRun: true }) { __typename } }';

const columns = `${Array.from({ length: 16_000 }, (_, index) => `c${index}`).join(',')}\n${'1,'.repeat(15_999)}1\n`;
const items = Array.from({ length: 100_000 }, (_, index) => index);
const wrong = [
  ['JSON', JSON.stringify({ format: 'awards/1', programs: items })],
  ['JSON', JSON.stringify(Object.fromEntries(items.map((index) => [`key${index}`, index])))],
  ['YAML', `format: awards/1\n${items.map((index) => `key${index}: 1`).join('\n')}`],
  ['NDJSON', items.map((index) => `{"line":${index}}`).join('\n')],
  ['CSV', `program,year\n${items.map((index) => `p${index},x`).join('\n')}`],
] as const;

function hostile(token: string, form: string, document: string): Buffer {
  const query = `mutation($document: ImportDocument!) { applyDocument(input: { document: $document, form: ${form}, dryRun: true }) { __typename } }`;
  return request('POST', JSON.stringify({ query, variables: { document } }), {
    headers: bearer(token),
  });
}
