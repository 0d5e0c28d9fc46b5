/**
 * Copies the text beside a button, and says so. The text stays selected: without HTTPS there is no clipboard, and the
 * reader copies it with the keyboard.
 */
export async function copyText(button: HTMLElement): Promise<void> {
  const place = button.closest('.copyable');
  const field = place?.querySelector<HTMLElement>(':is(textarea,pre)');
  if (!field) throw new Error('No text stands beside the button.');
  if (field instanceof HTMLTextAreaElement) field.select();
  else window.getSelection()?.selectAllChildren(field);
  const { copied = '', selected = '' } = button.dataset;
  const isCopied = await write(field.textContent);
  place?.querySelector('[role=status]')?.replaceChildren(isCopied ? copied : selected);
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
