import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { undecided } from './when-choice.tsx';

const prefix = 'desk-draft';
/** In milliseconds: what nobody has continued in a week is deleted. */
const maxAge = 7 * 24 * 3_600_000;
/** In characters. Browsers keep a few million in all. */
const maxLength = 1_000_000;
/** In characters, of a text of a draft that is too long or does not fit. */
const maxShortLength = 10_000;

interface Stored {
  at: number;
  value: unknown;
}

/**
 * The unsent input of a curator. It is in the local storage of the browser, so that it survives a reload, an
 * expired token and a closed tab, and belongs to the name of the access token: no two active tokens have the same.
 */
export class Drafts {
  readonly #prefix: string;
  #isClosed = false;

  constructor(curator: string) {
    this.#prefix = `${prefix} ${encodeURIComponent(curator)} `;
  }

  read(key: string): unknown {
    return parse(guarded(() => localStorage.getItem(this.#prefix + key)))?.value;
  }

  /** @returns whether all of it is kept; of what is too long, short texts are, such as the reason and the time */
  write(key: string, value: unknown): boolean {
    if (this.#isClosed) return false;
    const stored: Stored = { at: Date.now(), value };
    const text = JSON.stringify(stored, withoutNow);
    if (text.length <= maxLength && this.#store(key, text)) return true;
    // An older draft would be wrong.
    if (!this.#store(key, JSON.stringify(stored, withoutLong))) this.forget(key);
    return false;
  }

  forget(key: string): void {
    guarded(() => localStorage.removeItem(this.#prefix + key));
  }

  /** Deletes all of them, and writes nothing from now on. */
  close(): void {
    this.#isClosed = true;
    for (const key of keysWith(this.#prefix)) guarded(() => localStorage.removeItem(key));
  }

  #store(key: string, text: string): boolean {
    return guarded(() => localStorage.setItem(this.#prefix + key, text)) !== null;
  }
}

/** Deletes the drafts of all curators that are too old. */
export function forgetOldDrafts(now: number): void {
  for (const key of keysWith(`${prefix} `)) {
    const stored = parse(guarded(() => localStorage.getItem(key)));
    if (!stored || now - stored.at > maxAge) guarded(() => localStorage.removeItem(key));
  }
}

/** That something is published now is decided anew for each document, and after a reload. */
const withoutNow = (name: string, part: unknown) =>
  name === 'choice' && part === 'now' ? undecided.choice : part;

const withoutLong = (name: string, part: unknown) =>
  typeof part === 'string' && part.length > maxShortLength ? '' : withoutNow(name, part);

const keysWith = (start: string): string[] =>
  guarded(() => Object.keys(localStorage))?.filter((key) => key.startsWith(start)) ?? [];

/** Does something with the local storage. @returns null if the browser refuses: it is full or switched off */
function guarded<Value>(action: () => Value): Value | null {
  try {
    return action();
  } catch {
    return null;
  }
}

function parse(text: string | null): Stored | null {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    return isLike<Stored>({ at: 0, value: undefined }, stored) ? stored : null;
  } catch {
    return null;
  }
}

/** The drafts of the curator who is signed in; null if the token has no name to store them under. */
export const DraftsContext = createContext<Drafts | null>(null);

export type Draft<Value> = [
  value: Value,
  change: (part: Partial<Value>) => void,
  forget: () => void,
  /** whether a reload would find all that was typed */
  isKept: boolean,
];

/**
 * The state of a form, which is kept in the browser until it is sent.
 * @param example of the same type; its lists have an item of each kind
 */
export function useDraft<Value extends object>(
  key: string,
  initial: Value,
  example: Value = initial,
): Draft<Value> {
  const drafts = useContext(DraftsContext);
  const [value, setValue] = useState(() => {
    const stored = drafts?.read(key);
    return isLike(example, stored) ? stored : initial;
  });
  const [isKept, setKept] = useState(true);
  const change = (part: Partial<Value>) =>
    setValue((before) => {
      const after = { ...before, ...part };
      setKept(drafts?.write(key, after) ?? false);
      return after;
    });
  const forget = () => {
    setKept(true);
    drafts?.forget(key);
    setValue(initial);
  };
  return [value, change, forget, isKept];
}

/** Whether a value has the shape of an example, as a draft of an earlier desk may not. Nothing is known of `undefined`. */
function isLike<Value>(example: Value, value: unknown): value is Value {
  if (Array.isArray(example))
    return Array.isArray(value) && value.every((item) => isLike(example[0], item));
  if (example === undefined) return true;
  if (typeof example !== 'object' || example === null) return typeof value === typeof example;
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map(Object.entries(value));
  return Object.entries(example).every(([name, part]) => isLike(part, fields.get(name)));
}
