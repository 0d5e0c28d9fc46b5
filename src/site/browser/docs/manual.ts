/** The texts of `docs/`, which Vite puts into what is built. */
const texts = import.meta.glob<string>('../../../../docs/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A page of the manual. */
export interface ManualPage {
  /** such as `quick-start`, which its URL ends with */
  name: string;
  title: string;
  /** its first paragraph, without markup */
  summary: string;
  markdown: string;
}

const groups = {
  guides: [
    'quick-start',
    'questions',
    'nobel-questions',
    'querying',
    'clients',
    'live',
    'pages',
    'dashboards',
    'import',
    'import-recipes',
    'import-messages',
    'worked-example',
    'publishing',
    'redaction',
    'deploying',
    'scaling',
  ],
  reference: ['import-format', 'configuration', 'command-line', 'errors', 'limits', 'reliability'],
  contributors: ['architecture', 'decisions', 'contributing'],
};

function pageNamed(name: string): ManualPage | null {
  const markdown = texts[`../../../../docs/${name}.md`];
  if (markdown === undefined) return null;
  const [, title = name, summary = ''] = /^# (.+)\n+(.*)/.exec(markdown) ?? [];
  return { name, title, summary: plain(summary), markdown };
}

/** Text without links, code marks and emphasis. */
export const plain = (markdown: string): string =>
  markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '');

/** The pages of the manual by their groups. */
export const manual = (['guides', 'reference', 'contributors'] as const).map((group) => ({
  group,
  pages: groups[group].flatMap((name) => pageNamed(name) ?? []),
}));

export const manualPages: readonly ManualPage[] = manual.flatMap(({ pages }) => pages);
