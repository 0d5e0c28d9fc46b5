import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { pictureOf, pngOf, svgOf } from './picture.ts';

interface PicturesProps {
  /** what holds the chart; its first drawing is the one for wide screens */
  drawing: RefObject<HTMLElement | null>;
  title: string;
  scope: string;
}

/** Saves the chart as a picture. The browser makes it, so that there is nothing here without JavaScript. */
export function Pictures({ drawing, title, scope }: PicturesProps) {
  const [isLive, setIsLive] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => setIsLive(true), []);
  if (!isLive) return null;

  async function save(format: 'svg' | 'png') {
    const chart = drawing.current?.querySelector('svg');
    if (!chart) return;
    const picture = pictureOf(chart, { title, note: `${scope}. ${location.host}` });
    const bytes = format === 'svg' ? svgOf(picture) : await pngOf(picture);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(bytes);
    link.download = `${title.toLowerCase().replaceAll(/\W+/g, '-')}.${format}`;
    link.click();
    // The browser reads it after the click is over.
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  const onSave = (format: 'svg' | 'png') => () => {
    setHasFailed(false);
    save(format).catch(() => setHasFailed(true));
  };
  return (
    <p class="pictures">
      <button type="button" onClick={onSave('svg')}>
        Save as SVG
      </button>
      <button type="button" onClick={onSave('png')}>
        Save as PNG
      </button>
      {hasFailed && <span role="alert">This browser could not draw the picture.</span>}
    </p>
  );
}
