import { fork } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { nextMessage } from '../processes/next-message.ts';
import type { SentRequest } from './workloads.ts';

const program = path.join(import.meta.dirname, '..', 'peers', 'load.js');

/** How many connections send requests at once, and how many each peer keeps to PostgreSQL. */
export const connections = 16;

/** The request to send, where, and how often. */
export interface Order {
  port: number;
  request: SentRequest;
  /** how many requests, at least one for each connection */
  amount: number;
  /** sends more and more until so many seconds are over; what it reports is the last and largest part of it */
  seconds?: number;
}

const loadShape = z.object({
  /** with a response without errors */
  requests: z.number(),
  /** with a response that has errors: mostly that the server is busy, and refuses it */
  failures: z.number(),
  seconds: z.number(),
  /** milliseconds */
  p99: z.number(),
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
  process.once('exit', () => child.kill());
  return {
    async send(order) {
      const load = nextMessage(child);
      child.send({ ...order, connections });
      return loadShape.parse(await load);
    },
    end: () => child.kill(),
  };
}
