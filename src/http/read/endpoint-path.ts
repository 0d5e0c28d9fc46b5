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
