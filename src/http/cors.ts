/** Whether pages of an origin may ask. @param allowed origins; `*` for all */
export function isAllowedOrigin(origin: string, allowed: readonly string[]): boolean {
  return allowed.includes('*') || allowed.includes(origin);
}

/** The headers by which a page of another origin may read an answer; never with credentials. */
export function corsHeaders(
  origin: string | undefined,
  allowed: readonly string[],
): Record<string, string> {
  const vary = { vary: 'Origin' };
  if (origin === undefined || !isAllowedOrigin(origin, allowed)) return vary;
  return { ...vary, 'access-control-allow-origin': origin };
}
