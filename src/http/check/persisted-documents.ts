import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Desk } from '#desk';
import { hashIn, idOfText } from '../../../db/persisted-document-id.ts';
import { awardsCommand } from '../../../db/release.ts';
import { type ErrorCode, forbidden } from '../../../schema/errors.ts';
import { workOfLength } from '../admit/client-limits.ts';
import { malformed, withHttp } from '../errors/status.ts';
import type { Client } from '../identify/client-address.ts';
import { Slots } from '../limits/slots.ts';
import { AutomaticPersistedQueries } from './automatic-persisted-queries.ts';
import { parseDocument, validateDocument } from './parse-document.ts';
import { type DocumentParameters, idIn } from './request-parameters.ts';

/** Bytes of the registered documents that are cached, and of those that clients have sent with their hashes. */
const maxRegisteredBytes = 16_000_000;
const maxAutomaticBytes = 16_000_000;
/** Bytes of an entry beside its text. */
const bytesEach = 300;
/** Milliseconds after which a registered document is looked up again: it may have been removed. */
export const registeredFor = 60_000;
/** Unknown ids that are remembered, and for how many milliseconds. */
const maxUnknownIds = 10_000;
const unknownFor = 1_000;
/** Lookups at once, and how many may wait for one. */
const lookups = { atOnce: 2, waiting: { client: 100, all: 1_000 } };
/** Units of work that a lookup counts for that finds nothing. */
const workOfMiss = 20;

/** Which query documents a server runs: any, or only those that are registered. */
export type AllowedDocuments = 'any' | 'persisted';

/** A client that requests a document. */
export interface Requester {
  client: Client;
  /** whether it sent no access token: only then may the public and other servers get to know its documents */
  isPublic: boolean;
  /** aborted if the client has gone */
  signal(): AbortSignal;
  /** Counts work that is done already. */
  spend(work: number): void;
}

export interface PersistedDocumentsOptions {
  /** where documents are registered, and shared with other servers; null if nowhere */
  desk: Pick<Desk, 'findPersistedDocument' | 'storeAutomaticPersistedQueries'> | null;
  /** `any` if absent */
  allowed?: AllowedDocuments | undefined;
  /** documents that the server brings along, by id; none if absent */
  builtIn?: ReadonlyMap<string, string> | undefined;
  /** milliseconds that a lookup waits for its turn */
  queueTimeout: number;
  /** hears why documents cannot be shared */
  report: (error: unknown) => void;
}

/**
 * Query documents that clients request by id: those of the server's own pages, those that are registered in the
 * database, and those that clients have sent together with their hashes, to this process or to another one that shares
 * them (automatic persisted queries).
 */
export class PersistedDocuments {
  readonly #desk: PersistedDocumentsOptions['desk'];
  readonly allowed: AllowedDocuments;
  readonly #builtIn: ReadonlyMap<string, string>;
  readonly #queueTimeout: number;
  readonly #shared: AutomaticPersistedQueries | null;
  readonly #lookups = new Slots(lookups.atOnce, lookups.waiting);
  readonly #registered = textCache(maxRegisteredBytes, registeredFor);
  readonly #automatic = textCache(maxAutomaticBytes);
  /** those that signed-in clients have sent, for such clients only: a text can name what is not published */
  readonly #automaticOfSignedIn = textCache(maxAutomaticBytes);
  readonly #unknown = new LRUCache<string, true>({ max: maxUnknownIds, ttl: unknownFor });

  constructor({
    desk,
    allowed = 'any',
    builtIn = new Map(),
    queueTimeout,
    report,
  }: PersistedDocumentsOptions) {
    this.#desk = desk;
    this.#builtIn = builtIn;
    this.allowed = allowed;
    this.#queueTimeout = queueTimeout;
    this.#shared = desk && new AutomaticPersistedQueries({ desk, report });
  }

  /**
   * The text of the document that a request of the public names, if it is cached.
   * @returns null if it has to be looked up, or if the request names none by an id
   * @throws BAD_USER_INPUT if the id is not valid
   */
  cached(params: DocumentParameters): string | null {
    const id = idIn(params);
    return id === null ? null : this.#cached(id, true);
  }

