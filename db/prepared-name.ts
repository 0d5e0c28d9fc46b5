/** The names that connections prepare statements under, by their text. A name never stands for two texts. */
const names = new Map<string, string>();
let last = 0;

/** The name to prepare a statement under; undefined for one that is not prepared. */
export function preparedName(text: string): string | undefined {
  return names.get(text);
}

/** Has connections prepare a statement from now on. */
export function nameStatement(text: string): void {
  if (!names.has(text)) names.set(text, nextName('awards'));
}

/** Has connections prepare a combination of statements, until it is forgotten. */
export function nameCombination(text: string): void {
  names.set(text, nextName('combination'));
}

export function forgetCombination(text: string): void {
  names.delete(text);
}

/** Whether it is the name of a combination. */
export function isCombination(name: string): boolean {
  return name.startsWith('combination');
}

function nextName(prefix: string): string {
  last += 1;
  return `${prefix}_${last}`;
}
