import { beforeAll, describe, expect, test } from 'vitest';
import { submitDocuments } from '../../../../../../src/desk/submit-documents.ts';
import { textInput } from '../../../../../../src/import/read/inputs.ts';
import { violationsIn } from '../../../../../support/browser/axe.ts';
import { noBrowser, startBrowser } from '../../../../../support/browser/browser.ts';
import { type DeskTab, openDeskTab, startDesk } from '../../../../../support/browser/desk-tab.ts';
import { tester } from '../../../../../support/desk/tester.ts';

/** Results and corrections by forms, in a real browser over a real server. */
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

  /** Opens the dialog that takes a publication back, once the desk shows it as the last one. */
  async function takeBack(revision: number) {
    await tab.page
      .locator('[aria-labelledby=last-publication]', { hasText: `Revision ${revision}, of` })
      .waitFor();
    await tab.press('Take it back');
  }

  test('corrects a field, with a source and a reason', async () => {
    await tab.page.getByLabel('Correct a field').check();
    await tab.page.getByLabel('Find a recipient').fill('ada');
    await tab.press('Find');
    await tab.press('Ada Example');
    const form = tab.page.locator('.correction');
    await form.getByLabel('Field', { exact: true }).selectOption('Date of birth');
    await form.getByLabel(/^New value/).fill('1990-02-03');
    await form.getByLabel('Paragraph').fill('2');
    await form.getByLabel('Reason of the change').fill('It is on the page');
    await form.getByLabel('Now', { exact: true }).check();
    await form.getByRole('button', { name: 'Check' }).click();
    await form.locator('.plan').getByText('nothing → becomes 3 February 1990').waitFor();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await tab.page
      .getByRole('dialog', { name: 'Publish Ada Example: date of birth 1990-02-03 now?' })
      .waitFor();
    await tab.inDialog('Publish now');
    await tab.untilStatus('correction.json is published. The revision is now 2.');
    await takeBack(2);
    await tab.page.getByRole('dialog', { name: 'Take back the change to Ada Example?' }).waitFor();
    await tab.inDialog('Cancel');
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
    await form.getByLabel('Reason of the change').fill('She knows best');
    await form.getByLabel('Now', { exact: true }).check();
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await tab.inDialog('Publish now');
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
    await form.getByLabel('None: you know it first-hand').check();
    await form.getByLabel('Reason of the change').fill('It was wrong');
    await form.getByLabel('Now', { exact: true }).check();
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByRole('button', { name: 'Publish now' }).click();
    await tab.inDialog('Publish now');
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
      format: 'awards/1',
      reason: 'A late winner',
      editions: [
        {
          program: 'example-awards',
          year: 2026,
          honors: [
            {
              key: 'late/winner',
              recipients: ['bo-example'],
              result: 'SPECIAL_MENTION',
              reason: { es: 'Llegó tarde' },
            },
          ],
        },
      ],
    };
    await submitDocuments(owner, [textInput('late.json', JSON.stringify(document))], {
      by: tester,
    });
    await tab.page.getByLabel('Find a recipient').fill('bo example');
    await tab.press('Find');
    await tab.press('Bo Example');
    const choice = tab.page.getByLabel('What is wrong');
    const option = choice.getByRole('option', { name: /Special mention$/ });
    await choice.selectOption((await option.getAttribute('value')) ?? '');
    // A text is corrected in its own language: in another one it would be a second text.
    const field = tab.page.getByLabel('Field', { exact: true });
    await field.selectOption('Paraphrased reason of the honor');
    expect(await tab.page.getByLabel('Language of this text').inputValue()).toBe('es');
    await correct('Rank', '3', 7);
    const query = '{ recipient(by: { slug: "bo-example" }) { honors { nodes { key rank } } } }';
    const { honors } = (await graph(query)).data.recipient;
    expect(honors.nodes).toContainEqual({ key: 'late/winner', rank: 3 });
  });

  const awardOf = (slug: string) => `{ edition(program: "example-awards", year: 2026) {
    category(slug: "${slug}") { awards { status honors { nodes { credit result reason } } } } } }`;

  test('reveals a winner at a time, from a draft that survives a reload', async () => {
    await tab.page.getByLabel('Reveal a winner').check();
    await tab.page.getByLabel('Find an edition').fill('city of the year');
    await tab.press('Find');
    await tab.press('City of the Year');
    const form = tab.page.locator('.correction');
    await form.getByLabel('Lantern Hill').check();
    await form.getByLabel('Why').fill('It lights the way.');
    await form.getByLabel('Now', { exact: true }).check();
    await tab.page.reload();
    await expect.poll(() => form.getByLabel('Why').inputValue()).toBe('It lights the way.');
    expect(await form.getByLabel('Lantern Hill').isChecked()).toBe(true);
    // Neither a source, nor now or a time is chosen beforehand, nor is now kept.
    expect(await form.getByLabel('Slug of the source').inputValue()).toBe('');
    await form.getByLabel('Slug of the source').fill('example-page');
    await form.getByLabel('Paragraph').fill('2');
    await form.getByText('Still needed, marked with *: When.').waitFor();
    await form.getByLabel('At a set time').check();
    await form.getByText('Still needed, marked with *: Publish at.').waitFor();
    await form.getByLabel('Publish at').fill('2099-03-05T20:00');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.locator('.plan').getByText('Finalist → becomes Winner').waitFor();
    expect(await violationsIn(tab.page)).toEqual([]);
    await form.getByRole('button', { name: /^Schedule for 5 March 2099/ }).click();
    await tab.untilStatus('City of the Year: Lantern Hill city-of-the-year.json is scheduled');
    expect(await tab.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Lantern');
  });

  test('adds a nominee who is new', async () => {
    // With arrow keys one passes tasks, and the focus stays on them.
    await tab.page.getByLabel('Reveal a winner').focus();
    await tab.page.keyboard.press('ArrowDown');
    const add = tab.page.getByLabel('Add a winner or a nominee');
    expect(await add.evaluate((radio) => radio === document.activeElement)).toBe(true);
    const find = tab.page.getByRole('searchbox', {
      name: 'Find an edition or an award',
      exact: true,
    });
    expect(await find.inputValue()).toBe('');
    await find.fill('city of the year');
    await tab.press('Find');
    await tab.untilStatus('found.');
    await tab.press('City of the Year');
    const form = tab.page.locator('.correction');
    // Who is on record is not added again: that would be a change of their result.
    await form.getByLabel('Find by any name').fill('Lantern Hill');
    await form.getByRole('button', { name: 'Search' }).click();
    await form.getByRole('button', { name: 'Lantern Hill', exact: true }).click();
    await form.getByText('Lantern Hill is on record for this award already (Finalist).').waitFor();
    await form.getByRole('button', { name: 'Remove Lantern Hill' }).click();
    await form.getByLabel('Find by any name').fill('Umbrella Bay');
    await form.getByRole('button', { name: 'Search' }).click();
    await form.getByText('Not among these').click();
    const slug = form.getByLabel('Slug, for URLs');
    await slug.fill('lantern-hill');
    await form.getByRole('button', { name: 'Take this one' }).click();
    await form.getByText('The slug lantern-hill belongs to Lantern Hill.').waitFor();
    await slug.fill('umbrella');
    await form.getByLabel('Name', { exact: true }).fill('Umbrella Bay ');
    expect(await slug.inputValue()).toBe('umbrella');
    await form.getByLabel('Kind', { exact: true }).selectOption('Place');
    await form.getByLabel('Kind of place').selectOption('City');
    await form.getByRole('button', { name: 'Take this one' }).click();
    await tab.untilStatus('Umbrella Bay is chosen.');
    await expect
      .poll(() => tab.page.evaluate(() => document.activeElement?.textContent))
      .toBe('Umbrella Bay new, Place, umbrella');
    await form.getByLabel('Now', { exact: true }).check();
    await form.getByLabel('A new source').check();
    await form.getByLabel('Title, as published').fill('The list');
    await form.getByLabel('Slug, such as').fill('example-page');
    await form.getByText('The slug example-page belongs to the source').waitFor();
    await form.getByLabel('Slug, such as').fill('the-list');
    await form.getByText('Still needed, marked with *: Result.').waitFor();
    const result = form.getByLabel('Result', { exact: true });
    expect(await result.getAttribute('required')).not.toBeNull();
    await result.selectOption('Nominee');
    // A problem names the field of the form, and leads to it.
    const date = form.getByLabel('Announced on', { exact: true });
    await date.fill('soon');
    await form.getByRole('button', { name: 'Check' }).click();
    await tab.untilStatus('The document has a problem.');
    await expect
      .poll(() => tab.page.evaluate(() => document.activeElement?.className))
      .toContain('problems');
    await form.locator('.problems').getByRole('link', { name: 'Announced on' }).click();
    await expect.poll(() => date.evaluate((field) => field === document.activeElement)).toBe(true);
    await date.fill('');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByRole('button', { name: 'Publish now' }).click();
    const dialog = tab.page.getByRole('dialog', {
      name: 'Publish City of the Year: Umbrella Bay (Nominee) now?',
    });
    // The effect of another document on the same award stands in the question.
    await dialog
      .getByText(
        'Scheduled for the same award: City of the Year: Lantern Hill, 5 March 2099 at 20:00',
      )
      .waitFor();
    await dialog.getByText(', by Ann.').waitFor();
    // A second Enter does not publish.
    await expect
      .poll(() => tab.page.evaluate(() => document.activeElement?.textContent))
      .toBe('Cancel');
    // The server does not respond: the plan stays, and nobody knows what has happened.
    await tab.page.route('**/graphql/signed-in', (route) => route.abort());
    await tab.inDialog('Publish now');
    const unknown = dialog.getByText('It is not known whether this was done');
    await expect.poll(() => unknown.evaluate((said) => said === document.activeElement)).toBe(true);
    expect(await dialog.textContent()).not.toContain('Failed to fetch');
    expect(await form.locator('.plan li').count()).toBeGreaterThan(0);
    // The form says so too, once the dialog is closed.
    await tab.page.keyboard.press('Escape');
    await form.locator('.failure.result').getByText('It is not known').waitFor();
    await tab.page.unroute('**/graphql/signed-in');
    await form.getByRole('button', { name: 'Publish now' }).click();
    await tab.inDialog('Publish now');
    await tab.untilStatus('The revision is now 8.');
    const { awards } = (await graph(awardOf('cities'))).data.edition.category;
    expect(awards[0].honors.nodes).toContainEqual({
      credit: 'Umbrella Bay',
      result: 'NOMINATED',
      reason: null,
    });
  });

  test('takes nothing while another curator has changed what the form is for', async () => {
    await tab.page.getByLabel('Correct a field').check();
    await tab.page.getByLabel('Find a recipient').fill('bo example');
    await tab.press('Find');
    await tab.press('Bo Example');
    const form = tab.page.locator('.correction');
    await form.getByLabel('Field', { exact: true }).selectOption('Date of birth');
    await form.getByLabel(/^New value/).fill('1970');
    const document = 'format: awards/1\npeople: [{ slug: bo-example, bornOn: "1971" }]';
    await submitDocuments(owner, [textInput('other.yaml', document)], { by: tester });
    const warning = form.getByRole('alert').filter({ hasText: 'changed since you opened it' });
    // It is in view, and the next Tab leads to what can be done.
    await expect.poll(() => warning.evaluate((alert) => alert.matches(':focus'))).toBe(true);
    const what = tab.page.waitForEvent('popup');
    await warning.getByRole('link', { name: 'See what others have changed' }).click();
    const changes = await what;
    await changes.getByText('1971').first().waitFor();
    await changes.close();
    expect(await form.locator('[inert]').getByText('New value').count()).toBe(1);
    await tab.press('Go on with what it is now');
    await form.getByText('Now 1971').waitFor();
    expect(await form.locator('[inert]').count()).toBe(0);
    expect(await form.getByLabel(/^New value/).inputValue()).toBe('1970');
  });

  test('retracts a result, with the reason', async () => {
    await tab.page.getByLabel('Retract a result').check();
    // A long list, which the desk reads page by page.
    const nominees = Array.from({ length: 120 }, (_, number) => `nominee-${number}`);
    const document = {
      format: 'awards/1',
      reason: 'The list of 2027',
      places: nominees.map((slug) => ({ slug, names: { en: slug }, placeKind: 'CITY' })),
      editions: [
        {
          program: 'example-awards',
          year: 2027,
          names: { en: 'The Example Awards 2027' },
          ceremony: { heldOn: '2099-03-04' },
          categories: [
            {
              slug: 'cities',
              names: { en: 'Cities' },
              kind: 'CITY',
              awards: [
                {
                  slug: 'city-of-the-year',
                  names: { en: 'City of the Year' },
                  status: 'AWARDED',
                  honors: nominees.map((slug, index) => ({
                    recipients: [slug],
                    result: index === 0 ? 'WON' : 'NOMINATED',
                  })),
                },
              ],
            },
          ],
        },
      ],
    };
    await submitDocuments(owner, [textInput('2027.json', JSON.stringify(document))], {
      by: tester,
    });
    await tab.page.getByLabel('Find an edition').fill('city of the year');
    await tab.press('Find');
    await tab.press('City of the Year');
    const form = tab.page.locator('.correction');
    const choice = form.getByLabel('Result', { exact: true });
    await expect.poll(() => choice.getByRole('option', { name: /nominee-/ }).count()).toBe(120);
    const choose = async (name: RegExp) => {
      const option = choice.getByRole('option', { name });
      await choice.selectOption((await option.getAttribute('value')) ?? '');
    };
    // Without its only winner, an award is still to be given until the evening is over.
    await choose(/nominee-0\b/);
    await form.getByLabel('What stays of it').selectOption('Nominee');
    expect(await form.getByLabel('The award, which nobody has won then').inputValue()).toBe(
      'UPCOMING',
    );
    await choose(/Umbrella Bay/);
    await form.getByText('City of the Year: Umbrella Bay').waitFor();
    await form
      .getByLabel('What stays of it')
      .selectOption('Nothing: delete it, also as a nomination');
    await form.getByLabel('Now', { exact: true }).check();
    await form.getByText('Still needed, marked with *: Reason of the change.').waitFor();
    await form.getByLabel('Reason of the change').fill('They had withdrawn');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.getByRole('button', { name: 'Publish now' }).click();
    const dialog = tab.page.getByRole('dialog', {
      name: 'Retract City of the Year: Umbrella Bay now?',
    });
    await dialog.waitFor();
    // Another one of the same award is scheduled to win, which this does not touch.
    expect(await dialog.getByText('Scheduled for the same award').count()).toBe(0);
    await tab.inDialog('Publish now');
    await tab.untilStatus('The revision is now 11.');
    const { awards } = (await graph(awardOf('cities'))).data.edition.category;
    expect(JSON.stringify(awards)).not.toContain('Umbrella');
  });

  test('names what it restores when a retraction is taken back', async () => {
    await tab.page.getByText('They had withdrawn').waitFor();
    await tab.press('Take it back');
    const title = 'Take back the retraction of City of the Year: Umbrella Bay?';
    const dialog = tab.page.getByRole('dialog', { name: title });
    await dialog.getByText('Honor City of the Year: Umbrella Bay').waitFor();
    await dialog.getByLabel('Reason of the change').fill('They had not');
    await tab.inDialog('Take it back');
    await tab.untilStatus(
      'Revision 11 is taken back: the retraction of City of the Year: Umbrella Bay. The revision is now 12.',
    );
    // Changes that a schedule or somebody else publishes meanwhile are said beside it.
    const document = 'format: awards/1\npeople: [{ slug: late, names: { en: Late } }]';
    await submitDocuments(owner, [textInput('late.yaml', document)], { by: tester });
    await tab.untilStatus('Since then, more was published. The revision is now 13.');
  });

  test('warns of a second winner by name, until the first one is replaced', async () => {
    await tab.page.getByLabel('Reveal a winner').check();
    await tab.press('The Example Awards 2027');
    const form = tab.page.locator('.correction');
    await form.getByLabel('nominee-1 Nominee', { exact: true }).check();
    await form.getByLabel('None: you know it first-hand').check();
    await form.getByLabel('Now', { exact: true }).check();
    await form.getByRole('button', { name: 'Check' }).click();
    const warning =
      'City of the Year already has the winner nominee-0, and would now also have nominee-1. If nominee-1 has won instead, replace nominee-0: choose above what becomes of nominee-0.';
    await tab.untilStatus(warning);
    await form.getByRole('button', { name: 'Publish now' }).click();
    await tab.page.getByRole('dialog').getByText(warning).waitFor();
    await tab.inDialog('Cancel');
    await form.getByLabel('What becomes of nominee-0?').selectOption('Finalist');
    await form.getByRole('button', { name: 'Check' }).click();
    await form.locator('.plan').getByText('Winner → becomes Finalist').waitFor();
    await form.getByText(warning).waitFor({ state: 'detached' });
    await form.getByRole('button', { name: 'Publish now' }).click();
    await tab.page
      .getByRole('dialog', {
        name: 'Publish City of the Year: nominee-1 now, in place of nominee-0?',
      })
      .waitFor();
    await tab.inDialog('Publish now');
    // To take that back, the winner before comes back, who is not what is taken back.
    await tab.untilStatus('The revision is now 14.');
    await takeBack(14);
    await tab.page
      .getByRole('dialog', { name: 'Take back City of the Year: nominee-1?' })
      .waitFor();
    await tab.inDialog('Cancel');
  });

  test('does not take back a later publication than the one that was shown', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await tab.page.route('**/graphql*', (route) => promise.then(() => route.continue()));
    const isRead = tab.page.waitForRequest((request) =>
      `${request.url()} ${request.postData()}`.includes('LastPublication'),
    );
    const document = 'format: awards/1\npeople: [{ slug: later, names: { en: Later } }]';
    await submitDocuments(owner, [textInput('later.yaml', document)], { by: tester });
    await isRead;
    await tab.press('Take it back');
    resolve();
    const last = tab.page.locator('[aria-labelledby=last-publication]');
    await last.getByRole('alert').getByText('The revision is now 15.').waitFor();
    expect(await tab.page.getByRole('dialog').count()).toBe(0);
    await tab.page.unrouteAll();
    await takeBack(15);
    await tab.page.getByRole('dialog').waitFor();
    await tab.inDialog('Cancel');
  });
});
