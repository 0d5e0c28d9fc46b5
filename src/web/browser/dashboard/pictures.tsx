interface PicturesProps {
  title: string;
  /** what the picture says below the chart */
  note: string;
}

/** Buttons that save the chart of a figure as a picture. The browser makes it, so that they show only with a script. */
export function Pictures({ title, note }: PicturesProps) {
  return (
    <p class="pictures" data-title={title} data-note={note}>
      <button type="button" data-picture="svg">
        Save as SVG
      </button>
      <button type="button" data-picture="png">
        Save as PNG
      </button>
      <span role="alert" />
    </p>
  );
}
