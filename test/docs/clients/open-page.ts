import { globSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import { expect, vi } from 'vitest';
import type { ClientApp } from './client-app.ts';

/** A React page of docs/clients.md in a browser that a test file has for itself. */
export interface OpenedPage {
  /** what the list below a heading shows */
  list(heading: string): string;
  /** Waits until the list below a heading matches. */
  shows(heading: string, items: RegExp): Promise<void>;
  press(label: string): void;
  /** what libraries have complained of so far */
  complaints: unknown[][];
}

/** Builds `index.html` of an app for development, so that libraries warn of what they do not like, and opens it. */
export async function openPage(app: ClientApp): Promise<OpenedPage> {
  await app.npx('vite', 'build');
  const window = new Window({ url: 'http://localhost:5173' });
  const { document } = window;
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  const complaints: unknown[][] = [];
  const complain = (...texts: unknown[]) => complaints.push(texts);
  vi.stubGlobal('console', { ...console, error: complain, warn: complain });
  document.body.innerHTML = '<main></main>';
  const [bundle = ''] = globSync(path.join(app.folder, 'dist', 'assets', '*.js'));
  await import(/* @vite-ignore */ bundle);
  const list = (heading: string) =>
    [...document.querySelectorAll('h1')].find(({ textContent }) => textContent === heading)
      ?.nextElementSibling?.textContent ?? '';
  return {
    list,
    complaints,
    shows: (heading, items) => vi.waitFor(() => expect(list(heading)).toMatch(items), 10_000),
    press(label) {
      const buttons = [...document.querySelectorAll('button')];
      buttons.find(({ textContent }) => textContent === label)?.click();
    },
  };
}
