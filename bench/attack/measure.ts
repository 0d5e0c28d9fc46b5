import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nextMessage } from '../processes/next-message.ts';
import type { Attack, Target } from './attacker.ts';
import type { Gateway } from './gateway.ts';
import { type Counts, countsShape, type Job } from './job.ts';
import { holdWriterLock } from './lock.ts';
import { PoliteClient, type Sample, Watcher } from './polite.ts';
import { type Reveal, scheduleReveal, watchReveal } from './reveal.ts';

/** Loopback addresses. The server counts each one as a separate client. */
const addresses = {
  attackers: Array.from({ length: 10 }, (_, index) => `127.0.1.${index + 2}`),
  polite: '127.0.0.10',
  public: '127.0.0.11',
  health: '127.0.0.12',
  curator: '127.0.0.13',
  newcomer: '127.0.0.14',
};

/** Seconds that are watched before the attack, and at least and at most after it. */
const before = 4;
const after = { least: 3, most: 30 };

/** Milliseconds after the reveal is due for which an attack with a lock would hold it: the publisher ends it before. */
const heldOn = 1_000;

export interface Measured {
  name: string;
  /** milliseconds that the polite client waited while it was attacked */
  polite: { count: number; p50: number; p99: number; most: number };
  /** the same for a client that connects for each request */
  newcomer: Measured['polite'];
  /** what went wrong for them, during the attack and after it */
  errors: string[];
  /** the most milliseconds that `/health` took; infinite if it was not answered */
  health: number;
  /** MB at most: of the server's process, and of those below it */
  memory: { main: number; below: number };
  /** seconds after its time that the result was seen; null if it was not seen until the end */
  reveal: number | null;
  /** seconds after the end of the attack until the polite client is answered as fast as before; null if never */
  recovery: number | null;
  answers: Counts;
  /** whether each answer has to be one of success */
  isCrowd: boolean;
  isUp: boolean;
}

export interface Plan {
  attack: Attack;
  seconds: number;
  /** how many of the addresses attack */
  clients: number;
  queries: readonly string[];
}

/** Attacks a server, and measures what others notice of it. */
export async function measure(
  gateway: Gateway,
  target: Target,
  { attack, seconds, clients, queries }: Plan,
): Promise<Measured> {
  const { port } = gateway;
  const polite = new Watcher(new PoliteClient(addresses.polite, port), queries);
  const health = watchHealth(new PoliteClient(addresses.health, port));
  const curator = new PoliteClient(addresses.curator, port);
  const newcomer = new Watcher(new PoliteClient(addresses.newcomer, port, false), queries);
  const reader = new PoliteClient(addresses.public, port, false);
  const reveal = await scheduleFor(curator, target.token, before + seconds / 2);
  Object.assign(gateway.memory, { main: 0, below: 0 });
  polite.start();
  newcomer.start();
  const seen = watchReveal(reader, reveal, reveal.dueAt + (seconds / 2 + after.most) * 1_000);
  const crowd = await startCrowd();
  await sleep(reveal.dueAt - (seconds / 2) * 1_000 - Date.now());
  const begin = performance.now();
  const lock = attack.holdsLock ? await holdWriterLock() : null;
  const released = lock && sleep(reveal.dueAt + heldOn - Date.now()).then(lock.release);
  const answers = await crowd.run({
    names: [attack.name],
    target,
    clients: addresses.attackers.slice(0, clients),
    milliseconds: seconds * 1_000,
  });
  const end = performance.now();
  const recovery = await watchRecovery(polite.samples, begin, end);
  await Promise.all([polite.stop(), newcomer.stop()]);
  const [late, slowest] = await Promise.all([seen, health.stop(), released]);
  curator.close();
  reader.close();
  const during = ({ samples }: Watcher) =>
    summary(samples.filter((sample) => sample.begun >= begin && sample.begun < end));
  const wrong = [...polite.samples, ...newcomer.samples].flatMap((sample) =>
    sample.begun >= begin ? [sample.wrong] : [],
  );
  return {
    name: attack.name,
    polite: during(polite),
    newcomer: during(newcomer),
    errors: wrong.filter((one) => one !== null),
    health: slowest,
    memory: { ...gateway.memory },
    reveal: late,
    recovery,
    answers,
    isCrowd: attack.isCrowd ?? false,
    isUp: gateway.isUp(),
  };
}

/** How long scheduling took the last time, in seconds: the server writes a preview meanwhile. */
let scheduling = 10;

/** Schedules a reveal, so that at least so many seconds are left. */
async function scheduleFor(curator: PoliteClient, token: string, seconds: number): Promise<Reveal> {
  for (;;) {
    const begun = Date.now();
    const reveal = await scheduleReveal(curator, token, seconds + 1.2 * scheduling + 1);
    scheduling = (Date.now() - begun) / 1_000;
    if (reveal.dueAt - Date.now() > seconds * 1_000) return reveal;
  }
}

function summary(samples: readonly Sample[]): Measured['polite'] {
  const sorted = samples.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), most: at(1) };
}

/**
 * Watches until the polite client is served as before the attack, for some seconds.
 * @returns seconds after the attack's end; null if it is not in time
 */
async function watchRecovery(
  samples: readonly Sample[],
  begin: number,
  end: number,
): Promise<number | null> {
  const usual = Map.groupBy(
    samples.filter((sample) => sample.begun < begin),
    ({ queryIndex }) => queryIndex,
  );
  const isSlow = ({ queryIndex, milliseconds, wrong }: Sample) =>
    wrong !== null || milliseconds > 2 * summary(usual.get(queryIndex) ?? []).most + 50;
  for (;;) {
    await sleep(250);
    const now = performance.now();
    const last = samples.at(-1);
    // Nothing has come back for a while: it still waits.
    const isWaiting = !last || now - last.begun - last.milliseconds > 1_000;
    const slow = samples.findLast(
      (sample) => sample.begun + sample.milliseconds > end && isSlow(sample),
    );
    const recovered = slow ? slow.begun + slow.milliseconds : end;
    const isOver = !isWaiting && now - recovered > after.least * 1_000;
    if (isOver) return (recovered - end) / 1_000;
    if (now - end > after.most * 1_000) return null;
  }
}

/** Requests `/health` ten times a second. */
function watchHealth(client: PoliteClient) {
  let slowest = 0;
  let isStopped = false;
  const run = async () => {
    while (!isStopped) {
      const begun = performance.now();
      const isUp = await client.send('GET', '/health').then(
        ({ status }) => status === 200,
        () => false,
      );
      slowest = Math.max(slowest, isUp ? performance.now() - begun : Number.POSITIVE_INFINITY);
      await sleep(100);
    }
  };
  const running = run();
  return {
    async stop(): Promise<number> {
      isStopped = true;
      await running;
      client.close();
      return slowest;
    },
  };
}

/** The process of the attackers, which is ready to begin. */
async function startCrowd() {
  const child = fork(path.join(import.meta.dirname, 'attacker-process.ts'), { stdio: 'inherit' });
  await nextMessage(child);
  return {
    async run(job: Job): Promise<Counts> {
      child.send(job);
      const counts = countsShape.parse(await nextMessage(child));
      if (child.exitCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      return counts;
    },
  };
}
