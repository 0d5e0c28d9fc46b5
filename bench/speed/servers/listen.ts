import { once } from 'node:events';
import type { Server } from 'node:http';

/** Lets a server listen on a free loopback port, and prints the port in the format that the benchmark expects. */
export async function listen(server: Server): Promise<void> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address === 'object' && address !== null)
    console.log(`ready: http://127.0.0.1:${address.port}`);
  process.once('SIGTERM', () => process.exit());
}

/** The body of a request, which is JSON. */
export async function readJson(request: AsyncIterable<Buffer>): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString());
}
