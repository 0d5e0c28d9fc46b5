import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { z } from 'zod';
import type { Values } from './values.ts';
import type { Dialect } from './workloads.ts';

const program = path.join(import.meta.dirname, '..', 'peers', 'load.js');

/** What to send, where, and for how long. */
export interface Order {
  port: number;
  /** its name */
  workload: string;
  dialect: Dialect;
  values: Values;
  seconds: number;
  /** which request of the workload is the first */
  from: number;
}

const loadShape = z.object({
  requests: z.number(),
  seconds: z.number(),
  /** milliseconds */
  p50: z.number(),
  /** milliseconds */
  p99: z.number(),
  /** requests without a response, or whose response has an error */
  failures: z.number(),
  /** processors that the load itself has used: near 1 it sends as much as it can */
  busy: z.number(),
});

export type Load = z.infer<typeof loadShape>;

/** The process that sends requests. */
export interface LoadProcess {
  send: (order: Order) => Promise<Load>;
  end: () => void;
}

export function startLoad(): LoadProcess {
  const child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const closed = once(child, 'close');
  process.once('exit', () => child.kill());
  return {
    async send(order) {
      const message = once(child, 'message');
      child.send(order);
      const [load] = await Promise.race([
        message,
        closed.then(() => {
          throw new Error('The process that sends requests has ended.');
        }),
      ]);
      return loadShape.parse(load);
    },
    end: () => child.kill(),
  };
}
