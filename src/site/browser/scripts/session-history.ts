import { goToPart } from './page-part.ts';

/**
 * Entries of the session history, with the scroll position of each. The browser restores positions when one goes back,
 * which is before the page is drawn: on a shorter page it ends at the wrong place.
 */
const keepPosition = () => history.replaceState({ scrollY: window.scrollY }, '');

// For those who leave by the buttons of the browser.
window.addEventListener('scrollend', keepPosition);

/** Adds the entry of a page. */
export function pushPage(url: URL): void {
  history.scrollRestoration = 'manual';
  keepPosition();
  history.pushState(null, '', url);
}

/** Gives the present entry another URL. */
export function replacePage(url: URL): void {
  history.replaceState(history.state, '', url);
}

/**
 * Scrolls to where an entry was left, and marks and focuses the part that its URL names.
 * @param state of the entry, before its page was drawn: a shorter page scrolls, too
 */
export function scrollBack(state: unknown): void {
  const isAtPart = goToPart(location.hash);
  history.replaceState(state, '');
  const isKnown = typeof state === 'object' && state !== null && 'scrollY' in state;
  if (isKnown) window.scrollTo(0, Number(state.scrollY));
  else if (!isAtPart) window.scrollTo(0, 0);
}

// A page that is loaded anew is drawn already, but the browser leaves its position alone once it was told so.
if (history.scrollRestoration === 'manual') scrollBack(history.state);
