import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { orSayWhy } from '../cli/awards.ts';
import { readOptions } from '../cli/options.ts';
import { type Config, readConfig } from '../config.ts';
import { AccessTokens } from '../desk/access-tokens.ts';
import { receive } from '../desk/receive.ts';
import { textInput } from '../import/read/inputs.ts';
import { type ServeOptions, serve, untilStopped } from '../main.ts';
import { documents, type Pace, playEvening } from './evening.ts';
import { announcementsQuestion, boardQuestion } from './questions.ts';
import { Stage } from './stage.ts';

const usage = `npm run gala: watch the evening of an award, from the embargo to the reveal

  --fast  in a quarter of a minute, with less time to read
  --end   end after the evening, in place of waiting for Ctrl-C

PORT and HOST say where the server listens, as for npm start. Nothing that is there is touched: all is kept in a
folder of its own, which is removed at the end.`;

const paces: Record<'slow' | 'fast', Pace> = {
  slow: { reveals: [30, 45, 60], later: 10, pause: 6 },
  fast: { reveals: [5, 7, 10], later: 2, pause: 0.2 },
};

/**
 * `npm run gala`: the server with made-up awards, and what an organizer does in front of it.
 * @returns the exit code
 */
export async function main(args: readonly string[]): Promise<number> {
  return orSayWhy('`npm run gala -- --help` lists the options.', async () => {
    const flag = { type: 'boolean' } as const;
    const { values } = readOptions(args, { fast: flag, end: flag, help: flag }, 0);
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const folder = await mkdtemp(path.join(tmpdir(), 'awards-gala-'));
    try {
      // PostgreSQL runs as another user where this one is root.
      await chmod(folder, 0o711);
      const pace = paces[values.fast ? 'fast' : 'slow'];
      return await serve(configIn(folder), hold(pace, values.end ?? false));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/** What the environment says, but for everything about the data. */
function configIn(folder: string): Config {
  return {
    ...readConfig(),
    ...{ databaseUrl: null, databasePublicUrl: null, databasePressUrl: null },
    ...{ databaseListenUrl: null, loginPrefix: null, dataFolder: path.join(folder, 'data') },
    // The evening sends queries of its own.
    allowedDocuments: 'any',
  };
}

/** @param ends whether the server ends with the evening */
function hold(pace: Pace, ends: boolean): ServeOptions {
  const tokens = { press: '', curator: '' };
  return {
    async load(db) {
      const name = '01-finalists.yaml';
      const text = await readFile(path.join(documents, name), 'utf8');
      await receive(db, [textInput(name, text)]);
      for (const [name, role] of [
        ['press', 'PRESS'],
        ['curator', 'CURATOR'],
      ] as const) {
        const { secret } = await new AccessTokens(db).create({ name, role, expiresAt: null });
        tokens[name] = secret;
      }
    },
    async during({ address, stop }) {
      const stage = new Stage(process.stdout);
      stage.say(program(address, tokens));
      try {
        await playEvening({ address, ...tokens, pace, stage, stop });
        stage.say(['The evening is over.']);
      } catch (error) {
        if (stop.aborted) return;
        if (ends || !(error instanceof Error)) throw error;
        // Whoever watches may be a curator too, and withdraw what the evening needs.
        stage.say([`The evening cannot go on as it was planned: ${error.message}`]);
      } finally {
        stage.stop();
      }
      if (ends) return;
      stage.say(['The server goes on until Ctrl-C.']);
      await untilStopped({ stop });
    },
  };
}

/** What stands above the evening: who can be who, and what to try. */
function program(
  address: string,
  { press, curator }: { press: string; curator: string },
): string[] {
  const indented = (text: string) => text.split('\n').map((line) => `  ${line}`);
  return [
    '',
    'THE EXAMPLE AWARDS: an evening at which everything is made up.',
    '',
    `Open ${address}/live/example-awards in a browser: each winner appears there when it is revealed.`,
    '',
    `At ${address}/graphql you can query. To sign in, paste a line into "Headers", below the query:`,
    '',
    `  press    {"Authorization": "Bearer ${press}"}`,
    `  curator  {"Authorization": "Bearer ${curator}"}`,
    '',
    'Without one you are the public. Ask this as either of them, now and later:',
    '',
    ...indented(boardQuestion),
    '',
    'In another tab, start this, and leave it running: each result comes when it is revealed.',
    '',
    ...indented(announcementsQuestion),
    '',
    'As curator, query { scheduledDocuments { nodes { name publishAt problems { message } } } }.',
  ];
}
