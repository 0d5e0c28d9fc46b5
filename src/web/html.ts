import { escaped } from './browser/escape.ts';
import type { Rendered } from './browser/server-entry.ts';
import type { Renderer } from './renderer.ts';

/** What the head of a page says beside its title. */
export interface Head {
  /** the URL that the page is known by */
  canonical: string;
  /** what the page is about in the terms of schema.org, as JSON; null for nothing */
  jsonLd: string | null;
}

/** JSON in a script element, which a `<` could end. */
export const inScript = (json: string) => json.replaceAll('<', '\\u003c');

/** The document of a page. */
export function documentOf(
  { language, title, description, html, results }: Rendered,
  { script, styles }: Pick<Renderer, 'script' | 'styles'>,
  { canonical, jsonLd }: Head,
): string {
  const heading = escaped(title);
  const about = description === null ? '' : escaped(description);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${heading}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${about}">
<meta property="og:title" content="${heading}">
<meta property="og:description" content="${about}">
<meta property="og:type" content="website">
<meta property="og:url" content="${escaped(canonical)}">
<link rel="canonical" href="${escaped(canonical)}">
${jsonLd === null ? '' : `<script type="application/ld+json">${inScript(jsonLd)}</script>`}
${styles.map((file) => `<link rel="stylesheet" href="/assets/${file}">`).join('\n')}
<link rel="alternate" type="application/atom+xml" title="Announcements" href="/feeds/announcements.atom">
<link rel="alternate" type="application/atom+xml" title="Corrections" href="/feeds/corrections.atom">
<link rel="icon" href="data:,">
<script type="module" src="/assets/${script}"></script>
</head>
<body>
<div id="site">${html}</div>
${results === null ? '' : `<script id="_results" type="application/json">${inScript(results)}</script>`}
</body>
</html>
`;
}
