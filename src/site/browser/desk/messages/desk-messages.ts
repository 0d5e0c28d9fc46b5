import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Messages as TextsOfPages } from '../../messages/languages/en.ts';
import { languageOf } from '../../messages/messages.ts';
import type { DeskTexts, Messages } from './languages/en.ts';

/** The texts of the desk, beside those of the pages. Readers do not load them. */

const files = import.meta.glob<DeskTexts>('./languages/*.ts', { import: 'desk' });

/** The texts of the desk in the language of a page. */
export async function loadDeskMessages(ofPage: TextsOfPages): Promise<Messages> {
  const load = files[`./languages/${languageOf(ofPage.language)}.ts`];
  if (!load) throw new Error(`There are no messages of the desk in ${ofPage.language}.`);
  return { ...ofPage, desk: await load() };
}

/** The messages of the desk in the language of the page. */
export const DeskMessagesContext = createContext<Messages | null>(null);

/** The messages of the desk in the language of the page. */
export function useMessages(): Messages {
  const messages = useContext(DeskMessagesContext);
  if (!messages) throw new Error('A part of the desk must be within DeskMessagesContext.Provider.');
  return messages;
}
