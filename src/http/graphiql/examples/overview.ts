import { z } from 'zod';

/** Runs a query on the published data. @throws if the result has an error */
export type ReadPublished = (query: string) => Promise<unknown>;

/** A text as it is written in a query document. */
export const literal = (text: string): string => JSON.stringify(text);

export const slugged = z.object({ slug: z.string() });
const editionKey = z.object({ slug: z.string(), year: z.int(), program: slugged });
const awardKey = z.object({ slug: z.string(), edition: editionKey });
const counted = z.object({ slug: z.string(), count: z.int() });
const country = z.object({ countryCode: z.string().nullable() }).nullable();
const completeness = z.object({ missing: z.number().nullable() });
export const nodes = <Node extends z.ZodType>(node: Node) => z.object({ nodes: z.array(node) });
const rows = z.object({ rows: z.array(z.object({ key: z.object({ value: z.string() }) })) });

export type EditionKey = z.infer<typeof editionKey>;
export type AwardKey = z.infer<typeof awardKey>;

const edition = 'edition { slug year program { slug } }';
/** Those with the most honors, of which an index has the order: with more in the filter, all would be counted. */
export const mostHonored = (filter: string) =>
  `recipients(first: 5, filter: ${filter}, orderBy: [{ field: HONOR_COUNT, direction: DESC }])`;

const query = `{
  winners(first: 100) {
    nodes {
      award { slug ${edition} }
      edition { year }
      recipients { places { country { countryCode } } }
      references { source { slug } }
      recipient { slug name names { lang } }
    }
  }
  awards(first: 100) { nodes { slug ${edition} completeness { missing } } }
  editions(first: 100) { nodes { slug year program { slug } completeness { missing } } }
  honorees(first: 1) { nodes { slug: id } }
  disputes(first: 1) { nodes { slug: field } }
  women: winners(first: 1, filter: { gender: [FEMALE] }) { nodes { slug: id } }
  places: ${mostHonored('{ kind: [PLACE] }')} { nodes { slug count: honorCount(filter: { result: [WON] }) } }
  people: ${mostHonored('{ kind: [PERSON] }')} { nodes { slug count: honorCount } }
  programs: statistics(by: [PROGRAM], first: 5) { rows { key(dimension: PROGRAM) { value } } }
}`;

const overview = z.object({
  winners: nodes(
    z.object({
      award: awardKey.nullable(),
      edition: z.object({ year: z.int() }),
      recipients: z.array(z.object({ places: z.array(z.object({ country })) })),
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
  women: nodes(slugged),
  places: nodes(counted),
  people: nodes(counted),
  programs: rows,
});

/** The latest and the largest of what is in the published data, in bounded lists. */
export type Overview = z.infer<typeof overview>;

export async function readOverview(read: ReadPublished): Promise<Overview> {
  return overview.parse(await read(query));
}
