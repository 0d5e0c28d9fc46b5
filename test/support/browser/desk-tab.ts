import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../database/database.ts';
import { createToken, tester } from '../desk/tester.ts';
import { startServe } from '../server/serve.ts';
import { noBrowser } from './browser.ts';

/** A document of the gala. */
export const gala = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, '../../../src/gala/documents', name), 'utf8');

/** A real server with the finalists of the gala, and the secret of an admin named Ann. */
export async function startDesk() {
  const { url, owner, desk } = await createDatabase('empty');
  await submitDocuments(owner, [textInput('finalists.yaml', gala('01-finalists.yaml'))], {
    by: tester,
  });
  const { secret } = await createToken(desk, 'ADMIN', 'Ann');
  const server = await startServe(url, { LOGIN_PREFIX: inject('templates').prefix });
  afterAll(server.end);

  /** Sends a query as a program does. */
  async function graph(query: string, token?: string) {
    const response = await fetch(server.graph, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query }),
    });
    return await response.json();
  }

  return { origin: new URL(server.graph).origin, owner, desk, secret, graph };
}

/** The desk in a tab of a real browser, as a curator uses it. */
export interface DeskTab {
  page: Page;
  /** what the browser complains about */
  complaints: string[];
  press(name: string): Promise<void>;
  inDialog(name: string): Promise<void>;
  /** Drops files, as somebody does with a mouse. */
  drop(...files: (readonly [name: string, content: string | Buffer])[]): Promise<void>;
  signIn(secret: string): Promise<void>;
  untilStatus(text: string): Promise<void>;
  /** Waits until the notice has the focus, as after a write whose button has gone away. */
  noticeHasFocus(): Promise<void>;
}

export async function openDeskTab(browser: Browser | null, origin: string): Promise<DeskTab> {
  if (!browser) throw new Error(noBrowser);
  const page = await browser.newPage({ timezoneId: 'Asia/Shanghai' });
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) complaints.push(`foreign: ${request.url()}`);
  });
  await page.goto(`${origin}/desk`);

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  return {
    page,
    complaints,
    press,
    inDialog: (name) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click(),
    drop: async (...files) => {
      const encoded = files.map(
        ([name, content]) => [name, Buffer.from(content).toString('base64')] as const,
      );
      const dataTransfer = await page.evaluateHandle((dropped) => {
        const data = new DataTransfer();
        for (const [name, bytes] of dropped)
          data.items.add(
            new File([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))], name),
          );
        return data;
      }, encoded);
      await page.dispatchEvent('.drop', 'drop', { dataTransfer });
    },
    signIn: async (secret) => {
      await page.getByLabel('Access token').fill(secret);
      await press('Sign in');
      await page.getByText('Nothing is scheduled.').waitFor();
    },
    untilStatus: (text) => page.getByRole('status').getByText(text).waitFor(),
    noticeHasFocus: () =>
      expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('notice'),
  };
}
