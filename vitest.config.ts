import { defineConfig } from 'vitest/config';

/** `npm test` runs what is quick, `npm run test:long` the rest. */
export default defineConfig(({ mode }) => ({
  test: {
    include: [mode === 'long' ? 'test/**/*.long.test.ts' : 'test/**/!(*.long).test.ts'],
    globalSetup: 'test/support/global-setup.ts',
    testTimeout: mode === 'long' ? 600_000 : 30_000,
    hookTimeout: 60_000,
  },
}));
