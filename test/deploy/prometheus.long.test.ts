import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** The files for Prometheus, checked by the real program. */
const deploy = path.join(import.meta.dirname, '../../deploy');
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8' });

test('promtool accepts the configuration and its alerts', () => {
  const install = 'apt-get update && apt-get install -y --no-install-recommends prometheus';
  run('sh', '-c', `command -v promtool || (${install})`);
  // With the rules that it names.
  const said = run('promtool', 'check', 'config', path.join(deploy, 'prometheus.yaml'));
  expect(said).toMatch(/prometheus\.yaml is valid prometheus config file syntax/);
  expect(said).toMatch(/SUCCESS: \d+ rules found/);
});

/** Values of a series: of both workers, or of each. */
type Values = string | readonly [string, string];

test.each<[string, Record<string, Values>, string | null]>([
  ['AwardsStandbyDown', { awards_standby_up: ['0x20', '1x20'] }, 'does not answer the server a'],
  ['AwardsStandbyDown', { awards_standby_up: '1x17 0 0 0' }, null],
  [
    'AwardsStandbyBehind',
    { awards_standby_up: '1x20', awards_standby_lag_seconds: ['0+60x20', '0x20'] },
    'is behind the primary',
  ],
  [
    'AwardsStandbyBehind',
    { awards_standby_up: '0x20', awards_standby_lag_seconds: '0+60x20' },
    null,
  ],
  [
    'AwardsStandbyQueriesRepeated',
    {
      'awards_public_queries_total,outcome="answered"': '0+60x20',
      'awards_public_queries_total,outcome="repeated"': '0+20x20',
    },
    'repeats many queries',
  ],
  [
    'AwardsStandbyQueriesRepeated',
    {
      'awards_public_queries_total,outcome="answered"': '0+60x20',
      'awards_public_queries_total,outcome="repeated"': '0+1x20',
    },
    null,
  ],
  [
    'AwardsStandbyQueriesRepeated',
    // One of a few is not many.
    {
      'awards_public_queries_total,outcome="answered"': '0+1x20',
      'awards_public_queries_total,outcome="repeated"': '0+1x20',
    },
    null,
  ],
])('the alert %s of the series %j', async (alertname, series, summary) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-alerts-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const rules = path.join(deploy, 'prometheus-alerts.yaml');
  const inputs = Object.entries(series).flatMap(([name, values]) =>
    ['1', '2'].map((worker, index) => {
      const [metric, ...labels] = name.split(',');
      const all = ['instance="a"', 'server="s:5432"', `worker="${worker}"`, ...labels];
      const own = typeof values === 'string' ? values : values[index];
      return { series: `${metric}{${all.join(',')}}`, values: own };
    }),
  );
  const tests = {
    rule_files: [rules],
    tests: [
      {
        interval: '1m',
        input_series: inputs,
        alert_rule_test: [{ eval_time: '20m', alertname, exp_alerts: [] }],
      },
    ],
  };
  const file = path.join(folder, 'tests.json');
  await writeFile(file, JSON.stringify(tests));
  const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', file], {
    encoding: 'utf8',
  });
  if (summary === null) expect(status, stdout + stderr).toBe(0);
  else expect(stdout + stderr).toContain(summary);
});
