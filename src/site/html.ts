import { hash } from 'node:crypto';
import { escaped } from '#text';

import { versionParameter } from './browser/server/picture-path.ts';
import type { Rendered } from './browser/server/server-entry.ts';
import { pictureSize } from './pictures/card-drawing.ts';
import type { Renderer } from './renderer.ts';

/** The content of the head of a page beside its title. */
export interface Head {
  /** what URLs of the server begin with */
  origin: string;
  /** what the page is about in the terms of schema.org, as JSON; null for nothing */
  jsonLd: string | null;
}

/** JSON in a script element, which a `<` could end. */
export const inScript = (json: string) => json.replaceAll('<', '\\u003c');

/** The document of a page. */
export function documentOf(
  page: Rendered,
  { script, styles, fonts }: Pick<Renderer, 'script' | 'styles' | 'fonts'>,
  { origin, jsonLd }: Head,
): string {
  const { language, title, description, html, results, path } = page;
  const heading = escaped(title);
  const about = description === null ? '' : escaped(description);
  const canonical = escaped(origin + path);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${heading}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${page.isEmbedded ? '<meta name="robots" content="noindex">\n<base target="_top">' : ''}
<meta name="description" content="${about}">
<meta property="og:title" content="${heading}">
<meta property="og:description" content="${about}">
<meta property="og:type" content="website">
<meta property="og:url" content="${escaped(origin + page.shared)}">
${metaOfPicture(page, origin)}
${page.oembed === null ? '' : `<link rel="alternate" type="application/json+oembed" title="${escaped(title)}" href="${escaped(origin + page.oembed)}">`}
<link rel="canonical" href="${canonical}">
${jsonLd === null ? '' : `<script type="application/ld+json">${inScript(jsonLd)}</script>`}
${styles.map((file) => `<link rel="stylesheet" href="/assets/${file}">`).join('\n')}
${fonts.map((file) => `<link rel="preload" href="/assets/${file}" as="font" type="font/woff2" crossorigin>`).join('\n')}
${page.feeds.map((feed) => `<link rel="alternate" type="application/atom+xml" title="${escaped(feed.title)}" href="${escaped(feed.path)}">`).join('\n')}
<link rel="icon" href="/favicon.ico" sizes="32x32">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<script type="module" src="/assets/${script}"></script>
</head>
<body>
<div id="site">${html}</div>
${results === null ? '' : `<script id="_results" type="application/json">${inScript(results)}</script>`}
</body>
</html>
`;
}

/**
 * The picture that previews of links show. Its URL changes with the page, since other sites keep a picture for long
 * under its URL.
 */
function metaOfPicture({ title, description, picture, html }: Rendered, origin: string): string {
  if (picture === null) return '<meta name="twitter:card" content="summary">';
  const url = new URL(picture, origin);
  url.searchParams.set(versionParameter, hash('sha256', html, 'base64url').slice(0, 12));
  const { width, height } = pictureSize;
  return `<meta property="og:image" content="${escaped(url.href)}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">
<meta property="og:image:alt" content="${escaped(description ?? title)}">
<meta name="twitter:card" content="summary_large_image">`;
}
