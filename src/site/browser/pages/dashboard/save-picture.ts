import { pictureOf, pngOf, svgOf } from './picture.ts';

/** Saves the chart of a figure in the format that one of its buttons names. A failure is said beside the buttons. */
export async function savePicture(button: Element): Promise<void> {
  const buttons = button.closest<HTMLElement>('.pictures');
  // The first drawing is the one for wide screens.
  const chart = button.closest('figure')?.querySelector('svg');
  if (!buttons || !chart) throw new Error('The button stands in no figure with a chart.');
  const { title = '', notes = '', url = '', failure = '' } = buttons.dataset;
  const alert = buttons.querySelector('[role=alert]');
  alert?.replaceChildren();
  try {
    const picture = pictureOf(chart, { title, notes: notes.split('\n'), url });
    const isSvg = button.getAttribute('data-picture') === 'svg';
    const bytes = isSvg ? svgOf(picture) : await pngOf(picture);
    download(bytes, `${fileName(title)}.${isSvg ? 'svg' : 'png'}`);
  } catch (error) {
    alert?.replaceChildren(failure);
    reportError(error);
  }
}

const fileName = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

function download(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  // The browser reads it after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
