import { request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * What runs in a thread of its own, beside a test that keeps its own event loop busy: for each message that it gets it
 * sends one operation, and tells the status of the response and the milliseconds until it was there.
 */
const { base, localAddress, query } = workerData;

parentPort?.on('message', () => {
  const start = performance.now();
  const headers = { 'content-type': 'application/json' };
  const options = { method: 'POST', localAddress, agent: false, headers };
  request(`${base}/graphql`, options, (response) => {
    response.resume().on('end', () => {
      parentPort?.postMessage({ status: response.statusCode, took: performance.now() - start });
    });
  }).end(JSON.stringify({ query }));
});
