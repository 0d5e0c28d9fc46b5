import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../db/connections/connect.ts';
import type { GraphqlClient } from '../../src/gala/graphql-client.ts';
import type { Values } from './workload-values.ts';

/** An honor that has not won. */
export interface Nominee {
  program: string;
  edition: string;
  year: number;
  category: string;
  award: string;
  /** of the honor in its edition */
  key: string;
}

/** Milliseconds between the starts of two reveals. */
const betweenReveals = 2_000;
/** More than any number of rounds needs. */
const maxNominees = 10_000;

/**
 * Nominees whose awards may have one winner more, those of the edition that the dashboard shows first.
 * @param db reads the published data
 */
export async function findNominees(
  db: Database,
  { edition: { program, year } }: Pick<Values, 'edition'>,
): Promise<Nominee[]> {
  const { rows } = await sql<Nominee>`
    select honor.program_slug as program, edition.slug as edition, edition.year, category.slug as category,
      award.slug as award, honor.key
    from honor
      join award on award.id = honor.award_id
      join category on category.id = award.category_id
      join edition on edition.id = honor.edition_id
    where honor.result in ('NOMINATED', 'SHORTLISTED', 'FINALIST') and award.declared is null
      and not exists (
        select from honor as winner
        where winner.award_id = award.id and (winner.share_numerator is not null or winner.tied)
      )
    order by
      (honor.program_slug, honor.year) = (${program}, ${year}::int) desc,
      honor.program_slug = ${program} desc, honor.id
    limit ${maxNominees}`.execute(db);
  return rows;
}

/** The import document by which a nominee wins. */
export function revealOf({ program, edition, year, category, award, key }: Nominee) {
  const winner = { key, result: 'WON' };
  const awards = [{ slug: award, status: 'AWARDED', honors: [winner] }];
  return {
    format: 'awards/1',
    editions: [{ program, slug: edition, year, categories: [{ slug: category, awards }] }],
  };
}

const applyDocument = `mutation ($document: ImportDocument!) {
  applyDocument(input: { document: $document }) {
    ... on ApplyDocumentPayload { revision }
    ... on MutationError { message }
  }
}`;

const applied = z.object({ applyDocument: z.object({ revision: z.string() }) });
const dataset = z.object({ dataset: z.object({ revision: z.string() }) });

/** The revision of the published data in a response to the client. */
export async function revisionFor(client: GraphqlClient): Promise<number> {
  const data = await client.fetchData(dataset, '{ dataset { revision } }');
  return Number(data.dataset.revision);
}

/** A curator who reveals one nominee after another. */
export class Reveals {
  /** of the published data, after the last reveal */
  revision: number;
  count = 0;
  readonly #curator: Pick<GraphqlClient, 'fetchData'>;
  readonly #nominees: Iterator<Nominee>;

  /** @param revision of the published data */
  constructor(
    curator: Pick<GraphqlClient, 'fetchData'>,
    nominees: readonly Nominee[],
    revision: number,
  ) {
    this.#curator = curator;
    this.#nominees = nominees.values();
    this.revision = revision;
  }

  /** Reveals one. @throws Error if the revision is not the next one */
  async next(): Promise<void> {
    const { value } = this.#nominees.next();
    if (value === undefined) throw new Error('All nominees have won: generate more honors.');
    const data = await this.#curator.fetchData(applied, applyDocument, {
      document: revealOf(value),
    });
    const revision = Number(data.applyDocument.revision);
    if (revision !== this.revision + 1)
      throw new Error(`A reveal has raised the revision from ${this.revision} to ${revision}.`);
    this.revision = revision;
    this.count += 1;
  }

  /** Reveals one every two seconds, the first at once. @returns what ends it, and throws what went wrong meanwhile */
  start(): () => Promise<void> {
    const ending = new AbortController();
    const { signal } = ending;
    const running = this.#run(signal);
    // It is thrown when it ends.
    running.catch(() => {});
    return () => {
      ending.abort();
      return running;
    };
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const pause = sleep(betweenReveals, undefined, { signal }).catch(() => {});
      await this.next();
      await pause;
    }
  }
}
