// Plain JavaScript, so that a Node.js too old for the rest can at least say so.
import { isNewEnough } from '../cli/node-version.js';

if (!isNewEnough(process.version)) {
  console.error(
    `The awards gateway needs Node.js 22.18 or later, and this is ${process.version}. ` +
      'In its folder `npm ci` brings one that `npm run gala` uses.',
  );
  process.exit(1);
}
const { main } = await import('./gala.ts');
process.exitCode = await main(process.argv.slice(2));
