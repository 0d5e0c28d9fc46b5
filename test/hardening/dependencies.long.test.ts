import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

/** Known vulnerabilities of what the gateway runs with, as `npm audit` reports them. */
const root = path.join(import.meta.dirname, '..', '..');

/** @returns names of packages that a serious advisory is about; null if the registry does not answer */
async function audit(registry?: string): Promise<string[] | null> {
  const args = ['audit', '--json', '--omit=dev', ...(registry ? ['--registry', registry] : [])];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: root }).catch(
    (error: { stdout: string }) => error,
  );
  const report: { vulnerabilities?: Record<string, { severity: string }> } = JSON.parse(stdout);
  if (!report.vulnerabilities) return null;
  return Object.entries(report.vulnerabilities).flatMap(([name, { severity }]) =>
    ['high', 'critical'].includes(severity) ? [name] : [],
  );
}

test('no package of the gateway has a serious vulnerability', async (context) => {
  const found = await audit();
  if (found === null) return context.skip('the registry does not answer audits');
  expect(found).toEqual([]);
});

test('a serious vulnerability would be found', async () => {
  const advisory = {
    ...{ id: 1, url: 'https://example.com', title: 'Made up', severity: 'critical' },
    vulnerable_versions: '>=0.0.0',
  };
  // A registry that knows of no versions, and of one advisory.
  const registry = createServer(({ method, url = '' }, response) => {
    const answer = method === 'POST' ? { pg: [advisory] } : { name: url.slice(1), versions: {} };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  afterAll(() => void registry.close());
  registry.listen(0, '127.0.0.1');
  await once(registry, 'listening');
  const { port } = registry.address() as AddressInfo;
  expect(await audit(`http://127.0.0.1:${port}`)).toContain('pg');
});
