import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCommand, type Exit, orPrintError, runCommand } from '#cli';
import { readConfig, setEnvironment } from '#config';
import { AccessTokens, operator, submitDocuments } from '#desk';
import { textInput } from '#import';

import { type ServeOptions, serve, untilStopped } from '../main.ts';

import { documents, type Pace, playEvening } from './evening.ts';
import { announcementsSubscription, boardQuery } from './operations.ts';
import { Stage } from './stage.ts';

const advice = '`npm run gala -- --help` lists the options.';

const paces: Record<'slow' | 'fast', Pace> = {
  slow: { reveals: [30, 45, 60], later: 10, pause: 6 },
  fast: { reveals: [5, 7, 10], later: 2, pause: 0.2 },
};

/**
 * `npm run gala`: the server with made-up awards, and what an organizer does in front of it.
 * @returns the exit code
 */
export async function main(args: readonly string[]): Promise<number> {
  return orPrintError(() => runCommand(createGala, advice, args));
}

const createGala = (exit: Exit) =>
  createCommand('npm run gala --', advice)
    .description('Watch the evening of an award, from the embargo to the reveal.')
    .option('--fast', 'in a quarter of a minute, with less time to read')
    .option('--end', 'end after the evening instead of waiting for Ctrl-C')
    .addHelpText(
      'after',
      '\nPORT and HOST set where the server listens, as for npm start. The data is in a temporary folder, which is removed at the end.',
    )
    .action(async ({ fast = false, end = false }) => exit(await runInTemporaryFolder(fast, end)));

async function runInTemporaryFolder(isFast: boolean, ends: boolean): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-gala-'));
  try {
    // PostgreSQL runs as another user where this one is root.
    await chmod(folder, 0o711);
    setEnvironment(variablesFor(folder));
    return await serve(readConfig(), hold(paces[isFast ? 'fast' : 'slow'], ends));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The variables that replace everything in the environment that is about the data, for all processes of the server. */
function variablesFor(folder: string): Record<string, string> {
  return {
    DATABASE_URL: '',
    DATABASE_PUBLIC_URL: '',
    DATABASE_PRESS_URL: '',
    DATABASE_LISTEN_URL: '',
    DATABASE_REPLICA_URLS: '',
    LOGIN_PREFIX: '',
    DATA_FOLDER: path.join(folder, 'data'),
    // The evening sends queries of its own.
    DOCUMENTS: 'any',
    // It reports the conflict of its documents itself.
    LOG_LEVEL: 'error',
  };
}

/** @param ends whether the server ends with the evening */
function hold(pace: Pace, ends: boolean): ServeOptions {
  const tokens = { press: '', curator: '' };
  return {
    async load(db) {
      const name = '01-finalists.yaml';
      const text = await readFile(path.join(documents, name), 'utf8');
      await submitDocuments(db, [textInput(name, text)], { by: operator('gala') });
      for (const [name, role] of [
        ['press', 'PRESS'],
        ['curator', 'CURATOR'],
      ] as const) {
        const { secret } = await new AccessTokens(db).create(
          { name, role, expiresAt: null },
          operator('gala'),
        );
        tokens[name] = secret;
      }
    },
    async during({ url, stop }) {
      const stage = new Stage(process.stdout);
      stage.print(program(url, tokens));
      try {
        await playEvening({ url, ...tokens, pace, stage, stop });
        stage.print(['The evening is over.']);
      } catch (error) {
        if (stop.aborted) return;
        if (ends || !(error instanceof Error)) throw error;
        // The user may be a curator too, and withdraw what the evening needs.
        stage.print([`The evening cannot go on as it was planned: ${error.message}`]);
      } finally {
        stage.stop();
      }
      if (ends) return;
      stage.print(['The server runs until you press Ctrl-C.']);
      await untilStopped({ stop });
    },
  };
}

/** The text above the evening: how to sign in as each role, and what to try. */
function program(url: string, { press, curator }: { press: string; curator: string }): string[] {
  const indented = (text: string) => text.split('\n').map((line) => `  ${line}`);
  return [
    '',
    'THE EXAMPLE AWARDS: an evening at which everything is made up.',
    '',
    `Open ${url}/live/example-awards in a browser: each winner appears there when it is revealed.`,
    `${url}/live/example-awards?hall=dark is the same for the screen of the hall.`,
    '',
    `Open ${url}/desk beside it, and sign in as a curator with this token:`,
    '',
    `  ${curator}`,
    '',
    'The desk lists the scheduled documents, and there you can move, withdraw or publish them, and',
    'correct what is published. What you do there changes the evening.',
    '',
    `At ${url}/graphql you can query. To sign in, paste a line into "Headers", below the query:`,
    '',
    `  press    {"Authorization": "Bearer ${press}"}`,
    `  curator  {"Authorization": "Bearer ${curator}"}`,
    '',
    'Without one you are the public. Run this query as either of them, now and later:',
    '',
    ...indented(boardQuery),
    '',
    'In another tab, start this, and leave it running: each result comes when it is revealed.',
    '',
    ...indented(announcementsSubscription),
  ];
}
