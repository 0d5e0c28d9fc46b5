import { AnnouncedHonorsDocument, type AnnouncedHonorsQuery } from '../../generated/graphql.ts';
import type { Announcement } from './board.ts';
import { urlOf } from './listen-live.ts';

/** Milliseconds between two looks, on average: not all clients look at the same moment. */
const period = 2_000;
/** Milliseconds before what a cache on the way has held too long is read again. */
const rereadDelay = 1_000;
/** The file with the last announcements. */
const latestFile = '/announcements/latest.json';

/** The announcements of a revision, as a file has them. */
interface AnnouncedRevision {
  revision: number;
  publishedAt: string;
  announcements: { kind: 'ANNOUNCED' | 'CHANGED' | 'RETRACTED'; honorId: string }[];
  more: number;
}

interface Chunk {
  from: number;
  to: number;
  revisions: AnnouncedRevision[];
}

interface LatestFile extends Chunk {
  earlier: { from: number; to: number; path: string }[];
}

type Honor = Extract<
  NonNullable<NonNullable<AnnouncedHonorsQuery['nodes']>[number]>,
  { __typename: 'Honor' }
>;

export interface PollListener {
  /**
   * Called at the beginning, when the connection is back, and if too much was missed.
   * @param revision the data has to be read again, and be of this one or later; null if nothing was missed
   */
  onOpen(revision: number | null): void;
  onAnnouncement(announcement: Announcement): void;
  /** Called when a look has found nothing newer than this revision: all that it announced was passed on. */
  onQuiet(revision: number): void;
  onLost(): void;
}

/**
 * Follows the announcements of a program by polling, for pages that get no stream: every file and query is the same for
 * all of them, so that a cache before the server can answer.
 */
export class Poller {
  readonly #endpoint: string;
  readonly #program: string;
  /** the last revision whose announcements were passed on */
  #position: number | null = null;
  #isLost = false;

  /**
   * @param endpoint URL of the GraphQL endpoint
   * @param program its slug
   */
  constructor(endpoint: string, program: string) {
    this.#endpoint = endpoint;
    this.#program = program;
  }

  /** Polls for some milliseconds. */
  async poll(listener: PollListener, milliseconds: number, ended: AbortSignal): Promise<void> {
    const until = performance.now() + milliseconds;
    while (!ended.aborted && performance.now() < until) {
      try {
        await this.#look(listener);
      } catch {
        this.#isLost = true;
        if (!ended.aborted) listener.onLost();
      }
      await delay(period * (0.75 + Math.random() / 2));
    }
  }

  async #look(listener: PollListener): Promise<void> {
    const latest = await this.#read<LatestFile>(latestFile);
    const position = this.#position;
    const missed = position === null ? null : await this.#missed(latest, position);
    if (missed === null) listener.onOpen(latest.to);
    else if (this.#isLost) listener.onOpen(null);
    this.#isLost = false;
    for (const revision of missed ?? [])
      for (const one of await this.#announcementsOf(revision)) listener.onAnnouncement(one);
    // One that another cache has held for longer is older than the last.
    if (position !== null && latest.to < position) return;
    this.#position = latest.to;
    if (latest.to === position) listener.onQuiet(latest.to);
  }

  /** The announcements after a revision; null if they are too many to be in the files. */
  async #missed(latest: LatestFile, position: number): Promise<AnnouncedRevision[] | null> {
    const first = latest.earlier[0]?.from ?? latest.from;
    if (position + 1 < first) return null;
    const earlier = await Promise.all(
      latest.earlier.filter(({ to }) => to > position).map(({ path }) => this.#read<Chunk>(path)),
    );
    return [...earlier, latest]
      .flatMap(({ revisions }) => revisions)
      .filter(({ revision }) => revision > position);
  }

  async #announcementsOf({
    revision,
    publishedAt,
    announcements,
    more,
  }: AnnouncedRevision): Promise<Announcement[]> {
    const about = { __typename: 'Announcement', revision: String(revision), publishedAt } as const;
    const honors = await this.#honorsOf(
      announcements.map(({ honorId }) => honorId),
      revision,
    );
    const listed = announcements.map(({ kind, honorId }): Announcement => {
      const honor = honors.find(({ id }) => id === honorId) ?? null;
      return { ...about, kind, honorId, honor, more: 0 };
    });
    const rest: Announcement = { ...about, kind: 'MORE', honorId: null, honor: null, more };
    return [
      ...listed.filter(
        ({ honor }) => honor === null || honor.edition.program.slug === this.#program,
      ),
      ...(more > 0 ? [rest] : []),
    ];
  }

  /**
   * Honors as they were at a revision, or are later. Not through the cache of the page, in which what was read of the
   * board and what is announced would mix.
   */
  async #honorsOf(ids: readonly string[], revision: number): Promise<Honor[]> {
    if (ids.length === 0) return [];
    const requested = { document: AnnouncedHonorsDocument, variables: { ids: [...ids] } };
    const url = (byId: boolean) => urlOf({ endpoint: this.#endpoint, ...requested }, byId);
    // After an update of the server it does not know the id of this document any more.
    const { data } = await this.#read<{ data: AnnouncedHonorsQuery }>(url(true)).catch(() =>
      this.#read<{ data: AnnouncedHonorsQuery }>(url(false)),
    );
    if (Number(data.dataset?.revision ?? 0) < revision) {
      await delay(rereadDelay);
      return this.#honorsOf(ids, revision);
    }
    return (data.nodes ?? []).filter((node): node is Honor => node?.__typename === 'Honor');
  }

  #read<Content>(path: string): Promise<Content> {
    return readFile(this.#endpoint, path);
  }
}

/**
 * The last revision, by the file that pages poll.
 * @param endpoint URL of the GraphQL endpoint
 * @throws Error if there is no such file, or no server
 */
export const readRevision = async (endpoint: string): Promise<number> =>
  (await readFile<LatestFile>(endpoint, latestFile)).to;

/** @throws Error if there is no such file, or no server */
async function readFile<Content>(endpoint: string, path: string): Promise<Content> {
  const response = await fetch(new URL(path, endpoint));
  if (!response.ok) throw new Error(`The server responded with ${response.status}.`);
  return response.json();
}

const delay = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
