import type { OperationResult } from '@urql/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  AnnouncementsDocument,
  DataChangesDocument,
  type LiveQuery,
} from '../../generated/graphql.ts';
import {
  type Announcement,
  type Board,
  boardOf,
  honorsOf,
  type LiveEdition,
  laterThan,
  type Struck,
  struckBy,
} from './board.ts';
import { listen } from './listen-live.ts';
import { Poller, readRevision } from './poll.ts';
import type { News } from './spoken-text.ts';

/** Milliseconds in which announcements are gathered: a publication can bring a thousand. */
const queueDelay = 50;
/** Milliseconds that a correction is marked. */
const struckFor = 10_000;
/**
 * Milliseconds before the list is read when a subscription has begun. The responses that a server and caches before it
 * hold are not older than this, so the list has all that was published before, and the subscription has the rest.
 */
const beginDelay = 3_000;
/** Milliseconds before the list is read again, also if it is older than what was announced. */
const readDelay = 1_000;
/** Milliseconds before the next attempt to read the list, if the server cannot be reached. */
const retryDelay = 5_000;
/** Milliseconds between two looks of a reader's page for changes that are not announced, on average. */
const revisionPeriod = 8_000;

/** `none` until the browser has connected, on the server, and without scripts */
export type ConnectionStatus = 'none' | 'open' | 'lost';

interface LiveOptions {
  endpoint: string;
  program: string;
  data: LiveQuery;
  edition: LiveEdition;
  /** whether it is a hall, which has corrected names at once */
  isHall: boolean;
  /** Reads `data` again. */
  refresh(): Promise<OperationResult<LiveQuery>>;
}

interface LiveState {
  announcements: readonly Announcement[];
  struck: readonly Struck[];
  /** those of the announcements that came last, together */
  newest: readonly News[];
}

interface Live {
  connection: ConnectionStatus;
  board: Board;
  /** what was announced last since the page was opened; several if they came together */
  newest: readonly News[];
  /** ids of the honors that were announced since the page was opened */
  fresh: ReadonlySet<string>;
  /** ids of the honors that were corrected a moment ago */
  corrected: ReadonlySet<string>;
}

