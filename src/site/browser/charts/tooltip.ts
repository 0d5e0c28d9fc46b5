/** Pixels between the pointer and the tooltip. */
const distance = 14;

const tooltip = document.createElement('div');
tooltip.className = 'tooltip';
tooltip.hidden = true;
// Charts are hidden from screen readers, which read the table below.
tooltip.ariaHidden = 'true';
document.body.append(tooltip);

/**
 * Shows the title of the mark under the pointer at once, and follows the pointer until it leaves. Browsers show titles
 * too, but late, in small type, and not while the pointer moves.
 */
export function showTooltip(target: Element, pointer: PointerEvent): void {
  const mark = target.closest<SVGElement>('svg.chart :has(> title)');
  const title = mark?.querySelector('title')?.firstChild;
  // The pointer can be elsewhere by the time this is loaded.
  if (!mark?.matches(':hover') || !(title instanceof Text) || title.data === '') return;
  const text = title.data;
  tooltip.textContent = text;
  place(pointer);
  // The browser is not to show it as well.
  title.data = '';
  const end = new AbortController();
  const { signal } = end;
  mark.addEventListener('pointermove', place, { signal });
  const hide = () => {
    // The page may have been drawn anew.
    if (title.data === '') title.data = text;
    tooltip.hidden = true;
    end.abort();
  };
  for (const type of ['pointerleave', 'pointercancel'])
    mark.addEventListener(type, hide, { signal });
  for (const type of ['click', 'keydown', 'scroll', 'popstate'])
    window.addEventListener(type, hide, { signal, capture: true });
}

/** Stays within the window. */
function place({ clientX, clientY }: PointerEvent): void {
  tooltip.hidden = false;
  const { width, height } = tooltip.getBoundingClientRect();
  const left = Math.min(clientX + distance, window.innerWidth - width - 4);
  const above = clientY - height - distance;
  const top = above > 4 ? above : clientY + distance;
  tooltip.style.setProperty('translate', `${Math.max(left, 4)}px ${top}px`);
}
