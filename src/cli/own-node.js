import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { isNewEnough } from './node-version.js';

/**
 * Runs after `npm ci`: where the user's own Node.js is new enough, scripts and npx use that one, and not the one that
 * was installed for older machines, which goes before it in the PATH.
 */
const own = (process.env.PATH ?? '')
  .split(path.delimiter)
  .filter((folder) => !folder.endsWith(path.join('node_modules', '.bin')))
  .join(path.delimiter);

function ownVersion() {
  try {
    return execFileSync('node', ['--version'], { env: { PATH: own }, encoding: 'utf8' }).trim();
  } catch {
    // There is none outside this folder.
    return 'v0';
  }
}

if (isNewEnough(ownVersion())) rmSync('node_modules/.bin/node', { force: true });