/** The board of an edition, kept up to date by the announcements of its program. */
export function useLive(options: LiveOptions): Live {
  const { endpoint, program, data, edition, isHall, refresh } = options;
  const [connection, setConnection] = useState<ConnectionStatus>('none');
  const [state, setState] = useState<LiveState>({ announcements: [], struck: [], newest: [] });
  const shown = useRef({ data, edition });
  shown.current = { data, edition };

  useEffect(() => {
    let timer: number | undefined;
    let isOver = false;
    /** the revision that the list has to have, at least */
    let wanted = 0;
    const readAgain = (delay: number, revision: string | number = 0) => {
      wanted = Math.max(wanted, Number(revision));
      clearTimeout(timer);
      timer = window.setTimeout(async () => {
        const { data, error } = await refresh();
        if (isOver) return;
        if (error) readAgain(retryDelay);
        else if (Number(data?.dataset?.revision ?? 0) < wanted) readAgain(readDelay);
      }, delay);
    };
    const queue: Announcement[] = [];
    const showQueue = () => {
      const news = queue.splice(0);
      setState((before) => addAll(before, news, shown.current));
      setTimeout(() => {
        setState((state) => ({
          ...state,
          struck: state.struck.filter(({ by }) => !news.includes(by)),
        }));
      }, struckFor);
    };
    const begin = (delay: number, revision = 0) => {
      // Of a database that was restored, they would be later than what is read.
      setState((state) => ({ ...state, announcements: [] }));
      readAgain(delay, revision);
    };
    const onAnnouncement = (announcement: Announcement) => {
      if (queue.push(announcement) === 1) setTimeout(showQueue, queueDelay);
      const isCounted = announcement.more > 0;
      if (isCounted || isOfNewerEdition(announcement, shown.current.edition))
        readAgain(readDelay, announcement.revision);
    };
    const announced = new Set<string | null>();
    /** Of what is gone, files do not say of which program it was. */
    const onPolled = (announcement: Announcement) => {
      const { honor, honorId, more } = announcement;
      const { winners, others } = shown.current.edition;
      const isOnBoard = [...winners.nodes, ...others.nodes].some(({ id }) => id === honorId);
      if (honor === null && more === 0 && !isOnBoard && !announced.has(honorId)) return;
      announced.add(honorId);
      onAnnouncement(announcement);
    };
    const isNewer = (revision: number) =>
      revision > Number(shown.current.data.dataset?.revision ?? 0);
    /** Changes that it has missed must be announced before they are read: so they are spoken, and struck through. */
    let isStreaming = false;
    const onLost = () => {
      isStreaming = false;
      setConnection('lost');
    };
    const poller = new Poller(endpoint, program);
    const end = listen(
      { endpoint, document: AnnouncementsDocument, variables: { program } },
      {
        onOpen(isResumed) {
          isStreaming = true;
          setConnection('open');
          if (!isResumed) begin(beginDelay);
        },
        onData({ announcements: announcement }) {
          if (announcement) onAnnouncement(announcement);
        },
        onLost,
      },
      (milliseconds, ended) => {
        isStreaming = false;
        const onOpen = (revision: number | null) => {
          setConnection('open');
          if (revision !== null) begin(0, revision);
        };
        const onQuiet = (revision: number) => {
          if (isNewer(revision)) readAgain(0, revision);
        };
        const listener = { onOpen, onAnnouncement: onPolled, onQuiet, onLost };
        return poller.poll(listener, milliseconds, ended);
      },
    );
    // Names are corrected without an announcement, also those of what belongs to no program. A hall hears of every
    // change: there are few of them. Readers look now and then at a small file that caches hold, and when they return.
    const look = async () => {
      const isDue = isStreaming && !document.hidden;
      const revision = isDue ? await readRevision(endpoint).catch(() => 0) : 0;
      if (isOver) return;
      if (isNewer(revision) && isStreaming) readAgain(readDelay, revision);
      lookLater();
    };
    let nextLook: number | undefined;
    const lookLater = () => {
      nextLook = window.setTimeout(look, revisionPeriod * (0.75 + Math.random() / 2));
    };
    if (!isHall) lookLater();
    const onReturn = () => {
      if (document.visibilityState === 'visible') readAgain(readDelay);
    };
    document.addEventListener('visibilitychange', onReturn);
    const endChanges = isHall
      ? listen(
          { endpoint, document: DataChangesDocument, variables: {} },
          {
            onOpen() {},
            onData: ({ changes }) => readAgain(readDelay, changes?.revision),
            onLost() {},
          },
        )
      : () => {};
    return () => {
      isOver = true;
      clearTimeout(timer);
      clearTimeout(nextLook);
      end();
      endChanges();
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [endpoint, program, isHall]);

  return {
    connection,
    board: boardOf(data, edition, state.announcements, state.struck),
    newest: state.newest,
    fresh: idsOf(state.announcements.filter(({ kind }) => kind === 'ANNOUNCED')),
    corrected: idsOf(state.struck.map(({ by }) => by)),
  };
}

const idsOf = (announcements: readonly Announcement[]): ReadonlySet<string> =>
  new Set(announcements.flatMap(({ honorId }) => honorId ?? []));

/** Adds announcements that came together. */
function addAll(
  before: LiveState,
  news: readonly Announcement[],
  shown: { data: LiveQuery; edition: LiveEdition },
): LiveState {
  const state = news.reduce((state, one) => add(state, one, shown), before);
  const added = state.announcements.slice(before.announcements.length);
  if (added.length === 0) return state;
  const newest = added.map((announcement) => ({
    announcement,
    before: state.struck.find(({ by }) => by === announcement)?.honor ?? null,
  }));
  return { ...state, newest };
}

/** Adds an announcement, unless the list has it already. */
function add(
  state: LiveState,
  announcement: Announcement,
  { data, edition }: { data: LiveQuery; edition: LiveEdition },
): LiveState {
  if (laterThan(data, [announcement]).length === 0) return state;
  const before = honorsOf(edition, laterThan(data, state.announcements));
  const struck = struckBy(announcement, before);
  return {
    ...state,
    announcements: [...state.announcements, announcement],
    struck: struck ? [...state.struck, struck] : state.struck,
  };
}

/** Whether the edition on the board is not the newest one any more. */
const isOfNewerEdition = ({ honor }: Announcement, { id, year }: LiveEdition) =>
  honor !== null && honor.edition.id !== id && honor.edition.year >= year;
