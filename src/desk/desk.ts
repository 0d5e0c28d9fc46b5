import type { Database } from '../../db/connect.ts';
import type { Viewer } from '../viewer.ts';
import { Tokens } from './tokens.ts';
import { viewerOf } from './viewer-of.ts';

export interface DeskOptions {
  /** the owner's pool */
  writer: Database;
  /** reads what press and curators see */
  press: Database;
  /** the owner's too, for telling who asks while others write at length; `writer` if absent */
  door?: Database;
}

/** What is behind the public state: who may sign in, and what they read and write. */
export class Desk {
  readonly writer: Database;
  readonly press: Database;
  readonly tokens: Tokens;

  /** The pools stay the caller's, who closes them. */
  constructor({ writer, press, door = writer }: DeskOptions) {
    this.writer = writer;
    this.press = press;
    this.tokens = new Tokens(door);
  }

  /**
   * Who asks, whatever the request came over.
   * @param authorization `Bearer <token>`; null or undefined where none was sent
   * @throws GraphQLError UNAUTHENTICATED; SERVICE_UNAVAILABLE where the database is out of reach
   */
  viewerOf(authorization: string | null | undefined): Promise<Viewer> {
    return viewerOf(this.tokens, authorization);
  }
}
