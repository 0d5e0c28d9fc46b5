import { statfs } from 'node:fs/promises';
import type { Config } from '../../config.ts';
import { type Finding, fine, wrong } from './finding.ts';

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
