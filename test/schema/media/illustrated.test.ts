import { expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Images, links and attributes of what a page shows. */
const { owner, reader } = await createDatabase('empty');
const { answer } = createTestClient(reader);

const media = `images: [{ url: "https://a.example/1.svg", kind: LOGO, alt: { en: A wave, de: Eine Welle }, credit: Ann, license: CC-BY-4.0, width: 64, height: 48, source: page }, { url: "https://a.example/2.jpg", kind: PHOTO, alt: { de: Ein Schiff } }], links: [{ url: "https://a.example/v", kind: VIDEO, label: { en: Gala, de: Feier } }, { url: "https://a.example", kind: OFFICIAL }]`;
const attributes = `attributes: { "oscars:class": [{ value: Music, lang: en, url: "https://a.example/music" }, Song], "oscars-extra:x": "1", "guild:class": M }`;
const text = `format: awards/1
sources: [{ slug: page, title: Page, kind: OFFICIAL_PAGE }]
people: [{ slug: ann, names: { en: Ann }, ${media}, ${attributes} }]
events: [{ slug: gala, names: { en: Gala }, ${media} }]
programs: [{ slug: prize, names: { en: Prize }, ${media} }]
editions:
  - { program: prize, year: 2025, names: { en: Prize 2025 }, ${media}, categories: [{ slug: all, names: { en: All }, kind: OTHER, awards: [{ slug: best, names: { en: Best }, ${media}, honors: [{ recipients: [ann], ${attributes} }] }] }] }`;
await importDocuments(owner, [{ name: 'prize.yaml', text }]);

async function data(query: string, search = ''): Promise<Record<string, unknown>> {
  const { data: found, errors } = await answer(query, {}, search);
  expect(errors).toBeUndefined();
  return found ?? {};
}

test('an image has alternative text and a credit', async () => {
  const { program } = await data(
    '{ program(slug: "prize") { images { url kind alt credit license width height source { title } } } }',
  );
  expect(program).toEqual({
    images: [
      {
        url: 'https://a.example/1.svg',
        kind: 'LOGO',
        alt: 'A wave',
        credit: 'Ann',
        license: 'CC-BY-4.0',
        width: 64,
        height: 48,
        source: { title: 'Page' },
      },
      {
        url: 'https://a.example/2.jpg',
        kind: 'PHOTO',
        alt: 'Ein Schiff',
        credit: null,
        license: null,
        width: null,
        height: null,
        source: null,
      },
    ],
  });
});

test('alternative texts and labels are in the requested language', async () => {
  const { program } = await data(
    '{ program(slug: "prize") { images { alt en: alt(lang: ["en"]) } links { label fr: label(lang: ["fr"]) } } }',
    '?lang=de',
  );
  expect(program).toEqual({
    images: [
      { alt: 'Eine Welle', en: 'A wave' },
      { alt: 'Ein Schiff', en: 'Ein Schiff' },
    ],
    links: [
      { label: 'Feier', fr: 'Gala' },
      { label: null, fr: null },
    ],
  });
});

test('programs, events, editions, awards and recipients have images and links', async () => {
  const fields = '... on Illustrated { images { url } links { url } }';
  const found = await data(`{
    program(slug: "prize") { ${fields} }
    event(slug: "gala") { ${fields} }
    edition(program: "prize", year: 2025) { ${fields} }
    award(program: "prize", year: 2025, slug: "best") { ${fields} }
    recipient(by: { slug: "ann" }) { ${fields} }
  }`);
  const [first, ...others] = Object.values(found);
  expect(first).toEqual({
    images: [{ url: 'https://a.example/1.svg' }, { url: 'https://a.example/2.jpg' }],
    links: [{ url: 'https://a.example/v' }, { url: 'https://a.example' }],
  });
  expect(others).toEqual([first, first, first, first]);
});

test('attributes are sorted by key, and can be limited to a namespace', async () => {
  const { recipient, honors } = await data(`{
    recipient(by: { slug: "ann" }) {
      attributes { key value }
      oscars: attributes(namespace: "oscars") { key value lang url }
      none: attributes(namespace: "osc") { key }
    }
    honors(first: 1) { nodes { attributes(namespace: "guild") { value } } }
  }`);
  expect(recipient).toEqual({
    attributes: [
      { key: 'guild:class', value: 'M' },
      { key: 'oscars-extra:x', value: '1' },
      { key: 'oscars:class', value: 'Music' },
      { key: 'oscars:class', value: 'Song' },
    ],
    oscars: [
      { key: 'oscars:class', value: 'Music', lang: 'en', url: 'https://a.example/music' },
      { key: 'oscars:class', value: 'Song', lang: null, url: null },
    ],
    none: [],
  });
  expect(honors).toEqual({ nodes: [{ attributes: [{ value: 'M' }] }] });
});

test('a namespace is the part before the colon', async () => {
  const { errors } = await answer(
    '{ honors { nodes { attributes(namespace: "oscars:") { key } } } }',
  );
  expect(errors).toEqual([
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', argument: 'namespace' } }),
  ]);
});
