import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type axe from 'axe-core';
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { submitDocuments } from '../../src/desk/submit-documents.ts';
import { textInput } from '../../src/import/read/inputs.ts';
import { loadRenderer } from '../../src/web/renderer.ts';
import { noBrowser, startBrowser } from '../support/browser.ts';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/http.ts';
import { startServe } from '../support/serve.ts';

/** The desk in a real browser, over a real server: from a wrong token to a winner on the public page. */
const browser = await startBrowser();

const gala = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../src/gala/documents', name), 'utf8');

const { url, owner, desk } = await createDatabase('empty');
await submitDocuments(owner, [textInput('finalists.yaml', gala('01-finalists.yaml'))]);
const { secret } = await desk.tokens.create({ name: 'Ann', role: 'ADMIN', expiresAt: null });
const server = await startServe(url, { LOGIN_PREFIX: inject('templates').prefix });
afterAll(server.end);
const { origin } = new URL(server.graph);

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

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
  const untilStatus = (text: string) => page.getByRole('status').getByText(text).waitFor();
  /** Waits until the notice has the focus, as after a write whose button has gone away. */
  const noticeHasFocus = () =>
    expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('notice');

  /** Drops files, as somebody does with a mouse. */
  const drop = async (...files: (readonly [name: string, text: string])[]) => {
    const dataTransfer = await page.evaluateHandle((dropped) => {
      const data = new DataTransfer();
      for (const [name, text] of dropped) data.items.add(new File([text], name));
      return data;
    }, files);
    await page.dispatchEvent('.drop', 'drop', { dataTransfer });
  };
  const documentIs = (text: string) =>
    expect.poll(() => page.getByLabel('Document', { exact: true }).inputValue()).toBe(text);

  const axeFinds = async () => {
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate(() => window.axe.run());
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html.slice(0, 200))]);
  };
  /** What axe finds in the light and in the dark. */
  const violations = async () => {
    const found = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await axeFinds()));
    }
    return found;
  };

  test('reports an invalid token, and forgets it', async () => {
    await page.getByLabel('Access token').fill('awards_wrong');
    await press('Sign in');
    await page.getByRole('alert').getByText('unknown, expired or revoked').waitFor();
    expect(await page.evaluate(() => Object.values(sessionStorage))).toEqual([]);
    // The browser itself reports the response 401.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('401')]);
  });

  test('keeps a valid token in this tab only', async () => {
    await page.getByLabel('Access token').fill(secret);
    await press('Sign in');
    await page.getByText('Nothing is scheduled.').waitFor();
    expect(await page.evaluate(() => Object.values(sessionStorage))).toEqual([secret]);
    expect(await page.evaluate(() => Object.values(localStorage))).toEqual([]);
    const operations: string[] = [];
    const note = (request: Request) => {
      const [, name] = /(?:query|mutation) (\w+)/.exec(request.postData() ?? '') ?? [];
      if (name !== undefined) operations.push(name);
    };
    page.on('request', note);
    await page.reload();
    await page.getByText('Nothing is scheduled.').waitFor();
    await page.getByRole('heading', { name: 'Ann' }).waitFor();
    expect(page.url()).toBe(`${origin}/desk`);
    page.off('request', note);
    // Each list once.
    expect(operations.toSorted()).toEqual(['AccessTokens', 'Ended', 'Scheduled', 'Viewer']);
  });

  test('shows the problems of a document beside its lines', async () => {
    const wrong = gala('02-city.yaml').replace('status: AWARDED', 'status: GIVEN');
    await drop(['city.yaml', wrong]);
    await documentIs(wrong);
    await press('Check');
    await untilStatus('The document has a problem.');
    expect(await page.locator('[role="status"] .problems, [aria-live] .problems').count()).toBe(0);
    const problem = page.locator('.problems > li');
    await problem.getByText('Line 13, column 21').waitFor();
    expect(await problem.locator('mark').textContent()).toBe('GIVEN');
    expect(await page.getByRole('button', { name: /^(Publish now|Schedule for)/ }).count()).toBe(0);
    expect(await violations()).toEqual([]);
  });

  test('shows what a document would do, and schedules it', async () => {
    await drop(['city.yaml', gala('02-city.yaml')]);
    await documentIs(gala('02-city.yaml'));
    await page.getByLabel('At a set time').check();
    await page.getByLabel('Publish at').fill('2099-03-05T20:00');
    await page.getByText('That is 5 March 2099 at 12:00 UTC.').waitFor();
    await press('Check');
    await page.locator('.plan').getByText('UPCOMING → becomes AWARDED').waitFor();
    await untilStatus('The document would change 2 entities. Nothing is written yet.');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: /^Schedule for 5 March 2099 at 20:00/ }).click();
    await untilStatus('city.yaml is scheduled for 5 March 2099 at 20:00');
    await page.getByRole('heading', { name: 'city.yaml' }).waitFor();
  });

  test('shows the changes for press and the public, side by side', async () => {
    await page.getByText('What it changes, and who sees it').click();
    await page.getByLabel('What to compare').selectOption({ index: 1 });
    const row = page.locator('.compared tr', { hasText: 'Result' });
    await expect.poll(() => row.locator('td').allTextContents()).toEqual(['Winner', 'Finalist']);
  });

  test('reschedules a document', async () => {
    await press('Reschedule');
    await page.getByRole('dialog').getByLabel('Publish at').fill('2099-03-05T21:30');
    await inDialog('Reschedule');
    await untilStatus('city.yaml is now due 5 March 2099 at 21:30');
    await noticeHasFocus();
    // Closing it leaves the focus where the notice was.
    await press('Close');
    await noticeHasFocus();
    expect(await page.locator('.notice').textContent()).toBe('');
    await page.locator('.due').getByText('5 March 2099 at 21:30').waitFor();
  });

  test('keeps a document secret until it is published', async () => {
    expect(await (await fetch(`${origin}/programs/example-awards/2026`)).text()).not.toContain(
      'comes home late',
    );
    await press('Publish now');
    await inDialog('Cancel');
    await press('Publish now');
    await inDialog('Publish now');
    await untilStatus('city.yaml is published. The revision is now 2.');
    await page.getByText('Nothing is scheduled.').waitFor();
    await noticeHasFocus();
  });

  test('links to the public page with the change', async () => {
    await page.getByRole('status').getByRole('link', { name: 'example-awards 2026' }).click();
    await page.getByText('A lantern for whoever comes home late.').waitFor();
  });

  test('corrects a field, with a source and a reason', async () => {
    await page.getByRole('link', { name: 'Desk' }).click();
    await page.getByLabel('Find a recipient').fill('ada');
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
    await untilStatus('correction.json is published. The revision is now 3.');
    const [change] = await changesOf('bornOn');
    expect(change).toMatchObject({ after: '1990-02-03', reason: 'It is on the page' });
  });

  test('accepts the value of a new source, and keeps the other one on record', async () => {
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
    await untilStatus('correction.json is published. The revision is now 4.');
    const query = '{ recipient(by: { slug: "ada-example" }) { claims { value accepted } } }';
    const { claims } = (await graph(query)).data.recipient;
    expect(claims).toEqual([
      { value: '1990-03-02', accepted: true },
      { value: '1990-02-03', accepted: false },
    ]);
  });

  /** Corrects a field of what was chosen, without a source. */
  const correct = async (field: string, value: string, revision: number) => {
    const form = page.locator('.correction');
    await form.getByLabel('Field', { exact: true }).selectOption(field);
    await form.getByLabel(/^New value/).fill(value);
    await form.getByLabel('None: an editorial correction').check();
    await form.getByLabel('Reason of the correction').fill('It was wrong');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await untilStatus(`correction.json is published. The revision is now ${revision}.`);
    await noticeHasFocus();
  };

  test('corrects an edition and one of its awards', async () => {
    await page.getByLabel('Find a recipient').fill('example awards 2026');
    await press('Find');
    await press('The Example Awards 2026 (made up)');
    await correct('Venue of the ceremony', 'Lantern Hall', 5);
    await press('The Example Awards 2026 (made up)');
    await page.getByLabel('What is wrong').selectOption({ label: 'City of the Year' });
    await correct('Declared winners', '1', 6);
    const query = `{ edition(program: "example-awards", year: 2026) {
      ceremony { venue } category(slug: "cities") { awards { completeness { declared } } } } }`;
    expect((await graph(query)).data.edition).toEqual({
      ceremony: { venue: 'Lantern Hall' },
      category: { awards: [{ completeness: { declared: 1 } }] },
    });
  });

  test('corrects an honor whose document gave it a key', async () => {
    const document = {
      ...{ format: 'awards/1', reason: 'A late winner' },
      editions: [
        {
          ...{ program: 'example-awards', year: 2026 },
          honors: [{ key: 'late/winner', recipients: ['bo-example'], result: 'SPECIAL_MENTION' }],
        },
      ],
    };
    await submitDocuments(owner, [textInput('late.json', JSON.stringify(document))]);
    await page.getByLabel('Find a recipient').fill('bo example');
    await press('Find');
    await press('Bo Example');
    const choice = page.getByLabel('What is wrong');
    const option = choice.getByRole('option', { name: /Special mention$/ });
    await choice.selectOption((await option.getAttribute('value')) ?? '');
    await correct('Rank', '3', 8);
    const query = '{ recipient(by: { slug: "bo-example" }) { honors { nodes { key rank } } } }';
    const { honors } = (await graph(query)).data.recipient;
    expect(honors.nodes).toContainEqual({ key: 'late/winner', rank: 3 });
  });

  test('accepts several documents, one after the other', async () => {
    const person = (slug: string) =>
      `format: awards/1\npeople: [{ slug: ${slug}, names: { en: ${slug} } }]\n`;
    await drop(['10-cleo.yaml', person('cleo')], ['2-dee.yaml', person('dee')], ['3-no.yaml', '']);
    await documentIs(person('dee'));
    await page.getByText('2-dee.yaml comes first, then 3-no.yaml, 10-cleo.yaml.').waitFor();
    const form = page.locator('section', { has: page.locator('.drop') });
    await form.getByLabel('At once').check();
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await untilStatus('2-dee.yaml is published.');
    await page.getByRole('button', { name: 'Leave out 3-no.yaml' }).click();
    await documentIs(person('cleo'));
    expect(await page.getByRole('button', { name: /^Leave out/ }).count()).toBe(0);
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await untilStatus('10-cleo.yaml is published.');
    await documentIs('');
  });

  test('creates an access token, and revokes it', async () => {
    await page.getByLabel('Who or what uses it').fill('The Daily');
    await press('Create');
    const daily = (await page.locator('.secret code').textContent()) ?? '';
    const viewer = async () => (await graph('{ viewer { role } }', daily)).data?.viewer;
    expect(await viewer()).toEqual({ role: 'PRESS' });
    await page.getByRole('button', { name: 'Revoke the token of The Daily' }).click();
    await inDialog('Revoke');
    await untilStatus('The token of The Daily is revoked.');
    await noticeHasFocus();
    expect(await viewer()).toBeUndefined();
    expect(complaints).toEqual([]);
  });

  test('reports that the token was revoked meanwhile', async () => {
    for (const { id } of await desk.tokens.list()) await desk.tokens.revoke(id);
    await press('Find');
    await page.reload();
    await page.getByRole('alert').getByText('unknown, expired or revoked').waitFor();
    expect(complaints.splice(0)).toContainEqual(expect.stringContaining('401'));
    expect(await page.evaluate(() => Object.values(sessionStorage))).toEqual([]);
  });

  test('forgets the token when the curator signs out', async () => {
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

  test('reports that a document is overdue if nothing publishes it', async () => {
    if (!browser) throw new Error(noBrowser);
    const other = await createDatabase('empty');
    const renderer = await loadRenderer();
    // It has no publisher.
    const base = await startServer(other.reader, ['*'], undefined, other.desk, {
      renderer,
    });
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    await submitDocuments(other.owner, [textInput('late.yaml', gala('01-finalists.yaml'))], {
      ...{ now: ago(60), publishAt: ago(30) },
    });
    const { secret: ofPress } = await other.desk.tokens.create({
      ...{ name: 'Pat', role: 'PRESS', expiresAt: null },
    });
    const tab = await browser.newPage();
    await tab.goto(`${base}/desk`);
    await tab.getByLabel('Access token').fill(ofPress);
    await tab.getByRole('button', { name: 'Sign in' }).click();
    await tab.getByText('overdue by 30 minutes').waitFor();
    await tab.getByText('It is overdue: the publisher of the server may not be running.').waitFor();
    await tab.close();
  });
});
