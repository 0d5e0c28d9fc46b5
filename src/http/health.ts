import type { ServerResponse } from 'node:http';
import type { Database } from '../../db/connect.ts';
import { readRevision } from '../../db/queries/dataset.ts';

/** /health: the process is up. */
export function answerHealth(response: ServerResponse): void {
  answer(response, 200, 'ok');
}

/** /ready: it can answer questions, that is, reach the data, and is not about to end. Tells nothing but yes or no. */
export async function answerReady(
  response: ServerResponse,
  db: Database,
  listening: boolean,
): Promise<void> {
  if (listening && (await isReachable(db))) answer(response, 200, 'ready');
  else answer(response, 503, 'unavailable');
}

/** Whether the database answers. */
export function isReachable(db: Database): Promise<boolean> {
  return readRevision(db).then(
    () => true,
    () => false,
  );
}

function answer(response: ServerResponse, code: number, status: string): void {
  response
    .writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify({ status }));
}
