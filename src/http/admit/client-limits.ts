import { maxBodyBytes } from '../limits/operation-limits.ts';

/** The amounts that one client may take in a minute; 0 for as much as it likes. */
export interface ClientLimits {
  /** units of work of an address: about the milliseconds that its requests keep the server busy */
  work: number;
  /** units of work of an access token */
  tokenWork: number;
  /** invalid access tokens that one address may send */
  wrongTokens: number;
}

/** How much more an access token may do than an address. */
const tokensMay = 4;

/** @param work of an address; 0 for no limit on work */
export function clientLimits(work: number): ClientLimits {
  return { work, tokenWork: tokensMay * work, wrongTokens: 10 };
}

/** For servers that only known clients reach, such as in tests. */
export const noClientLimits: ClientLimits = { work: 0, tokenWork: 0, wrongTokens: 0 };

/** The work of a request, and of each kilobyte of it, before its operation is known. */
export const requestWork = { each: 4, kilobyte: 10 };

/** The work of reading what a client has sent, beside `requestWork.each`. @param length in bytes or characters */
export function workOfLength(length: number): number {
  return (Math.min(maxBodyBytes, length) / 1_000) * requestWork.kilobyte;
}

/** The work of a request or a message before its operation is known. @param length in characters */
export function workOfRequest(length: number): number {
  return requestWork.each + workOfLength(length);
}
