import { z } from 'zod';

/** Runs a query on the published data. @throws if the result has an error */
export type ReadPublished = (query: string) => Promise<unknown>;

/** A text as it is written in a query document. */
export const literal = (text: string): string => JSON.stringify(text);

const slugged = z.object({ slug: z.string() });
const editionKey = z.object({ slug: z.string(), year: z.int(), program: slugged });
const awardKey = z.object({ slug: z.string(), edition: editionKey });
const completeness = z.object({ missing: z.number().nullable() });
const nodes = <Node extends z.ZodType>(node: Node) => z.object({ nodes: z.array(node) });
const rows = z.object({ rows: z.array(z.object({ key: z.object({ value: z.string() }) })) });

export type EditionKey = z.infer<typeof editionKey>;
export type AwardKey = z.infer<typeof awardKey>;

/** What is in the data that examples can show; null or false if there is nothing of the kind. */
export interface ExampleFacts {
  /** the latest with a winner */
  edition: EditionKey | null;
  /** an award with a winner that cites a source */
  sourced: AwardKey | null;
  /** an award of which not all winners are named */
  gap: AwardKey | null;
  /** an edition of which not all winners are named */
  editionGap: EditionKey | null;
  /** a recipient with names in two languages, and the language of the second */
  translated: { slug: string; lang: string } | null;
  /** slug of the place that has won most */
  place: string | null;
  /** slug of a person with honors in two programs, or else of the one with the most honors */
  person: string | null;
  hasDispute: boolean;
  hasHonoree: boolean;
  /** the country that has won most in the latest years, as a filter takes it */
  country: string | null;
  /** the first of these years */
  since: number;
  /** part of a name, with a letter missing if that is found as well */
  misspelled: string | null;
}

const edition = 'edition { slug year program { slug } }';
const mostHonored = (filter: string) =>
  `recipients(first: 1, filter: ${filter}, orderBy: [{ field: HONOR_COUNT, direction: DESC }])`;

const firstQuery = `{
  winners(first: 100) {
    nodes {
      award { slug ${edition} }
      references { source { slug } }
      recipient { slug name names { lang } }
    }
  }
  awards(first: 100) { nodes { slug ${edition} completeness { missing } } }
  editions(first: 100) { nodes { slug year program { slug } completeness { missing } } }
  honorees(first: 1) { nodes { slug: id } }
  disputes(first: 1) { nodes { slug: field } }
  place: ${mostHonored('{ kind: [PLACE], honored: { result: [WON] } }')} { nodes { slug } }
  person: ${mostHonored('{ kind: [PERSON], honored: {} }')} { nodes { slug } }
  programs: statistics(by: [PROGRAM], first: 5) { rows { key(dimension: PROGRAM) { value } } }
}`;

const firstResult = z.object({
  winners: nodes(
    z.object({
      award: awardKey.nullable(),
      references: z.array(z.unknown()),
      recipient: z
        .object({
          slug: z.string(),
          name: z.string(),
          names: z.array(z.object({ lang: z.string().nullable() })),
        })
        .nullable(),
    }),
  ),
  awards: nodes(awardKey.extend({ completeness })),
  editions: nodes(editionKey.extend({ completeness })),
  honorees: nodes(slugged),
  disputes: nodes(slugged),
  place: nodes(slugged),
  person: nodes(slugged),
  programs: rows,
});

/** How many years the examples look back. */
const recentYears = 5;

/** Finds what examples can show. It reads bounded lists, latest first: what is only far back is not found. */
export async function readFacts(read: ReadPublished): Promise<ExampleFacts> {
  const first = firstResult.parse(await read(firstQuery));
  const winners = first.winners.nodes;
  const awarded = winners.flatMap(({ award }) => award ?? []);
  const [latest] = awarded;
  const since = Math.max((latest?.edition.year ?? 0) - recentYears, 1);
  const names = winners.flatMap(({ recipient }) => recipient?.name ?? []);
  const word = names.flatMap((name) => name.match(/\b[A-Za-z]{6,}\b/g) ?? [])[0];
  const second = await readSecond(read, {
    programs: first.programs.rows.map(({ key }) => key.value),
    since,
    word: word === undefined ? null : `${word.slice(0, -3)}${word.slice(-2)}`,
  });
  return {
    edition: latest?.edition ?? null,
    sourced: winners.find(({ award, references }) => award && references.length > 0)?.award ?? null,
    gap: first.awards.nodes.find(hasGap) ?? null,
    editionGap: first.editions.nodes.find(hasGap) ?? null,
    translated: translatedIn(winners.flatMap(({ recipient }) => recipient ?? [])),
    place: first.place.nodes[0]?.slug ?? null,
    person: second.person ?? first.person.nodes[0]?.slug ?? null,
    hasDispute: first.disputes.nodes.length > 0,
    hasHonoree: first.honorees.nodes.length > 0,
    ...{ country: second.country, since },
    misspelled: second.misspelled ?? word ?? names[0] ?? null,
  };
}

const hasGap = ({ completeness: { missing } }: { completeness: { missing: number | null } }) =>
  (missing ?? 0) > 0;

interface Sought {
  programs: readonly string[];
  since: number;
  word: string | null;
}

/** What can be looked for only when something else is known. */
async function readSecond(read: ReadPublished, { programs, since, word }: Sought) {
  const pairs = programs.flatMap((one, index) =>
    programs.slice(index + 1).map((other) => [one, other] as const),
  );
  const people = pairs.map(
    ([one, other], number) =>
      `pair${number}: ${mostHonored(`{ kind: [PERSON], honoredEach: [{ program: [${literal(one)}] }, { program: [${literal(other)}] }] }`)} { nodes { slug } }`,
  );
  const data = await read(`{
    country: statistics(by: [COUNTRY], first: 1, filter: { result: [WON], hasCountry: true, year: { gte: ${since} } }) {
      rows { key(dimension: COUNTRY) { value } }
    }
    found: search(query: ${literal(word ?? 'x')}, first: 1) { nodes: edges { slug: cursor } }
    ${people.join('\n')}
  }`);
  const { country, found, ...pairsFound } = z
    .object({ country: rows, found: nodes(slugged) })
    .catchall(nodes(slugged))
    .parse(data);
  const [person] = Object.values(pairsFound).flatMap((pair) => pair.nodes);
  return {
    person: person?.slug ?? null,
    country: country.rows[0]?.key.value ?? null,
    misspelled: found.nodes.length > 0 ? word : null,
  };
}

/** The first recipient with names in two languages. */
function translatedIn(
  recipients: readonly { slug: string; names: readonly { lang: string | null }[] }[],
): ExampleFacts['translated'] {
  for (const { slug, names } of recipients) {
    const [own, ...others] = names.flatMap(({ lang }) => lang ?? []);
    const lang = others.find((other) => own && other.split('-')[0] !== own.split('-')[0]);
    if (lang !== undefined) return { slug, lang };
  }
  return null;
}
