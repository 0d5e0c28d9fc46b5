import { beforeAll, describe, expect, test } from 'vitest';
import { submitDocuments } from '../../src/desk/submit-documents.ts';
import { textInput } from '../../src/import/read/inputs.ts';
import { noBrowser, startBrowser } from '../support/browser.ts';
import { type DeskTab, openDeskTab, startDesk } from '../support/desk-tab.ts';

/** Corrections in a real browser, over a real server. */
const browser = await startBrowser();
const { origin, owner, secret, graph } = await startDesk();

async function changesOf(field: string) {
  const { data } = await graph('{ changes { nodes { field after reason } } }');
  return data.changes.nodes.filter((change: { field: string | null }) => change.field === field);
}

describe.skipIf(browser === null)(`corrections${browser ? '' : ` (${noBrowser})`}`, () => {
  let tab: DeskTab;

  beforeAll(async () => {
    tab = await openDeskTab(browser, origin);
    await tab.signIn(secret);
  });

  test('corrects a field, with a source and a reason', async () => {
    await tab.page.getByLabel('Find a recipient').fill('ada');
    await tab.press('Find');
    await tab.press('Ada Example');
    const form = tab.page.locator('.correction');
    await form.getByLabel('Field', { exact: true }).selectOption('Date of birth');
    await form.getByLabel(/^New value/).fill('1990-02-03');
    await form.getByLabel('Paragraph').fill('2');
    await form.getByLabel('Reason of the correction').fill('It is on the page');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.locator('.plan').getByText('nothing → becomes 3 February 1990').waitFor();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await tab.untilStatus('correction.json is published. The revision is now 2.');
    const [change] = await changesOf('bornOn');
    expect(change).toMatchObject({ after: '1990-02-03', reason: 'It is on the page' });
  });

  test('accepts the value of a new source, and keeps the other one on record', async () => {
    await tab.press('Ada Example');
    const form = tab.page.locator('.correction');
    await form.getByLabel('Field', { exact: true }).selectOption('Date of birth');
    await form.getByText('Now 1990-02-03').waitFor();
    await form.getByLabel(/^New value/).fill('1990-03-02');
    await form.getByLabel('A new source').check();
    await form.getByLabel('Title, as published').fill('The page of Ada Example');
    await form.getByLabel('Slug, such as').fill('ada-page');
    await form.getByLabel('Accept this value').check();
    await form.getByLabel('Reason of the correction').fill('She knows best');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await tab.untilStatus('correction.json is published. The revision is now 3.');
    const query = '{ recipient(by: { slug: "ada-example" }) { claims { value accepted } } }';
    const { claims } = (await graph(query)).data.recipient;
    expect(claims).toEqual([
      { value: '1990-03-02', accepted: true },
      { value: '1990-02-03', accepted: false },
    ]);
  });

  /** Corrects a field of what was chosen, without a source. */
  const correct = async (field: string, value: string, revision: number) => {
    const form = tab.page.locator('.correction');
    await form.getByLabel('Field', { exact: true }).selectOption(field);
    await form.getByLabel(/^New value/).fill(value);
    await form.getByLabel('None: an editorial correction').check();
    await form.getByLabel('Reason of the correction').fill('It was wrong');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await tab.untilStatus(`correction.json is published. The revision is now ${revision}.`);
    await tab.noticeHasFocus();
  };

  test('corrects an edition and one of its awards', async () => {
    await tab.page.getByLabel('Find a recipient').fill('example awards 2026');
    await tab.press('Find');
    await tab.press('The Example Awards 2026 (made up)');
    await correct('Venue of the ceremony', 'Lantern Hall', 4);
    await tab.press('The Example Awards 2026 (made up)');
    await tab.page.getByLabel('What is wrong').selectOption({ label: 'City of the Year' });
    await correct('Declared winners', '1', 5);
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
    await tab.page.getByLabel('Find a recipient').fill('bo example');
    await tab.press('Find');
    await tab.press('Bo Example');
    const choice = tab.page.getByLabel('What is wrong');
    const option = choice.getByRole('option', { name: /Special mention$/ });
    await choice.selectOption((await option.getAttribute('value')) ?? '');
    await correct('Rank', '3', 7);
    const query = '{ recipient(by: { slug: "bo-example" }) { honors { nodes { key rank } } } }';
    const { honors } = (await graph(query)).data.recipient;
    expect(honors.nodes).toContainEqual({ key: 'late/winner', rank: 3 });
  });
});
