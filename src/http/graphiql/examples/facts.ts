import { z } from 'zod';
import {
  type AwardKey,
  type EditionKey,
  literal,
  mostHonored,
  nodes,
  type Overview,
  type ReadPublished,
  readOverview,
  slugged,
} from './overview.ts';

/** The facts in the data that examples can show; null or false if there is nothing of the kind. */
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
  /** slug of a place that has won, with many honors */
  place: string | null;
  /** slug of a person with honors in two programs, or else of the one with the most honors */
  person: string | null;
  hasDispute: boolean;
  hasHonoree: boolean;
  /** whether a source states of a winner that she is a woman */
  hasWoman: boolean;
  /** the country that most of the latest winners are from */
  country: string | null;
  /** the first of the years that the examples look back to */
  since: number;
  /** part of a name, with a letter missing if that is found as well */
  misspelled: string | null;
}

/** How many years the examples look back. */
const recentYears = 5;

/** Finds what examples can show. It reads bounded lists, latest first: what is only far back is not found. */
export async function readFacts(read: ReadPublished): Promise<ExampleFacts> {
  const first = await readOverview(read);
  const winners = first.winners.nodes;
  const awarded = winners.flatMap(({ award }) => award ?? []);
  const [latest] = awarded;
  const since = Math.max((latest?.edition.year ?? 0) - recentYears, 1);
  const names = winners.flatMap(({ recipient }) => recipient?.name ?? []);
  const word = names.flatMap((name) => name.match(/\b[A-Za-z]{6,}\b/g) ?? [])[0];
  const second = await readSecond(read, {
    programs: first.programs.rows.map(({ key }) => key.value),
    word: word === undefined ? null : `${word.slice(0, -3)}${word.slice(-2)}`,
  });
  return {
    edition: latest?.edition ?? null,
    sourced: winners.find(({ award, references }) => award && references.length > 0)?.award ?? null,
    gap: first.awards.nodes.find(hasGap) ?? null,
    editionGap: first.editions.nodes.find(hasGap) ?? null,
    translated: translatedIn(winners.flatMap(({ recipient }) => recipient ?? [])),
    place: first.places.nodes.find(hasAny)?.slug ?? null,
    person: second.person ?? first.people.nodes.find(hasAny)?.slug ?? null,
    hasDispute: first.disputes.nodes.length > 0,
    hasHonoree: first.honorees.nodes.length > 0,
    hasWoman: first.women.nodes.length > 0,
    country: countryOf(winners.filter((one) => one.edition.year >= since)),
    since,
    misspelled: second.misspelled ?? word ?? names[0] ?? null,
  };
}

const hasGap = ({ completeness: { missing } }: { completeness: { missing: number | null } }) =>
  (missing ?? 0) > 0;

const hasAny = ({ count }: { count: number }) => count > 0;

interface Sought {
  programs: readonly string[];
  word: string | null;
}

/** The facts that can be looked for only when something else is known. */
async function readSecond(read: ReadPublished, { programs, word }: Sought) {
  const pairs = programs.flatMap((one, index) =>
    programs.slice(index + 1).map((other) => [one, other] as const),
  );
  const people = pairs.map(
    ([one, other], number) =>
      `pair${number}: ${mostHonored(`{ kind: [PERSON], honoredEach: [{ program: [${literal(one)}] }, { program: [${literal(other)}] }] }`)} { nodes { slug } }`,
  );
  const data = await read(`{
    found: search(query: ${literal(word ?? 'x')}, first: 1) { nodes: edges { slug: cursor } }
    ${people.join('\n')}
  }`);
  const { found, ...pairsFound } = z
    .object({ found: nodes(slugged) })
    .catchall(nodes(slugged))
    .parse(data);
  const [person] = Object.values(pairsFound).flatMap((pair) => pair.nodes);
  return {
    person: person?.slug ?? null,
    misspelled: found.nodes.length > 0 ? word : null,
  };
}

/** The country that most winners are from; null if none is known. */
function countryOf(winners: Overview['winners']['nodes']): string | null {
  const codes = winners.flatMap(({ recipients }) =>
    recipients.flatMap(({ places }) => places.flatMap((place) => place.country?.countryCode ?? [])),
  );
  const groups = Map.groupBy(codes, (code) => code);
  const [most] = [...groups].toSorted(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? null;
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
