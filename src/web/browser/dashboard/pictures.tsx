import { useMessages } from '../messages.ts';

interface PicturesProps {
  title: string;
  /** what the picture says below the chart */
  note: string;
}

/** Buttons that save the chart of a figure as a picture. The browser makes it, so that they show only with a script. */
export function Pictures({ title, note }: PicturesProps) {
  const { dashboard } = useMessages();
  return (
    <p class="pictures" data-title={title} data-note={note} data-failure={dashboard.pictureFailed}>
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
