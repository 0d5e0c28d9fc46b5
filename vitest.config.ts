import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

/** `npm test` runs what is quick, `npm run test:long` the rest. */
export default defineConfig(({ mode }) => ({
  // graphql 16 has two builds, and objects of one are foreign to the other: the one that Node takes.
  resolve: {
    alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
  },
  test: {
    include: [mode === 'long' ? 'test/**/*.long.test.ts' : 'test/**/!(*.long).test.ts'],
    globalSetup: 'test/support/global-setup.ts',
    reporters: ['default', './test/support/closing-line.ts'],
    testTimeout: mode === 'long' ? 600_000 : 30_000,
    hookTimeout: 60_000,
    // Files wait for PostgreSQL more than they work, so that each processor can have one. Those that a worker runs
    // share its modules, most of which are large and hold no state.
    ...(mode !== 'long' && { maxWorkers: '100%', isolate: false }),
  },
}));
