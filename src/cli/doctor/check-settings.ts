import { statfs } from 'node:fs/promises';
import { isIP } from 'node:net';
import proxyAddr from 'proxy-addr';
import { type Config, misspelledSettings } from '#config';
import { importTraces, StartError } from '#server';

import { type Finding, fine, warning, wrong } from './finding.ts';

const isLoopback = (host: string) => /^(127\.|::1$|localhost$)/.test(host);

/** Checks what a proxy in front of the server needs. */
export function checkProxy({ host, publicUrl, trustedProxies }: Config): Finding {
  if (publicUrl === null)
    return isLoopback(host)
      ? fine('The server listens on this machine only, and PUBLIC_URL is not set.')
      : wrong(
          `The server listens on ${host}, and PUBLIC_URL is not set, so links begin with what clients send as their Host header. Set PUBLIC_URL to the URL of the site.`,
        );
  if (publicUrl.startsWith('https:') && trustedProxies.length === 0)
    return wrong(
      `PUBLIC_URL is ${publicUrl}, so a proxy terminates TLS, and TRUSTED_PROXIES is not set: all users of the proxy share the limits of one client. Set it to the address of the proxy.`,
    );
  const proxies = trustedProxies.length === 0 ? 'no proxy' : trustedProxies.join(', ');
  return fine(`PUBLIC_URL is ${publicUrl}, and TRUSTED_PROXIES names ${proxies}.`);
}

const isPrivate = proxyAddr.compile(['loopback', 'linklocal', 'uniquelocal']);

/** Checks settings that are valid, but seldom meant. */
export async function* checkSettings(config: Config): AsyncGenerator<Finding> {
  const { metricsHost, metricsPort, rateLimit, traces } = config;
  for (const { name, meant } of misspelledSettings())
    yield warning(
      `${name} is not a variable of the gateway, and ${meant} is not set. If it is misspelled, correct it.`,
    );
  if (metricsPort !== null && isIP(metricsHost) > 0 && !isPrivate(metricsHost, 0))
    yield warning(
      `METRICS_HOST is ${metricsHost}, so everyone who reaches port ${metricsPort} of this machine can read when something will be published. Set it to a private address, or let nobody but Prometheus connect.`,
    );
  if (rateLimit === 0)
    yield warning(
      'RATE_LIMIT is 0, so one client can take all that the server has. Remove it, unless something in front of the server limits clients.',
    );
  if (traces === null) return;
  try {
    await importTraces();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    yield wrong(error.message);
  }
}

/** Bytes that the disk of an embedded PostgreSQL must have: an import, or a preview, can take them. */
const minFree = 2 ** 30;

/** Checks the disk of the embedded PostgreSQL. @param folder of its data */
export async function checkDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const sentence = `The disk of ${folder} has ${(free / 2 ** 30).toFixed(1)} GB free`;
  return free < minFree
    ? wrong(`${sentence}. Make room: if it is full, writes fail.`)
    : fine(`${sentence}.`);
}
