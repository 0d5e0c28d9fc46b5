import type { IncomingMessage } from 'node:http';
import { isLanguageTag, maxLanguages } from '../../../db/model/language-tag.ts';
import { malformed } from '../errors/status.ts';

const endpoint = '/graphql';

/**
 * The URL of a request, with `/graphql/` written as `/graphql`: many clients add the slash. It is not redirected, since
 * browsers follow no redirect before a request from another origin, and WebSocket clients follow none at all.
 */
export function withoutFinalSlash(url: string): string {
  const slashed = `${endpoint}/`;
  return url === slashed || url.startsWith(`${slashed}?`)
    ? endpoint + url.slice(slashed.length)
    : url;
}

/** Whether a request is for the GraphQL endpoint. Its URL may not be valid, so it is not parsed. */
export function isForGraph({ url = '' }: IncomingMessage): boolean {
  return withoutFinalSlash(url).split('?')[0] === endpoint;
}

/** The URL of a request for the GraphQL endpoint, with its parameters; the host is always `localhost`. */
export function graphqlUrlOf({ url = '' }: IncomingMessage): URL {
  const start = url.indexOf('?');
  // After a fixed path, whatever a client sends is a valid URL.
  return new URL(`http://localhost${endpoint}${start < 0 ? '' : url.slice(start)}`);
}

/** The object that the parameters of a URL are read from. */
export type SearchParameters = Pick<URLSearchParams, 'get' | 'getAll' | 'has'>;

const none: SearchParameters = new URLSearchParams();

/** The parameters of a URL without its origin. */
export function searchParametersOf(url: string): SearchParameters {
  // Most requests are sent by POST, without any.
  return url.includes('?') ? new URL(`http://localhost${url}`).searchParams : none;
}

/**
 * The preferred languages of a whole operation, from `?lang=zh-Hans,en`.
 * @throws BAD_USER_INPUT if it is given more than once, holds more than ten, or one that is not a language tag
 */
export function readPreferredLanguages(parameters: SearchParameters): string[] {
  const [given, ...more] = parameters.getAll('lang');
  if (given === undefined) return [];
  if (more.length > 0) {
    throw malformed(
      'lang',
      '`lang` occurs several times. Give it once, with commas between languages.',
    );
  }
  const tags = given.split(',').map((tag) => tag.trim());
  if (tags.length > maxLanguages)
    throw malformed('lang', `\`lang\` has more than ${maxLanguages} languages.`);
  const wrong = tags.find((tag) => !isLanguageTag(tag));
  if (wrong === undefined) return tags;
  throw malformed(
    'lang',
    `\`lang\` must be language tags (BCP 47) such as en or zh-Hans, with commas between them. Got ${JSON.stringify(wrong)}.`,
  );
}
