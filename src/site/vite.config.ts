import path from 'node:path';
import { defineConfig } from 'vite';

/** Builds the pages twice: for browsers, and for the server, which renders them first. */
export default defineConfig(({ isSsrBuild }) => ({
  root: path.join(import.meta.dirname, 'browser'),
  base: '/assets/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  build: {
    emptyOutDir: true,
    assetsDir: '.',
    manifest: !isSsrBuild,
    modulePreload: { polyfill: false },
    rolldownOptions: isSsrBuild
      ? // One file, which is all loaded: a later build cannot take parts of it from a running server.
        { input: 'entry-server.tsx', output: { codeSplitting: false } }
      : { input: 'entry-browser.ts' },
  },
  // For the server Vite leaves it open, and what is checked in development slows every page down.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  // Nothing of node_modules is needed to run what is built.
  ssr: { noExternal: true },
  logLevel: 'warn',
}));
