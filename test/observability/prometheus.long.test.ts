import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The files for Prometheus, checked by the real program. */
test('promtool accepts the configuration and its alerts', () => {
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { encoding: 'utf8' });
  const install = 'apt-get update && apt-get install -y --no-install-recommends prometheus';
  run('sh', '-c', `command -v promtool || (${install})`);
  const deploy = path.join(import.meta.dirname, '../../deploy');
  // With the rules that it names.
  const said = run('promtool', 'check', 'config', path.join(deploy, 'prometheus.yaml'));
  expect(said).toMatch(/prometheus\.yaml is valid prometheus config file syntax/);
  expect(said).toMatch(/SUCCESS: \d+ rules found/);
});
