import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { submitDocuments } from '../../../../../src/desk/submit-documents.ts';
import { textInput } from '../../../../../src/import/read/inputs.ts';
import { loadRenderer } from '../../../../../src/site/renderer.ts';
import { violationsIn } from '../../../../support/browser/axe.ts';
import { noBrowser, startBrowser } from '../../../../support/browser/browser.ts';
import {
  type DeskTab,
  gala,
  openDeskTab,
  startDesk,
} from '../../../../support/browser/desk-tab.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { createToken, tester } from '../../../../support/desk/tester.ts';
import { runs } from '../../../../support/run/runs.ts';
import { startServer } from '../../../../support/server/http.ts';

/** The desk in a real browser, over a real server: from a wrong token to a winner on the public page. */
const browser = await startBrowser();
const { origin, owner, desk, secret, graph } = await startDesk();

describe.skipIf(browser === null)(`the desk${browser ? '' : ` (${noBrowser})`}`, () => {
  let tab: DeskTab;

  beforeAll(async () => {
    tab = await openDeskTab(browser, origin);
  });

  const documentIs = (text: string) =>
    expect.poll(() => tab.page.getByLabel('Document', { exact: true }).inputValue()).toBe(text);

  const focused = () => tab.page.evaluate(() => document.activeElement?.outerHTML);

  test('reports an invalid token, and forgets it', async () => {
    await tab.page.getByLabel('Access token').fill('awards_wrong');
    await tab.press('Sign in');
    await tab.page.getByRole('alert').getByText('unknown, expired or revoked').waitFor();
    expect(await tab.page.evaluate(() => Object.values(sessionStorage))).toEqual([]);
    // The browser itself reports the response 401.
    expect(tab.complaints.splice(0)).toEqual([expect.stringContaining('401')]);
  });

  test('keeps a valid token in this tab only', async () => {
    // The element that had the focus is gone, so that it goes to where one can go on.
    expect(await focused()).toContain('<input');
    await tab.signIn(secret);
    expect(await focused()).toContain('Ann');
    expect(await tab.page.evaluate(() => Object.values(sessionStorage))).toEqual([secret]);
    expect(await tab.page.evaluate(() => Object.values(localStorage))).toEqual([]);
    const operations: string[] = [];
    const note = (request: Request) => {
      const [, name] = /(?:query|mutation) (\w+)/.exec(request.postData() ?? '') ?? [];
      if (name !== undefined) operations.push(name);
    };
    tab.page.on('request', note);
    await tab.page.reload();
    await tab.page.getByText('Nothing is scheduled.').waitFor();
    await tab.page.getByRole('heading', { name: 'Ann' }).waitFor();
    expect(tab.page.url()).toBe(`${origin}/desk`);
    tab.page.off('request', note);
    // Each list once; what the desk shows, in little, again and again.
    expect(operations.filter((name) => name !== 'DeskState').toSorted()).toEqual([
      'AccessTokens',
      'Ended',
      'LastPublication',
      'LatestEditions',
      'Scheduled',
      'Viewer',
    ]);
  });

  test('shows the problems of a document beside its lines', async () => {
    const wrong = gala('02-city.yaml').replace('status: AWARDED', 'status: GIVEN');
    await tab.drop(['city.yaml', wrong]);
    await documentIs(wrong);
    await tab.page.getByLabel('Now, or at the time in the document').check();
    await tab.press('Check');
    await tab.untilStatus('The document has a problem.');
    expect(await tab.page.locator('[role="status"] .problems, [aria-live] .problems').count()).toBe(
      0,
    );
    const problem = tab.page.locator('.problems > li');
    await problem.getByText('Line 13, column 21').waitFor();
    expect(await problem.locator('mark').textContent()).toBe('GIVEN');
    expect(
      await tab.page.getByRole('button', { name: /^(Publish now|Schedule for)/ }).count(),
    ).toBe(0);
    expect(await violationsIn(tab.page)).toEqual([]);
  });

  test('shows what a document would do, and schedules it', async () => {
    await tab.drop(['city.yaml', gala('02-city.yaml')]);
    await documentIs(gala('02-city.yaml'));
    await tab.page.getByLabel('At a set time').check();
    await tab.page.getByLabel('Publish at').fill('2099-03-05T20:00');
    await tab.page.getByText('That is 5 March 2099 at 12:00 UTC.').waitFor();
    await tab.press('Check');
    await tab.page.locator('.plan').getByText('Yet to be given → becomes Awarded').waitFor();
    await tab.untilStatus('The document would change 2 entities. Nothing is written yet.');
    expect(await violationsIn(tab.page)).toEqual([]);
    await tab.page.getByRole('button', { name: /^Schedule for 5 March 2099 at 20:00/ }).click();
    await tab.untilStatus(
      'City of the Year: Lantern Hill city.yaml is scheduled for 5 March 2099 at 20:00',
    );
    await tab.page.getByRole('heading', { name: 'City of the Year: Lantern Hill' }).waitFor();
  });

  test('shows the changes for press and the public, side by side', async () => {
    await tab.page.getByText('What it changes, and who sees it').click();
    await tab.page.getByLabel('What to compare').selectOption({ index: 1 });
    const row = tab.page.locator('.compared tr', { hasText: 'Result' });
    await expect.poll(() => row.locator('td').allTextContents()).toEqual(['Winner', 'Finalist']);
  });

  test('reschedules a document', async () => {
    await tab.press('Reschedule');
    await tab.page.getByRole('dialog').getByLabel('Publish at').fill('2099-03-05T21:30');
    await tab.inDialog('Reschedule');
    await tab.untilStatus('city.yaml is now due 5 March 2099 at 21:30');
    const said = (await tab.page.locator('.notice p').textContent()) ?? '';
    expect(said.match(/2099/g)).toHaveLength(1);
    await tab.noticeHasFocus();
    // Closing it leaves the focus where the notice was.
    await tab.press('Close');
    await tab.noticeHasFocus();
    expect(await tab.page.locator('.notice').textContent()).toBe('');
    await tab.page.locator('.due').getByText('5 March 2099 at 21:30').waitFor();
  });

  test('keeps a document secret until it is published', async () => {
    expect(await (await fetch(`${origin}/programs/example-awards/2026`)).text()).not.toContain(
      'comes home late',
    );
    await tab.press('Publish now');
    await tab.page
      .getByRole('dialog', { name: 'Publish City of the Year: Lantern Hill now?' })
      .waitFor();
    await tab.inDialog('Cancel');
    await tab.press('Publish now');
    await tab.inDialog('Publish now');
    await tab.untilStatus('city.yaml is published. The revision is now 2.');
    await tab.page.getByText('Nothing is scheduled.').waitFor();
    await tab.noticeHasFocus();
  });

  test('links to the public page with the change', async () => {
    await tab.page.getByRole('status').getByRole('link', { name: 'example-awards 2026' }).click();
    await tab.page.getByText('A lantern for whoever comes home late.').waitFor();
  });

  test('takes the last publication back, with the reason', async () => {
    await tab.page.getByRole('link', { name: 'Desk' }).click();
    await tab.press('Take it back');
    const dialog = tab.page.getByRole('dialog', {
      name: 'Take back City of the Year: Lantern Hill?',
    });
    await dialog.getByText('Winner → becomes Finalist').waitFor();
    expect(await violationsIn(tab.page)).toEqual([]);
    // Closing gives the focus back.
    await tab.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => tab.page.evaluate(() => document.activeElement?.textContent))
      .toBe('Take it back');
    await tab.press('Take it back');
    await dialog.getByLabel('Reason of the change').fill('  ');
    await tab.inDialog('Take it back');
    await dialog.getByText('Enter the reason of the change.').waitFor();
    await dialog.getByLabel('Reason of the change').fill('The wrong envelope');
    await tab.inDialog('Take it back');
    await tab.untilStatus(
      'Revision 2 is taken back: City of the Year: Lantern Hill. The revision is now 3.',
    );
    await tab.page.getByText('The wrong envelope').waitFor();
    // To take that back gives the win back, although the honor is still there, as a finalist.
    await tab.press('Take it back');
    await tab.page
      .getByRole('dialog', { name: 'Take back the retraction of City of the Year: Lantern Hill?' })
      .waitFor();
    await tab.inDialog('Cancel');
  });

  test('shows what another curator does within a second', async () => {
    const other = await createToken(desk, 'CURATOR', 'Bo');
    const { data } = await graph(
      `mutation { applyDocument(input: {
        name: "late.yaml", publishAt: "2099-03-05T20:00:00Z"
        document: "format: awards/1\\npeople: [{ slug: eve, names: { en: Eve Example } }]"
      }) { ... on ApplyDocumentPayload { scheduledDocument { id } } } }`,
      other.secret,
    );
    const began = performance.now();
    const heading = tab.page.getByRole('heading', { name: 'late.yaml' });
    await heading.waitFor();
    // The desk would have waited fifteen seconds before.
    expect(performance.now() - began).toBeLessThan(5_000);
    await tab.page.getByRole('heading', { name: 'Eve Example late.yaml' }).waitFor();
    // A dialog stays open, and says what has become of its document.
    await tab.press('Reschedule');
    const { id } = data.applyDocument.scheduledDocument;
    await graph(
      `mutation { withdrawDocument(input: { id: "${id}" }) { __typename } }`,
      other.secret,
    );
    await tab.page.getByRole('dialog').getByText('It is published or withdrawn').waitFor();
    await tab.inDialog('Cancel');
    await tab.page.getByText('Nothing is scheduled.').waitFor();
    // An admin sees who it was.
    await tab.page.getByText('Who did what').click();
    const entry = tab.page.getByRole('listitem').filter({ hasText: 'Withdrawn: late.yaml' });
    expect(await entry.textContent()).toContain('By Bo, ');
    await tab.page.getByText('Who did what').click();
  });

  test('accepts several documents, one after the other', async () => {
    const person = (slug: string) =>
      `format: awards/1\npeople: [{ slug: ${slug}, names: { en: ${slug} } }]\n`;
    await tab.drop(
      ['10-cleo.yaml', person('cleo')],
      ['2-dee.yaml', person('dee')],
      ['3-no.yaml', ''],
    );
    await documentIs(person('dee'));
    await tab.page.getByText('2-dee.yaml comes first, then 3-no.yaml, 10-cleo.yaml.').waitFor();
    const form = tab.page.locator('section', { has: tab.page.locator('.drop') });
    // Nothing is chosen beforehand, and the button says what it needs.
    const check = form.getByRole('button', { name: 'Check' });
    expect(await check.getAttribute('aria-disabled')).toBe('true');
    await check.focus();
    const needs = (await check.getAttribute('aria-describedby')) ?? '';
    expect(await tab.page.locator(`[id="${needs}"]`).textContent()).toBe(
      'Still needed, marked with *: When.',
    );
    await form.getByLabel('Now, or at the time in the document').check();
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await tab.inDialog('Publish now');
    await tab.untilStatus('2-dee.yaml is published.');
    await tab.page.getByRole('button', { name: 'Leave out 3-no.yaml' }).click();
    await documentIs(person('cleo'));
    expect(await tab.page.getByRole('button', { name: /^Leave out/ }).count()).toBe(0);
    const many = ['cleo', 'ada-1', 'ada-2', 'ada-3', 'ada-4', 'ada-5'];
    const people = many.map((slug) => `{ slug: ${slug}, names: { en: ${slug} } }`).join();
    await tab.page
      .getByLabel('Document', { exact: true })
      .fill(`format: awards/1\npeople: [${people}]`);
    // That one is published now says nothing of the next.
    expect(await check.getAttribute('aria-disabled')).toBe('true');
    await form.getByLabel('Now, or at the time in the document').check();
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await tab.inDialog('Publish now');
    // A notice names a few, and of many only the document.
    await tab.untilStatus('10-cleo.yaml is published.');
    expect(await tab.page.locator('.notice p b').first().textContent()).toBe('10-cleo.yaml');
    await documentIs('');
  });

  test('keeps the reason of a document that is too long to be kept, and says so', async () => {
    const form = tab.page.locator('section', { has: tab.page.locator('.drop') });
    await form.getByLabel('Reason').fill('It is long');
    await tab.drop(['long.yaml', `# ${'x'.repeat(1_000_000)}`]);
    await form.getByText('Not all of what you type here is kept in this browser').waitFor();
    await tab.page.reload();
    await documentIs('');
    expect(await form.getByLabel('Reason').inputValue()).toBe('It is long');
    await form.getByLabel('Reason').fill('');
  });

  test('says that it does not see what others do, until it does again', async () => {
    await tab.page.route('**/graphql/signed-in', (route) =>
      route.request().postData()?.includes('DeskState') ? route.abort() : route.continue(),
    );
    await tab.untilStatus('The server does not respond: what you see may be outdated.');
    await tab.page.unroute('**/graphql/signed-in');
    await tab.page.getByText('The server does not respond').waitFor({ state: 'detached' });
    expect(tab.complaints.splice(0)).not.toEqual([]);
  });

  test('reads files in the encodings of spreadsheets, and workbooks', async () => {
    const rows = 'program,recipients\nprize,josé\n';
    await tab.drop(['latin.csv', Buffer.from(rows, 'latin1')]);
    await documentIs(rows);
    await tab.page.getByRole('alert').getByText('It was read as windows-1252').waitFor();
    // A file can be chosen again once it is corrected.
    const picker = tab.page.getByLabel('Drop files here, or choose them');
    for (const text of ['# wrong', '# right']) {
      const file = { name: 'same.yaml', mimeType: 'text/plain', buffer: Buffer.from(text) };
      await picker.setInputFiles(file);
      await documentIs(text);
      expect(await picker.inputValue()).toBe('');
    }
    await tab.drop(['wide.csv', Buffer.from(`\uFEFF${rows}`, 'utf16le')]);
    await documentIs(rows);
    await tab.drop(['broken.yaml', Buffer.from('names: josé', 'latin1')]);
    await tab.page.getByText('The byte 0xE9 in line 1, character 11, is not UTF-8.').waitFor();
    const [file] = await Promise.all([
      tab.page.waitForEvent('download'),
      tab.page.getByRole('link', { name: 'the template' }).click(),
    ]);
    await tab.drop(['winners.xlsx', readFileSync(await file.path())]);
    await tab.page.getByText('winners.xlsx is a workbook.').waitFor();
    await tab.untilStatus('winners.xlsx is read. Choose when to publish it, then check it.');
    await tab.page.getByLabel('Now, or at the time in the document').check();
    await tab.press('Check');
    // Entities that are new have the names of the workbook.
    await tab.page.locator('.plan b').getByText('Best Novel: Ann Author, First Novel').waitFor();
    expect(await tab.page.locator('.plan .changes').getByText('nothing').count()).toBe(0);
    // The plan goes on below the window, and the button that publishes it is in view all the same.
    const isInView = (name: string) =>
      tab.page
        .locator(name)
        .last()
        .evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight);
    expect(await isInView('.plan li')).toBe(false);
    expect(await isInView('.plan + .actions .primary')).toBe(true);
    await tab.untilStatus('has the example "example-prize/2018/best-novel/ann-author+first-novel"');
    await tab.press('Type a document instead');
  });

  test('creates an access token, and revokes it', async () => {
    await tab.page.getByLabel('Who or what uses it').fill('The Daily');
    await tab.press('Create');
    const daily = (await tab.page.locator('.secret code').textContent()) ?? '';
    const viewer = async () => (await graph('{ viewer { role } }', daily)).data?.viewer;
    expect(await viewer()).toEqual({ role: 'PRESS' });
    await tab.page.getByRole('button', { name: 'Revoke the token of The Daily' }).click();
    await tab.inDialog('Revoke');
    await tab.untilStatus('The token of The Daily is revoked.');
    await tab.noticeHasFocus();
    expect(await viewer()).toBeUndefined();
    expect(tab.complaints).toEqual([]);
  });

  test('reports that the token was revoked meanwhile', async () => {
    await tab.page.getByLabel('Document', { exact: true }).fill('format: awards/1 # half');
    for (const { id } of await desk.tokens.list()) await desk.tokens.revoke(id, tester);
    await tab.page.getByRole('alert').getByText('unknown, expired or revoked').waitFor();
    expect(tab.complaints.splice(0)).toContainEqual(expect.stringContaining('401'));
    expect(await tab.page.evaluate(() => Object.values(sessionStorage))).toEqual([]);
  });

  test('keeps what was typed for the same curator, until they sign out', async () => {
    const signIn = async (name: string) =>
      tab.signIn(
        (await desk.tokens.create({ name, role: 'CURATOR', expiresAt: null }, tester)).secret,
      );
    await signIn('Bo');
    await documentIs('');
    await tab.press('Sign out');
    await signIn('Ann');
    await documentIs('format: awards/1 # half');
    const old = { at: Date.now() - 8 * 24 * 3_600_000, value: {} };
    await tab.page.evaluate((text) => {
      localStorage.setItem('desk-draft Bo document', text);
    }, JSON.stringify(old));
    await tab.page.reload();
    // Whoever opens the desk deletes what nobody has continued for a week.
    await expect
      .poll(() => tab.page.evaluate(() => Object.keys(localStorage).join()))
      .not.toContain('Bo');
    await documentIs('format: awards/1 # half');
    await tab.press('Sign out');
    await tab.page.getByText('You have signed out.').waitFor();
    expect(await tab.page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    for (const { id } of await desk.tokens.list()) await desk.tokens.revoke(id, tester);
  });

  test('forgets the token when the curator signs out', async () => {
    const again = await createToken(desk, 'PRESS', 'Ann');
    await tab.signIn(again.secret);
    expect(await tab.page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'Scheduled documents',
    ]);
    await tab.press('Sign out');
    await tab.page.getByText('You have signed out.').waitFor();
    expect(await focused()).toContain('<input');
    expect(await tab.page.evaluate(() => Object.values(sessionStorage))).toEqual([]);
    expect(tab.complaints).toEqual([]);
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
      now: ago(60),
      publishAt: ago(30),
      by: tester,
    });
    const { secret: ofPress } = await createToken(other.desk, 'PRESS', 'Pat');
    const page = await browser.newPage();
    await page.goto(`${base}/desk`);
    await page.getByLabel('Access token').fill(ofPress);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('overdue by 30 minutes').waitFor();
    await page
      .getByText('It is overdue: the publisher of the server may not be running.')
      .waitFor();
    await page.close();
  });

  describe('has no violations of axe from 390 to 2560 pixels, in light and dark', () => {
    const signIn = async (page: Page) => {
      const { secret } = await createToken(desk, 'ADMIN', `Eva ${randomUUID()}`);
      await page.locator('.sign-in input').fill(secret);
      await page.keyboard.press('Enter');
      await page.locator('.scheduled .counts').waitFor();
    };
    const states: Record<string, (page: Page) => Promise<void>> = {
      'signed out': async () => {},
      'signed in': signIn,
      async 'with a form, and all that is folded open'(page) {
        await signIn(page);
        await page.locator('.found button').first().click();
        await page.locator('.correction select').first().selectOption({ index: 1 });
        await page.locator('.correction form, .correction fieldset').first().waitFor();
        const folded = page.locator('details:not([open]) > summary');
        while ((await folded.count()) > 0) await folded.first().click();
        await page.locator('.compared').waitFor();
      },
    };
    const languages = ['en', 'zh-Hans', 'es'];
    /** Each state in one of the languages; in all of them with RUNS. */
    const seen = Object.entries(states).flatMap(([state, reach], index) =>
      languages
        .filter((_, number) => runs > 1 || number === index % languages.length)
        .map((lang) => [state, lang, reach] as const),
    );

    beforeAll(async () => {
      await submitDocuments(owner, [textInput('city.yaml', gala('02-city.yaml'))], {
        publishAt: new Date('2099-03-05T20:00:00Z'),
        by: tester,
      });
    });

    test.each(seen)('%s, in %s', async (_state, lang, reach) => {
      if (!browser) throw new Error(noBrowser);
      const page = await browser.newPage();
      await page.goto(`${origin}/desk?lang=${lang}`);
      await page.locator('.sign-in input').waitFor();
      await reach(page);
      for (const width of [390, 1440, 2560]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await violationsIn(page), `at ${width} pixels`).toEqual([]);
        expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await page.close();
    });
  });
});
