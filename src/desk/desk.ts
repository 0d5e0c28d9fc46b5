import type { Database } from '../../db/connect.ts';
import { waitingDocuments } from '../../db/queries/waiting-document.ts';
import type { Input } from '../import/read/inputs.ts';
import type { Viewer } from '../viewer.ts';
import { publishNow, reschedule, withdraw } from './publish.ts';
import { type Receipt, type ReceiveOptions, receive } from './receive.ts';
import { Tokens } from './tokens.ts';

export interface DeskOptions {
  /** the owner's pool */
  writer: Database;
  /** reads what press and curators see */
  press: Database;
  /** the owner's too, for what must not wait while others write at length; `writer` if absent */
  door?: Database;
}

/** What is behind the public state: who may sign in, and what they read and write. */
export class Desk {
  readonly writer: Database;
  readonly press: Database;
  readonly tokens: Tokens;
  readonly #door: Database;

  /** The pools stay the caller's, who closes them. */
  constructor({ writer, press, door = writer }: DeskOptions) {
    this.writer = writer;
    this.press = press;
    this.tokens = new Tokens(door);
    this.#door = door;
  }

  /** The documents that wait, in the order of their times. */
  waitingDocuments() {
    return waitingDocuments(this.#door);
  }

  /** Takes a document in; see `receive`. */
  receive(input: Input, by: Viewer, options: ReceiveOptions): Promise<Receipt> {
    const writer = by.role === 'ADMIN' ? 'ADMIN' : 'CURATOR';
    return receive(this.writer, [input], { ...options, writer, receivedBy: by.name });
  }

  /** Publishes a waiting document before its time; see `publishNow`. */
  publishNow(id: string) {
    return publishNow(this.writer, id);
  }

  /** Gives a waiting document another time; see `reschedule`. */
  reschedule(id: string, publishAt: Date) {
    return reschedule(this.writer, id, publishAt);
  }

  /** Takes a waiting document back; see `withdraw`. */
  withdraw(id: string) {
    return withdraw(this.writer, id);
  }
}
