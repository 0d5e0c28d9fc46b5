import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mechanisms } from './mechanisms.ts';

/** Loaded before the gateway (`--import`): switches off the mechanism that BENCH_WITHOUT names, by an edit of its source. */

const root = path.join(import.meta.dirname, '..', '..');
const mechanism = mechanisms.find(({ name }) => name === process.env.BENCH_WITHOUT);

if (mechanism) {
  const { name, file, from, to } = mechanism;
  const edited = pathToFileURL(path.join(root, file)).href;
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (url !== edited) return loaded;
      const parts = String(loaded.source).split(from);
      if (parts.length !== 2) throw new Error(`${file} does not have "${from}" once: ${name}`);
      return { ...loaded, source: parts.join(to) };
    },
  });
}
