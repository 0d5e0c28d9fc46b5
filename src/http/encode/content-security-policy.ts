/**
 * The sources HTML may load, and who may frame it. Nothing comes from elsewhere, and nothing in the data can become a
 * script or a style.
 * @param framedBy who may show it in a frame
 * @param others other sources of scripts, styles and the like
 */
export function contentSecurityPolicy(
  framedBy: "'none'" | '*',
  others: Readonly<Record<`${string}-src`, string>> = {},
): string {
  const sources = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'font-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': "'self'",
    ...others,
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': framedBy,
  };
  return Object.entries(sources)
    .map((directive) => directive.join(' '))
    .join('; ');
}
