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
export function showTooltip(target: Element): void {
  const title = target.closest('svg.chart :has(> title)')?.querySelector('title');
  const mark = title?.parentElement;
  const text = title?.textContent ?? '';
  if (!title || !mark || text === '') return;
  tooltip.textContent = text;
  // The browser is not to show it as well.
  title.textContent = '';
  const end = new AbortController();
  const { signal } = end;
  mark.addEventListener('pointermove', follow, { signal });
  for (const type of ['pointerleave', 'pointercancel', 'click'])
    mark.addEventListener(
      type,
      () => {
        title.textContent = text;
        tooltip.hidden = true;
        end.abort();
      },
      { signal },
    );
}

/** Stays within the window. */
function follow(event: Event): void {
  if (!(event instanceof PointerEvent)) return;
  tooltip.hidden = false;
  const { width, height } = tooltip.getBoundingClientRect();
  const left = Math.min(event.clientX + distance, window.innerWidth - width - 4);
  const above = event.clientY - height - distance;
  const top = above > 4 ? above : event.clientY + distance;
  tooltip.style.setProperty('translate', `${Math.max(left, 4)}px ${top}px`);
}
