import type { DashboardQuery } from '../../generated/graphql.ts';
import { usePublicUrl } from '../../links/location.tsx';
import { useMessages } from '../../messages/messages.ts';

interface PicturesProps {
  title: string;
  /** which honors are counted, in words, how many, and what the chart leaves out and marks: a line each, if not empty */
  contents: readonly string[];
  /** null if it could not be read */
  dataset: DashboardQuery['dataset'];
}

/**
 * Buttons that save the chart of a figure as a picture, which says what is counted, from how many sources, of which
 * revision, under which license, and where. The browser makes it, so that they show only with a script.
 */
export function Pictures({ title, contents, dataset }: PicturesProps) {
  const messages = useMessages();
  const { dashboard, embed, reuse } = messages;
  const origin = dataset && [
    embed.sourceCount(dataset.sources),
    reuse.citation.revision(dataset.revision, dataset.updatedAt.slice(0, 10)),
    ...(dataset.license === null ? [] : [dataset.license]),
  ];
  const notes = [...contents, origin?.join(' · ')].filter(Boolean);
  return (
    <p
      class="pictures"
      data-title={title}
      data-notes={notes.join('\n')}
      data-url={usePublicUrl()}
      data-failure={dashboard.pictureFailed}
    >
      <button type="button" data-picture="svg">
        {dashboard.saveAs('SVG')}
      </button>
      <button type="button" data-picture="png">
        {dashboard.saveAs('PNG')}
      </button>
      <a href="#reuse">{messages.share.more}</a>
      <span role="alert" />
    </p>
  );
}
