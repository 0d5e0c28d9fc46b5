import { setImmediate as rest } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { Answers } from '../../../src/live/answers.ts';

/** Answers to events: who makes them, who pays for them, and whose turn it is. */
const free = () => {};
const away = new GraphQLError('away', { extensions: { code: 'SERVICE_UNAVAILABLE' } });

/** Answers whose making ends when the test says so. */
function createMaker() {
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  const answers = new Answers(closing.signal, 3);
  /** keys in the order in which their making began, with who paid */
  const begun: { key: string; client: string }[] = [];
  const ends: (() => void)[] = [];
  const want = (client: string, key: string, pay: () => void = free, work = 1) =>
    answers.share({
      key,
      client,
      work,
      pay,
      make: async () => {
        begun.push({ key, client });
        await new Promise<void>((resolve) => ends.push(resolve));
        return { result: {}, text: key };
      },
    });
  /** Ends one after another, until nothing is made any more. */
  const run = async () => {
    await rest();
    for (let end = ends.shift(); end; end = ends.shift()) {
      end();
      await rest();
    }
  };
  return { answers, begun, want, run };
}

test('a response that many clients wait for is computed and counted once', async () => {
  const { begun, want, run } = createMaker();
  let paid = 0;
  const pay = async () => {
    paid += 1;
  };
  const wanted = Array.from({ length: 50 }, (_, index) => want(`client ${index % 5}`, 'a', pay));
  await run();
  expect((await Promise.all(wanted)).every(({ text }) => text === 'a')).toBe(true);
  expect(begun).toHaveLength(1);
  expect(paid).toBe(1);
});

test('a client without work left is refused, and another client gets the same response', async () => {
  const { begun, want, run } = createMaker();
  const broke = async () => {
    await rest();
    throw new Error('no work left');
  };
  const refused = [want('broke', 'a', broke), want('broke', 'a', broke)];
  const served = want('other', 'a');
  await Promise.all(refused.map((each) => expect(each).rejects.toThrow('no work left')));
  await run();
  expect((await served).text).toBe('a');
  expect(begun).toEqual([{ key: 'a', client: 'other' }]);
  // It is there now, and costs nobody anything.
  expect((await want('broke', 'a', broke)).text).toBe('a');
});

test('one client that waits for 1,000 responses delays another one by only a few', async () => {
  const { begun, want, run } = createMaker();
  const many = Array.from({ length: 1_000 }, (_, index) => want('greedy', `greedy ${index}`));
  const few = ['x', 'y', 'z'].map((key) => want('modest', key));
  await run();
  await Promise.all([...many, ...few]);
  const places = ['x', 'y', 'z'].map((key) => begun.findIndex((each) => each.key === key));
  expect(Math.max(...places)).toBeLessThan(12);
});

test('clients get the same amount of work, not the same number of responses', async () => {
  const { begun, want, run } = createMaker();
  const dear = Array.from({ length: 100 }, (_, index) => want('dear', `dear ${index}`, free, 10));
  const cheap = Array.from({ length: 100 }, (_, index) => want('cheap', `cheap ${index}`, free, 1));
  await run();
  await Promise.all([...dear, ...cheap]);
  const lastOfCheap = begun.findLastIndex(({ client }) => client === 'cheap');
  expect(lastOfCheap).toBeLessThan(125);
});

test('a response that another client waits for later in its queue is computed at the first turn', async () => {
  const { begun, want, run } = createMaker();
  const many = Array.from({ length: 1_000 }, (_, index) => want('greedy', `greedy ${index}`));
  const shared = [want('greedy', 'shared'), want('modest', 'shared')];
  await run();
  await Promise.all([...many, ...shared]);
  expect(begun.findIndex(({ key }) => key === 'shared')).toBeLessThan(6);
  expect(begun.filter(({ key }) => key === 'shared')).toEqual([
    { key: 'shared', client: 'modest' },
  ]);
});

test('a response that fails during an outage is computed again, counted once, and delays no other client', async () => {
  const closing = new AbortController();
  const answers = new Answers(closing.signal, 3);
  const tries = new Map<string, number>();
  let paid = 0;
  const want = (key: string, failures: number) =>
    answers.share({
      key,
      client: 'one',
      work: 1,
      pay: () => {
        paid += 1;
      },
      make: async () => {
        tries.set(key, (tries.get(key) ?? 0) + 1);
        if ((tries.get(key) ?? 0) <= failures) throw away;
        return { result: {}, text: key };
      },
    });
  const hopeless = Array.from({ length: 5 }, (_, index) =>
    want(`hopeless ${index}`, Number.POSITIVE_INFINITY),
  );
  expect((await want('flaky', 2)).text).toBe('flaky');
  expect(tries.get('flaky')).toBe(3);
  expect(paid).toBe(6);
  closing.abort(new Error('closing'));
  await Promise.all(hopeless.map((each) => expect(each).rejects.toThrow()));
});

test('a response that fails for another reason is not computed again', async () => {
  const { signal } = new AbortController();
  const answers = new Answers(signal, 3);
  let tries = 0;
  const make = async () => {
    tries += 1;
    throw new Error('a bug');
  };
  const wanted = answers.share({ key: 'a', client: 'one', work: 1, pay: free, make });
  await expect(wanted).rejects.toThrow('a bug');
  expect(tries).toBe(1);
});

test('responses are computed again after a new revision', async () => {
  const { answers, begun, want, run } = createMaker();
  const before = want('one', 'a');
  await rest();
  answers.forget();
  const after = want('one', 'a');
  await run();
  await Promise.all([before, after]);
  expect(begun).toHaveLength(2);
});
