import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Messages } from './languages/en.ts';

/** The languages of the texts around the data. Each file of `messages` is one, and its name is the tag. */

const files = import.meta.glob<Messages>('./languages/*.ts', { import: 'messages' });

const fileOf = (language: string) => `./languages/${language}.ts`;

/** Tags such as `zh-Hans`. */
export const languages: readonly string[] = Object.keys(files).map((file) =>
  file.slice('./languages/'.length, -'.ts'.length),
);

const primary = (tag: string) => tag.split('-', 1)[0]?.toLowerCase();

/**
 * The language of the texts, by the languages that names are wanted in; English if there is none of these.
 * @param lang as in a URL, such as `zh-Hant,es`
 */
export function languageOf(lang: string | null): string {
  const wanted = lang?.split(',').map((tag) => tag.trim()) ?? [];
  const fits = wanted.flatMap(
    (tag) =>
      languages.find((language) => language.toLowerCase() === tag.toLowerCase()) ??
      languages.find((language) => primary(language) === primary(tag)) ??
      [],
  );
  return fits[0] ?? 'en';
}

/** @param language one of `languages` */
export async function loadMessages(language: string): Promise<Messages> {
  const load = files[fileOf(language)];
  if (!load) throw new Error(`There are no messages in ${language}.`);
  return load();
}

/** The messages of the page that is shown. */
export const MessagesContext = createContext<Messages | null>(null);

/** The messages of the page that is shown. */
export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error('A component with texts must be within MessagesContext.Provider.');
  return messages;
}
