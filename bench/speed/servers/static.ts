import { createServer } from 'node:http';
import { z } from 'zod';
import { listen } from './listen.ts';

/** Answers each request with the same bytes: the most that node:http can do. The benchmark sends them. */
const message = z.object({ serve: z.string() });

let bytes = Buffer.from('{}');

process.on('message', (sent) => {
  const { data } = message.safeParse(sent);
  if (data) bytes = Buffer.from(data.serve);
});

await listen(
  createServer((request, response) => {
    request.resume();
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
    });
    response.end(bytes);
  }),
);
