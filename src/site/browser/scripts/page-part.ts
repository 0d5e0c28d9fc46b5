/** The part of the page that a hash names. Ids are made of slugs and ids, which a URL need not escape. */
const partOf = (hash: string): HTMLElement | null =>
  hash === '' ? null : document.getElementById(hash.slice(1));

/**
 * Goes to a part of the page as the browser does when it loads a document: it scrolls there, marks the part as `:target`,
 * and moves the focus. A URL that was only pushed into the history does none of this.
 * @returns whether the page has the part
 */
export function goToPart(hash: string): boolean {
  if (partOf(hash) === null) return false;
  location.replace(hash);
  unfold();
  return true;
}

/**
 * Goes to the note that the honor which the URL names is not on the page, and hides the note if the URL names none.
 * @returns whether the page has the note to show
 */
export function goToNote(): boolean {
  const note = document.getElementById('not-here');
  if (!note) return false;
  const { hash } = location;
  note.hidden = !/^#honor_[\w-]{22}$/.test(hash) || partOf(hash) !== null;
  if (note.hidden) return false;
  const link = note.querySelector('a');
  if (link) link.pathname = `/honors/${hash.slice(1)}`;
  note.focus();
  return true;
}

/** Opens what the part that the URL names is folded in, for browsers that do not do so by themselves. */
export function unfold(): void {
  const part = partOf(location.hash);
  const folded = part?.closest<HTMLDetailsElement>('details:not([open])');
  if (!part || !folded) return;
  folded.open = true;
  part.scrollIntoView();
}

/** Adds the award or the honor that the URL of the page names to the URL that is shared. */
export function sharePart(): void {
  const field = document.querySelector('.share')?.querySelector('textarea');
  if (!field) return;
  const [page = ''] = field.textContent.split('#');
  const { hash } = location;
  field.textContent = /^#(award|honor)_/.test(hash) ? page + hash : page;
}
