import type { DashboardQuery } from '../generated/graphql.ts';
import { usePublicUrl } from '../location.tsx';
import { useMessages } from '../messages.ts';

interface PicturesProps {
  title: string;
  /** which honors are counted, in words */
  scope: string;
  /** null if it could not be read */
  dataset: DashboardQuery['dataset'];
}

/**
 * Buttons that save the chart of a figure as a picture, which says what is counted, from how many sources, under which
 * license, and where. The browser makes it, so that they show only with a script.
 */
export function Pictures({ title, scope, dataset }: PicturesProps) {
  const { dashboard, embed } = useMessages();
  const sources = dataset && embed.sourceCount(dataset.sources);
  const note = [scope, sources, dataset?.license].filter((part) => part != null).join('. ');
  return (
    <p
      class="pictures"
      data-title={title}
      data-note={note}
      data-url={usePublicUrl()}
      data-failure={dashboard.pictureFailed}
    >
      <button type="button" data-picture="svg">
        {dashboard.saveAs('SVG')}
      </button>
      <button type="button" data-picture="png">
        {dashboard.saveAs('PNG')}
      </button>
      <span role="alert" />
    </p>
  );
}
