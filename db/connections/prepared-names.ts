import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** The names that connections prepare statements under, by their text. A name never stands for two texts. */
const names = new Map<string, string>();
/** Those of combinations. Clients decide which there are, so the names follow from the texts and may be forgotten. */
const combinations = new LRUCache<string, string>({ max: 1_000 });
const prefix = 'combination_';

/** The name to prepare a statement under; undefined for one that is not prepared. */
export function preparedName(text: string): string | undefined {
  return names.get(text) ?? combinations.get(text);
}

/** Has connections prepare a statement from now on. */
export function nameStatement(text: string): void {
  if (!names.has(text)) names.set(text, `awards_${names.size + 1}`);
}

/** Has connections prepare a combination of statements from now on. */
export function nameCombination(text: string): void {
  if (!combinations.has(text)) combinations.set(text, prefix + hash('sha256', text).slice(0, 32));
}

/** Whether it is the name of a combination. */
export function isCombination(name: string): boolean {
  return name.startsWith(prefix);
}
