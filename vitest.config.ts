import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { runs } from './test/support/run/runs.ts';

/** Tests that count the statements of queries that are sent again, or write to tables without a revision. */
const readAnew = [
  'test/readme.test.ts',
  'test/src/http/{check/check-operation,execute/execute-operation}.test.ts',
  'test/schema/{statements,arguments/identifier,changes/change,recipients/recipient-by}.test.ts',
  'test/db/queries/search/{search,search-series}.test.ts',
];

/**
 * `npm test` runs what is quick, `npm run test:long` the rest. With `CACHE=rows` what goes in-process keeps rows from
 * one query to the next (test/support/server/test-client.ts).
 */
export default defineConfig(({ mode }) => ({
  // graphql 16 has two builds, and objects of one are foreign to the other: the one that Node takes.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: [mode === 'long' ? 'test/**/*.long.test.ts' : 'test/**/!(*.long).test.ts'],
    exclude: process.env.CACHE === 'rows' ? readAnew : [],
    globalSetup: 'test/support/run/global-setup.ts',
    reporters: ['default', './test/support/run/closing-line.ts'],
    testTimeout: (mode === 'long' ? 600_000 : 60_000) * runs,
    hookTimeout: 60_000,
    // A second, as it is without this, is too short for a machine that has much else to do.
    expect: { poll: { timeout: 10_000 } },
    // Files wait for PostgreSQL and for time to pass: those of two processors keep them busy in three workers. Long ones
    // work, and some measure.
    maxWorkers: mode === 'long' ? '100%' : Math.ceil(1.5 * availableParallelism()),
    // Those that a worker runs share its modules, most of which are large and hold no state.
    isolate: mode === 'long',
  },
}));
