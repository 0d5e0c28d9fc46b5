import { embedPath, frameMarkup, frameSize } from '../links/embed-path.ts';
import { linkFrom } from '../links/link.ts';
import { firstShown } from '../page/page.ts';
import { createRouter, isEmbeddable, pages } from '../pages/router.ts';
import type { Feed, FeedProblem } from '../server/feed.ts';
import { ReadParameters } from '../server/read-parameters.ts';

const path = '/oembed';

/** Path and parameters of what describes how to embed a page. @param page its whole URL */
export const oembedPathOf = (current: URL, page: string): string =>
  linkFrom(current, `${path}?${new URLSearchParams({ url: page, format: 'json' })}`);

const problem = (status: FeedProblem['status'], text: string): FeedProblem => ({ status, text });

const openPage = createRouter(pages);

/** How other sites can show a page in a frame (https://oembed.com). */
export const oembed: Feed = {
  path,
  type: 'application/json; charset=utf-8',
  // WordPress sends `dnt`.
  parameters: ['url', 'format', 'maxwidth', 'maxheight', 'dnt'],
  async write(_client, { origin, searchParams }, messages, open) {
    if ((searchParams.get('format') ?? 'json') !== 'json')
      return problem(501, messages.embed.onlyJson);
    const page = URL.parse(searchParams.get('url') ?? '');
    if (!page) return problem(400, messages.embed.notUrl);
    if (page.origin !== origin || !isEmbeddable(page.pathname))
      return problem(404, messages.embed.notEmbeddable);
    const read = new ReadParameters(page.search);
    const ofPage = open(page);
    const { status, title, frameHeight } = await firstShown(
      openPage({ pathname: embedPath(page.pathname), searchParams: read }, ofPage.messages),
      ofPage.client,
    );
    if (status === 400 || status === 404) return problem(404, messages.errors.noPage);
    if (status !== 200) return null;
    const to = linkFrom(page, `${page.pathname}?${read.wereRead()}`);
    const [maxWidth, maxHeight] = ['maxwidth', 'maxheight'].map((name) =>
      limitOf(searchParams.get(name)),
    );
    const width = Math.min(frameSize.width, maxWidth ?? frameSize.width);
    const whole = frameHeight?.(width) ?? frameSize.height;
    const size = { width, height: Math.min(whole, maxHeight ?? whole) };
    return JSON.stringify({
      version: '1.0',
      type: 'rich',
      title,
      ...size,
      provider_name: ofPage.messages.site.name,
      provider_url: origin,
      html: frameMarkup({ src: origin + embedPath(to), title, ...size }),
    });
  },
};

/** @returns undefined if it is not a size */
const limitOf = (text: string | null): number | undefined =>
  text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
