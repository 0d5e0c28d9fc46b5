import { Marked, type Tokens } from 'marked';
import { gfmHeadingId } from 'marked-gfm-heading-id';
import { escaped } from '#text';

const marked = new Marked(gfmHeadingId(), {
  renderer: {
    // Code that is wider than the screen scrolls by itself, with the keyboard too.
    code({ text, lang }: Tokens.Code) {
      return `<pre tabindex="0"><code lang="${lang === 'text' ? 'en' : 'zxx'}">${escaped(text)}</code></pre>\n`;
    },
    link({ href, tokens }: Tokens.Link) {
      const target = pathOf(href);
      const text = this.parser.parseInline(tokens);
      return target === null ? text : `<a href="${escaped(target)}">${text}</a>`;
    },
  },
  hooks: {
    postprocess: (html) =>
      html
        .replaceAll(
          '<table>',
          '<div class="scrollable" role="group" aria-label="Table" tabindex="0"><table>',
        )
        .replaceAll('</table>', '</table></div>'),
  },
});

/** A page of `docs/` as markup. The texts are the project's, so HTML in them is not escaped. */
export const markupOf = (markdown: string): string => marked.parse(markdown, { async: false });

/** Where `npm start` has its server, which the pages name. */
const defaultServer = 'http://localhost:4000';

/**
 * Where a link of a page in `docs/` leads on a server; null for files that a server does not have. The
 * server that a page names is the one that shows it.
 */
function pathOf(href: string): string | null {
  if (href.startsWith(defaultServer)) return href.slice(defaultServer.length) || '/';
  if (/^(https?:|#)/.test(href)) return href;
  const [, name, hash = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  if (name !== undefined) return `/docs/${name}${hash}`;
  return href.startsWith('../README.md') ? '/docs' : null;
}
