import type { Rendered, Renderer } from './renderer.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in markup and in attributes. */
const escaped = (text: string) =>
  text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? '');

/**
 * The document of a page.
 * @param lang of the texts around the data
 */
export function documentOf(
  { title, description, html, results }: Rendered,
  { script, styles }: Pick<Renderer, 'script' | 'styles'>,
): string {
  const heading = escaped(`${title} · Awards gateway`);
  const about = description === null ? '' : escaped(description);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${heading}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${about}">
<meta property="og:title" content="${heading}">
<meta property="og:description" content="${about}">
<meta property="og:type" content="website">
${styles.map((file) => `<link rel="stylesheet" href="/assets/${file}">`).join('\n')}
<link rel="icon" href="data:,">
<script type="module" src="/assets/${script}"></script>
</head>
<body>
<div id="site">${html}</div>
<script id="results" type="application/json">${results}</script>
</body>
</html>
`;
}
