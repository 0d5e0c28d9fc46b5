import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bibtexCitation,
  type Citation,
  type CitationWords,
  inBibtex,
  plainCitation,
  risCitation,
} from '../../../../../src/site/browser/page/cite.ts';

const words: CitationWords = {
  revision: (revision, date) => `revision ${revision} of ${date}`,
  license: (license) => `License: ${license}`,
  source: 'Source',
  sources: (sources) => `Sources: ${sources}`,
  more: (count) => `${count} more`,
};

const citation: Citation = {
  title: 'City Award, World Smart City Awards 2025',
  program: 'World Smart City Awards',
  site: 'Awards gateway',
  revision: '57',
  updatedAt: '2026-11-30T12:00:00.000Z',
  license: 'CC-BY-4.0',
  url: 'https://awards.example/programs/world-smart-city-awards/awards/city-award/2025',
  sources: [
    { title: 'Winners of 2025', publisher: 'Fira de Barcelona' },
    { title: 'A page', publisher: null },
  ],
};

test('a citation as text', () => {
  expect(plainCitation(citation, words)).toBe(
    'City Award, World Smart City Awards 2025. Awards gateway, revision 57 of 2026-11-30. License: CC-BY-4.0. https://awards.example/programs/world-smart-city-awards/awards/city-award/2025. Sources: Winners of 2025 (Fira de Barcelona); A page.',
  );
});

test('a citation for BibTeX', () => {
  expect(
    bibtexCitation(citation, words),
  ).toBe(`@misc{awards-programs-world-smart-city-awards-awards-city-award-2025-revision-57,
  title = {{City Award, World Smart City Awards 2025}},
  organization = {Awards gateway},
  year = {2026},
  month = nov,
  version = {revision 57 of 2026-11-30},
  url = {https://awards.example/programs/world-smart-city-awards/awards/city-award/2025},
  note = {License: CC-BY-4.0. Source: Winners of 2025 (Fira de Barcelona). Source: A page},
}
`);
});

test('a citation for reference managers (RIS)', () => {
  expect(risCitation(citation, words).split('\r\n')).toEqual([
    'TY  - DATA',
    'TI  - City Award, World Smart City Awards 2025',
    'PB  - Awards gateway',
    'PY  - 2026',
    'DA  - 2026/11/30',
    'ET  - revision 57 of 2026-11-30',
    'UR  - https://awards.example/programs/world-smart-city-awards/awards/city-award/2025',
    'C1  - License: CC-BY-4.0',
    'N1  - Source: Winners of 2025 (Fira de Barcelona)',
    'N1  - Source: A page',
    'ER  - ',
    '',
  ]);
});

test('the program is named if the title does not name it', () => {
  const ofAward = { ...citation, title: 'City Award' };
  expect(plainCitation(ofAward, words)).toMatch(/^City Award\. World Smart City Awards\. Awards/);
  expect(bibtexCitation(ofAward, words)).toContain('note = {World Smart City Awards. License');
  expect(risCitation(ofAward, words)).toContain('T2  - World Smart City Awards\r\n');
});

test('what is not known is left out', () => {
  const bare = { ...citation, program: null, license: null, sources: [] };
  for (const write of [plainCitation, bibtexCitation, risCitation])
    expect(write(bare, words)).not.toMatch(/null|License|Source|note|T2|C1/);
});

test('of many sources, ten are listed, with how many more there are', () => {
  const sources = Array.from({ length: 12 }, (_, index) => ({
    title: `Page ${index + 1}.`,
    publisher: null,
  }));
  const text = plainCitation({ ...citation, sources }, words);
  expect(text).toMatch(/Page 9\.; Page 10\.; 2 more\.$/);
});

describe('any text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'\\{}%#$&_^~"\n\r\t @,=广 州aé') }),
  );
  const any = fc.record({ title: text, program: text, publisher: text, revision: text });
  const cited = ({ title, program, publisher, revision }: Record<string, string>) => ({
    ...citation,
    title: title ?? '',
    program: program ?? '',
    revision: revision ?? '',
    sources: [{ title: title ?? '', publisher: publisher ?? '' }],
  });

  /** The text that LaTeX makes of a given one. */
  const drawn = (latex: string) =>
    latex
      .replaceAll(/\\([%#$&_])/g, '$1')
      .replaceAll('\\textbraceleft{}', '{')
      .replaceAll('\\textbraceright{}', '}')
      .replaceAll('\\textasciicircum{}', '^')
      .replaceAll('\\textasciitilde{}', '~')
      .replaceAll('\\textbackslash{}', '\\');

  test('is what LaTeX draws, with single spaces', () => {
    fc.assert(
      fc.property(text, (one) => {
        const spaced = one
          .split(/\s+/)
          .filter(Boolean)
          .join(' ')
          .replaceAll(/\p{Cc}/gu, '');
        expect(drawn(inBibtex(one))).toBe(spaced);
      }),
    );
  });

  test('leaves the entry of BibTeX in one piece: its braces match, and its fields are those lines', () => {
    fc.assert(
      fc.property(any, (values) => {
        const entry = bibtexCitation(cited(values), words);
        let depth = 0;
        for (const [index, character] of [...entry].entries()) {
          if (character === '{') depth += 1;
          if (character === '}') depth -= 1;
          if (index < [...entry].length - 2)
            expect(depth).toBeGreaterThanOrEqual(index < 6 ? 0 : 1);
        }
        expect(depth).toBe(0);
        expect(
          entry
            .split('\n')
            .slice(1, -2)
            .map((line) => /^ {2}(\w+) = (?:\{|[a-z]{3},$)/.exec(line)?.[1]),
        ).toEqual(['title', 'organization', 'year', 'month', 'version', 'url', 'note']);
        expect(entry.replaceAll(/\\[%#$&_]/g, '')).not.toMatch(/[%#$&~^]/);
      }),
    );
  });

  test('leaves the record of RIS in its lines', () => {
    fc.assert(
      fc.property(any, (values) => {
        const lines = risCitation(cited(values), words).split('\r\n');
        expect(lines.pop()).toBe('');
        expect(lines.map((line) => /^([A-Z][A-Z0-9]) {2}- [^\r\n]*$/.exec(line)?.[1])).toEqual([
          'TY',
          'TI',
          ...(values.title.includes(values.program) ? [] : ['T2']),
          'PB',
          'PY',
          'DA',
          'ET',
          'UR',
          'C1',
          'N1',
          'ER',
        ]);
      }),
    );
  });
});
