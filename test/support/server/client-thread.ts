import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * A client in a thread of its own, beside a test that keeps its own event loop busy. It sends one operation again and
 * again, on one connection, and after each response it tells the status and how many there have been.
 */
const { base, localAddress, query } = workerData;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const headers = { 'content-type': 'application/json' };
let responses = 0;

function send(): void {
  request(`${base}/graphql`, { method: 'POST', localAddress, agent, headers }, (response) => {
    response.resume().on('end', () => {
      responses += 1;
      parentPort?.postMessage({ status: response.statusCode, responses });
      send();
    });
  }).end(JSON.stringify({ query }));
}
send();
