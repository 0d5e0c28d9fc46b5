import { formatDateTime, localTimeZone } from './messages/formats/format-date-time.ts';
import { copyText } from './scripts/copy-text.ts';
import {
  areInOtherLanguages,
  arePagesEqual,
  clickedPage,
  isElsewhere,
  submittedPage,
} from './scripts/navigation.ts';
import { goToNote, goToPart, sharePart, unfold } from './scripts/page-part.ts';
import { pushPage, replacePage, scrollBack } from './scripts/session-history.ts';
import './style/index.css';

/** The code of every page. That for drawing is loaded as soon as the reader does anything, or the page needs it. */
const loadApplication = () => import('./application.tsx');

let shownUrl = new URL(location.href);

unfold();
goToNote();
window.addEventListener('hashchange', () => {
  unfold();
  goToNote();
  sharePart();
});
document.addEventListener('toggle', sharePart, { capture: true });

/** Style sheets show what needs a script. */
document.documentElement.classList.add('scripted');

const results = document.querySelector('script#_results')?.textContent;
let isStatic = results == null;
if (results != null)
  loadApplication()
    .then(({ takeOver }) => takeOver(results))
    .catch(reportError);

/** How the document was reached: `navigate`, `reload` or `back_forward`. */
const [navigation] = performance.getEntriesByType('navigation');
const arrival = navigation && 'type' in navigation ? navigation.type : null;

// Another language is another document: the focus stays where the language was chosen.
if (
  arrival === 'navigate' &&
  document.referrer !== '' &&
  areInOtherLanguages(new URL(document.referrer), shownUrl)
)
  document
    .querySelector<HTMLElement>('.languages [aria-current=true]')
    ?.focus({ preventScroll: true });
if (arrival === 'back_forward' && location.hash === '') focusHeading();

// The part of the page that its URL names now is that of the other language, too.
document.addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('.languages > a');
    if (link) link.hash = location.hash;
  },
  { capture: true },
);

// The server rendered them in UTC.
for (const time of document.querySelectorAll<HTMLTimeElement>('time.date-time'))
  time.textContent = formatDateTime(time.dateTime, localTimeZone(), document.documentElement.lang);

for (const type of ['pointermove', 'pointerdown', 'keydown'])
  document.addEventListener(type, loadApplication, { once: true, passive: true });

/** The search box suggests once somebody turns to it. */
async function attendSearchBox(): Promise<void> {
  if (!isStatic || document.activeElement?.id !== 'search') return;
  isStatic = false;
  const { openSearchBox } = await loadApplication();
  await openSearchBox();
}
document.addEventListener('focusin', () => attendSearchBox().catch(reportError));
attendSearchBox().catch(reportError);

/**
 * Shows the page of a URL, which the browser has in its bar already.
 * @param arrive is called when it is shown
 */
function go(url: URL, arrive: () => void): void {
  shownUrl = url;
  isStatic = false;
  const { classList } = document.documentElement;
  classList.add('loading');
  loadApplication()
    .then(({ show }) => show(url))
    .then(
      () => {
        classList.remove('loading');
        // Apart from the task that has drawn the page, which may be long enough.
        setTimeout(arrive);
      },
      (error: unknown) => {
        reportError(error);
        // The server can still write it.
        location.reload();
      },
    );
}

document.addEventListener('click', (event) => {
  const url = clickedPage(event);
  // The browser goes to a place within the page by itself.
  if (!url || arePagesEqual(url, new URL(location.href))) return;
  event.preventDefault();
  pushPage(url);
  go(url, () => begin(url));
});

document.addEventListener('submit', (event) => {
  const url = submittedPage(event);
  if (!url) return;
  event.preventDefault();
  if (url.href === location.href) return;
  const isSamePage = url.pathname === location.pathname;
  const { target, submitter } = event;
  const isChoice = submitter === null && target instanceof Element && showsChanges(target);
  // Each step through the choices of a form is not a page to come back to.
  if (isChoice) replacePage(url);
  else pushPage(url);
  const folded = isChoice ? target.closest('details') : null;
  go(url, () => {
    // The element that the server wrote is closed when it is drawn for the first time.
    if (folded) folded.open = true;
    // The focus stays on the choice that was changed.
    if (!isSamePage || !isChoice) begin(url);
  });
});

/** Whether a form shows each choice at once. */
const showsChanges = (form: Element) => form.hasAttribute('data-shows-changes');

document.addEventListener('change', ({ target }) => {
  const form = target instanceof Element ? target.closest('form') : null;
  if (form && showsChanges(form)) form.requestSubmit();
});

document.addEventListener('pointerover', (event) => {
  const { target } = event;
  if (!(target instanceof Element) || !target.closest('svg.chart')) return;
  import('./charts/tooltip.ts')
    .then(({ showTooltip }) => showTooltip(target, event))
    .catch(reportError);
});

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('button[data-picture]');
  if (!button) return;
  import('./pages/dashboard/save-picture.ts')
    .then(({ savePicture }) => savePicture(button))
    .catch(reportError);
});

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLElement>('button[data-copied]');
  if (button) copyText(button).catch(reportError);
});

/** Goes to the part of a page that its URL names, or to its beginning. */
function begin(url: URL): void {
  if (goToPart(url.hash)) return;
  window.scrollTo(0, 0);
  if (!goToNote()) focusHeading();
}

/** Screen readers announce the page. */
function focusHeading(): void {
  document.querySelector('h1')?.focus({ preventScroll: true });
}

window.addEventListener('popstate', () => {
  const url = new URL(location.href);
  // A step to another place within the page shows the same page.
  if (arePagesEqual(url, shownUrl)) return;
  const { state } = history;
  if (isElsewhere(url.pathname)) location.reload();
  else
    go(url, () => {
      if (!goToNote()) focusHeading();
      scrollBack(state);
    });
});