  /**
   * The text of the document that a request sends or names. A valid one that is sent with its hash is cached, for
   * signed-in clients or for all, and shared if the public has sent it.
   * @returns null if the request does neither
   * @throws BAD_USER_INPUT if the id is not valid, or not that of the text; PERSISTED_QUERY_NOT_FOUND;
   * FORBIDDEN if only registered documents run; SERVICE_UNAVAILABLE if too many lookups wait; what the database throws
   */
  async read(params: DocumentParameters, requester: Requester): Promise<string | null> {
    const id = idIn(params);
    const { query } = params;
    const automatic = requester.isPublic ? this.#automatic : this.#automaticOfSignedIn;
    if (typeof query !== 'string' || query === '') {
      if (id === null) return null;
      const text = this.#cached(id, requester.isPublic) ?? (await this.#lookUp(id, requester));
      if (text === null) throw notFound(params);
      return text;
    }
    if (id !== null && id !== idOfText(query)) throw wrongHash(params);
    if (this.allowed === 'persisted') {
      const textId = idOfText(query);
      if (this.#cached(textId, true) === null && (await this.#lookUp(textId, requester)) === null)
        throw onlyRegistered();
    } else if (id !== null && (automatic.has(id) || isWorthCaching(query, requester))) {
      automatic.set(id, query);
      // Also if it is cached: a server that did not know it has requested it.
      if (requester.isPublic) this.#shared?.add(id, query, requester.client);
    }
    return query;
  }

  /** Ends what runs in the background. */
  close(): void {
    this.#shared?.close();
  }

  /**
   * Whether a document is registered, or one that the server brings along: there are few of these, unlike those that
   * clients make up.
   * @param id null if the request has the text
   */
  isRegistered(id: string | null): boolean {
    if (this.allowed === 'persisted') return true;
    return id !== null && (this.#builtIn.has(id) || this.#registered.has(id));
  }

  #cached(id: string, isPublic: boolean): string | null {
    const known =
      this.#builtIn.get(id) ?? this.#registered.get(id) ?? this.#automatic.get(id) ?? null;
    return isPublic ? known : (known ?? this.#automaticOfSignedIn.get(id) ?? null);
  }

  async #lookUp(id: string, { client, isPublic, signal, spend }: Requester) {
    if (this.#desk === null || this.#unknown.has(id)) return null;
    const until = performance.now() + this.#queueTimeout;
    const release = await this.#lookups.take({ client, cost: 1, until, signal });
    try {
      // Others may have waited for the same one.
      const known = this.#cached(id, isPublic);
      if (known !== null) return known;
      const scope = this.allowed === 'persisted' ? 'registered' : 'all';
      const found = await this.#desk.findPersistedDocument(hashIn(id) ?? id, scope);
      if (found === null) {
        this.#unknown.set(id, true);
        spend(workOfMiss);
        return null;
      }
      (found.is_registered ? this.#registered : this.#automatic).set(id, found.text);
      return found.text;
    } finally {
      release();
    }
  }
}

/** A document that is not valid is refused when it is run, and is not worth its place. */
function isWorthCaching(text: string, { spend }: Requester): boolean {
  try {
    // Who sends a hash will send it again.
    const document = parseDocument(text, true);
    if (validateDocument(document).length === 0) return true;
    spend(workOfLength(text.length));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return false;
}

function textCache(maxSize: number, ttl = 0) {
  return new LRUCache<string, string>({
    maxSize,
    ttl,
    sizeCalculation: (text) => bytesEach + 2 * text.length,
  });
}

/** Clients with automatic persisted queries send the query when they get this, whose status has to be 200. */
function notFound({ documentId }: DocumentParameters): GraphQLError {
  const code: ErrorCode = 'PERSISTED_QUERY_NOT_FOUND';
  // It may be registered a moment later.
  const headers = { 'cache-control': 'no-store' };
  if (documentId == null) {
    const error = new GraphQLError('PersistedQueryNotFound', { extensions: { code } });
    return withHttp(error, { status: 200, headers });
  }
  const message = 'No document is registered under this `documentId`.';
  const error = new GraphQLError(message, { extensions: { code } });
  return withHttp(error, { status: 400, spec: true, headers });
}

function wrongHash({ documentId }: DocumentParameters): GraphQLError {
  return documentId == null
    ? malformed('extensions.persistedQuery.sha256Hash', 'provided sha does not match query')
    : malformed('documentId', '`documentId` is not the SHA-256 of `query`. Send one of the two.');
}

function onlyRegistered(): GraphQLError {
  return forbidden(
    `This server runs only registered documents, and this one is not registered. Register it with \`${awardsCommand} persist\`.`,
  );
}
