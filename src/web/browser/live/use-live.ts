import type { OperationResult } from '@urql/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  AnnouncementsDocument,
  DataChangesDocument,
  type LiveQuery,
} from '../generated/graphql.ts';
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
import { listen } from './listen.ts';

/** Milliseconds in which announcements are gathered: a publication can bring a thousand. */
const queueDelay = 50;
/** Milliseconds that a correction is marked. */
const struckFor = 10_000;
/**
 * Milliseconds before the list is read again. The responses that a server caches are not older than this, so the list
 * has all that was published before the subscription began, and the subscription has the rest.
 */
const readDelay = 1_000;
/** Milliseconds before the next attempt to read the list, if the server cannot be reached. */
const retryDelay = 5_000;

/** `none` until the browser has connected, on the server, and without scripts */
export type ConnectionStatus = 'none' | 'open' | 'lost';

interface LiveOptions {
  endpoint: string;
  program: string;
  data: LiveQuery;
  edition: LiveEdition;
  /**
   * whether it is a hall: a correction takes the place of what it corrects at once, instead of standing beside it for
   * a while, and corrected names are read again
   */
  isHall: boolean;
  /** Reads `data` again. */
  refresh(): Promise<OperationResult>;
}

interface LiveState {
  announcements: readonly Announcement[];
  struck: readonly Struck[];
  /** those of the announcements that came last, together */
  newest: readonly Announcement[];
}

interface Live {
  connection: ConnectionStatus;
  board: Board;
  /** what was announced last since the page was opened; several if they came together */
  newest: readonly Announcement[];
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
    const readAgain = (delay: number) => {
      clearTimeout(timer);
      timer = window.setTimeout(async () => {
        const { error } = await refresh();
        if (error && !isOver) readAgain(retryDelay);
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
    const end = listen(
      { endpoint, document: AnnouncementsDocument, variables: { program } },
      {
        onOpen(isResumed) {
          setConnection('open');
          if (isResumed) return;
          // Of a database that was restored, they would be later than what is read.
          setState((state) => ({ ...state, announcements: [] }));
          readAgain(readDelay);
        },
        onData({ announcements: announcement }) {
          if (!announcement) return;
          if (queue.push(announcement) === 1) setTimeout(showQueue, queueDelay);
          const isCounted = announcement.more > 0;
          if (isCounted || isOfNewerEdition(announcement, shown.current.edition))
            readAgain(readDelay);
        },
        onLost: () => setConnection('lost'),
      },
    );
    // Names are corrected without an announcement, also those of what belongs to no program. Readers have them when
    // they return to the page. A hall stays open all evening, and there are few of them: it can hear of every change.
    const onReturn = () => {
      if (document.visibilityState === 'visible') readAgain(readDelay);
    };
    document.addEventListener('visibilitychange', onReturn);
    const endChanges = isHall
      ? listen(
          { endpoint, document: DataChangesDocument, variables: {} },
          { onOpen() {}, onData: () => readAgain(readDelay), onLost() {} },
        )
      : () => {};
    return () => {
      isOver = true;
      clearTimeout(timer);
      end();
      endChanges();
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [endpoint, program, isHall]);

  return {
    connection,
    board: boardOf(data, edition, state.announcements, isHall ? [] : state.struck),
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
  return added.length === 0 ? state : { ...state, newest: added };
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
