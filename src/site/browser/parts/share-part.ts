/** Adds the award or the honor that the URL of the page names to the URL that is shared. */
export function sharePart(): void {
  const field = document.querySelector('.share')?.querySelector('textarea');
  if (!field) return;
  const [page = ''] = field.textContent.split('#');
  const { hash } = location;
  field.textContent = /^#(award|honor)_/.test(hash) ? page + hash : page;
}
