import { beforeEach } from 'vitest';
import { type ImportBench, openImport } from './import.ts';

export interface ClaimsBench extends ImportBench {
  /** when the event ended, as the database has it */
  endsOn(): Promise<string | null | undefined>;
  /** all claims: field, value, whether accepted, sources with paragraphs */
  claims(): Promise<string[]>;
  /** sources with the fields that they give the present values of */
  provenance(): Promise<string[]>;
}

/** Three sources, an event, a program and two places to make claims about. */
export async function openClaims(): Promise<ClaimsBench> {
  const bench = await openImport();
  const { apply, query } = bench;
  beforeEach(async () => {
    await apply(`
sources:
  - { slug: one, title: One, kind: NEWS }
  - { slug: two, title: Two, kind: NEWS }
  - { slug: three, title: Three, kind: NEWS }
places:
  - { slug: taoyuan, names: { en: Taoyuan }, placeKind: CITY }
  - { slug: taiyuan, names: { en: Taiyuan }, placeKind: CITY }
programs: [{ slug: prize, names: { en: P } }]
events: [{ slug: expo, names: { en: Expo } }]`);
  });
  const lines = async (statement: string) => {
    const rows = await query<{ said: string }>(statement);
    return rows.map(({ said }) => said);
  };
  return {
    ...bench,
    endsOn: async () => {
      const [row] = await query<{ ends_on: string | null }>('select ends_on from event');
      return row?.ends_on;
    },
    claims: () =>
      lines(`select concat_ws(' ', c.field, c.value, case when c.accepted then 'accepted' end,
      (select string_agg(concat_ws(':', s.slug, r.paragraph), ',' order by r.position) from claim_reference r
        join source s on s.id = r.source_id where (r.entity_id, r.field, r.claim_position) = (c.entity_id, c.field, c.position))) as said
    from claim c order by field, position`),
    provenance: () =>
      lines(`select s.slug || ' ' || array_to_string(p.fields, ',') as said
    from provenance p join source s on s.id = p.source_id order by 1`),
  };
}

/** The claim of a source about when the event ended; of nobody, where it is null. */
export function claimedBy(source: string | null, date: string | null, references = ''): string {
  const cited = references && `, references: ${references}`;
  return `${source === null ? '' : `source: ${source}\n`}events: [{ slug: expo, endsOn: ${date}${cited} }]`;
}
