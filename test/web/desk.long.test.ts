import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { receive } from '../../src/desk/receive.ts';
import { textInput } from '../../src/import/read/inputs.ts';
import { noBrowser, startBrowser } from '../support/browser.ts';
import { createDatabase } from '../support/database.ts';
import { startServe } from '../support/serve.ts';

/** The desk in a real browser, over a real server: from a wrong token to a winner on the public page. */
const browser = await startBrowser();

const gala = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../src/gala/documents', name), 'utf8');

const { url, owner, desk } = await createDatabase('empty');
await receive(owner, [textInput('finalists.yaml', gala('01-finalists.yaml'))]);
const { secret } = await desk.tokens.create({ name: 'Ann', role: 'ADMIN', expiresAt: null });
const server = await startServe(url, { LOGIN_PREFIX: inject('templates').prefix });
afterAll(server.end);
const { origin } = new URL(server.graph);

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

async function changesOf(field: string) {
  const { data } = await graph('{ changes { nodes { field after reason } } }');
  return data.changes.nodes.filter((change: { field: string | null }) => change.field === field);
}

describe.skipIf(browser === null)(`the desk${browser ? '' : ` (${noBrowser})`}`, () => {
  let page: Page;
  /** what the browser complains about */
  const complaints: string[] = [];

  beforeAll(async () => {
    if (!browser) throw new Error(noBrowser);
    page = await browser.newPage({ timezoneId: 'Asia/Shanghai' });
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== origin) complaints.push(`foreign: ${request.url()}`);
    });
    await page.goto(`${origin}/desk`);
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const inDialog = (name: string) =>
    page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const statusSays = (text: string) => page.getByRole('status').getByText(text).waitFor();

  /** Drops a file, as somebody does with a mouse. */
  const drop = async (name: string, text: string) => {
    const dataTransfer = await page.evaluateHandle(
      ([fileName = '', content = '']) => {
        const data = new DataTransfer();
        data.items.add(new File([content], fileName));
        return data;
      },
      [name, text],
    );
    await page.dispatchEvent('.drop', 'drop', { dataTransfer });
    await expect.poll(() => page.getByLabel('Document', { exact: true }).inputValue()).toBe(text);
  };

  test('says so if a token is wrong, and forgets it', async () => {
    await page.getByLabel('Access token').fill('awards_wrong');
    await press('Sign in');
    await page.getByRole('alert').getByText('not known, has expired or was revoked').waitFor();
    expect(await page.evaluate(() => Object.values(sessionStorage))).toEqual([]);
    // The browser itself reports the response 401.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('401')]);
  });

  test('keeps a right one in this tab alone', async () => {
    await page.getByLabel('Access token').fill(secret);
    await press('Sign in');
    await page.getByText('Nothing is scheduled.').waitFor();
    expect(await page.evaluate(() => Object.values(sessionStorage))).toEqual([secret]);
    expect(await page.evaluate(() => Object.values(localStorage))).toEqual([]);
    await page.reload();
    await page.getByText('Nothing is scheduled.').waitFor();
    expect(page.url()).toBe(`${origin}/desk`);
  });

  test('shows the problems of a document beside its lines', async () => {
    await drop('city.yaml', gala('02-city.yaml').replace('status: AWARDED', 'status: GIVEN'));
    await press('Check');
    const problem = page.locator('.problems > li');
    await problem.getByText('Line 13, column 21').waitFor();
    expect(await problem.locator('mark').textContent()).toBe('GIVEN');
    expect(await page.getByRole('button', { name: /^(Publish now|Schedule for)/ }).count()).toBe(0);
  });

  test('shows what a document would do, and schedules it', async () => {
    await drop('city.yaml', gala('02-city.yaml'));
    await page.getByLabel('At a set time').check();
    await page.getByLabel('Publish at').fill('2099-03-05T20:00');
    await page.getByText('That is 5 March 2099 at 12:00 UTC.').waitFor();
    await press('Check');
    await page.locator('.plan').getByText('UPCOMING → becomes AWARDED').waitFor();
    await page.getByRole('button', { name: /^Schedule for 5 March 2099 at 20:00/ }).click();
    await statusSays('city.yaml is scheduled for 5 March 2099 at 20:00');
    await page.getByRole('heading', { name: 'city.yaml' }).waitFor();
  });

  test('shows what press and the public see of it, side by side', async () => {
    await page.getByText('What it changes, and who sees it').click();
    await page.getByLabel('What to compare').selectOption({ index: 1 });
    const row = page.locator('.compared tr', { hasText: 'Result' });
    await expect.poll(() => row.locator('td').allTextContents()).toEqual(['Winner', 'Finalist']);
  });

  test('reschedules it', async () => {
    await press('Reschedule');
    await page.getByRole('dialog').getByLabel('Publish at').fill('2099-03-05T21:30');
    await inDialog('Reschedule');
    await statusSays('city.yaml is now due 5 March 2099 at 21:30');
    await page.locator('.due').getByText('5 March 2099 at 21:30').waitFor();
  });

  test('leaves it secret until it is published', async () => {
    expect(await (await fetch(`${origin}/programs/example-awards/2026`)).text()).not.toContain(
      'comes home late',
    );
    await press('Publish now');
    await inDialog('Cancel');
    await press('Publish now');
    await inDialog('Publish now');
    await statusSays('city.yaml is published. The revision is now 2.');
    await page.getByText('Nothing is scheduled.').waitFor();
  });

  test('leads to the public page that shows it', async () => {
    await page.getByRole('status').getByRole('link', { name: 'example-awards 2026' }).click();
    await page.getByText('A lantern for whoever comes home late.').waitFor();
  });

  test('corrects a field, with its source and the reason', async () => {
    await page.getByRole('link', { name: 'Desk' }).click();
    await page.getByLabel('Find a person').fill('ada');
    await press('Find');
    await press('Ada Example');
    const form = page.locator('.correction');
    await form.getByLabel('Field', { exact: true }).selectOption('Born on');
    await form.getByLabel(/^New value/).fill('1990-02-03');
    await form.getByLabel('Paragraph').fill('2');
    await form.getByLabel('Reason of the correction').fill('It is on the page');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.locator('.plan').getByText('nothing → becomes 3 February 1990').waitFor();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await statusSays('correction.json is published. The revision is now 3.');
    const [change] = await changesOf('bornOn');
    expect(change).toMatchObject({ after: '1990-02-03', reason: 'It is on the page' });
  });

  test('accepts the value of a new source, and keeps the other on record', async () => {
    await press('Ada Example');
    const form = page.locator('.correction');
    await form.getByLabel('Field', { exact: true }).selectOption('Born on');
    await form.getByText('Now 1990-02-03').waitFor();
    await form.getByLabel(/^New value/).fill('1990-03-02');
    await form.getByLabel('A new source').check();
    await form.getByLabel('Title, as published').fill('The page of Ada Example');
    await form.getByLabel('Slug, such as').fill('ada-page');
    await form.getByLabel('Accept this value').check();
    await form.getByLabel('Reason of the correction').fill('She knows best');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await statusSays('correction.json is published. The revision is now 4.');
    const query = '{ recipient(by: { slug: "ada-example" }) { claims { value accepted } } }';
    const { claims } = (await graph(query)).data.recipient;
    expect(claims).toEqual([
      { value: '1990-03-02', accepted: true },
      { value: '1990-02-03', accepted: false },
    ]);
  });

  test('creates an access token, and revokes it', async () => {
    await page.getByLabel('Who or what uses it').fill('The Daily');
    await press('Create');
    const daily = (await page.locator('.secret code').textContent()) ?? '';
    const viewer = async () => (await graph('{ viewer { role } }', daily)).data?.viewer;
    expect(await viewer()).toEqual({ role: 'PRESS' });
    await page.getByRole('button', { name: 'Revoke the token of The Daily' }).click();
    await inDialog('Revoke');
    await statusSays('The token of The Daily is revoked.');
    expect(await viewer()).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  test('says so if the token is revoked meanwhile', async () => {
    for (const { id } of await desk.tokens.list()) await desk.tokens.revoke(id);
    await press('Find');
    await page.reload();
    await page.getByRole('alert').getByText('not known, has expired or was revoked').waitFor();
    expect(complaints.splice(0)).toContainEqual(expect.stringContaining('401'));
    expect(await page.evaluate(() => Object.values(sessionStorage))).toEqual([]);
  });

  test('forgets the token on signing out', async () => {
    const again = await desk.tokens.create({ name: 'Ann', role: 'PRESS', expiresAt: null });
    await page.getByLabel('Access token').fill(again.secret);
    await press('Sign in');
    await page.getByText('Nothing is scheduled.').waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Scheduled documents',
    ]);
    await press('Sign out');
    await page.getByText('You have signed out.').waitFor();
    expect(await page.evaluate(() => Object.values(sessionStorage))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
