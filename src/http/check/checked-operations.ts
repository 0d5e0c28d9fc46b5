import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../limits.ts';
import { type CheckedOperation, checkOperation } from './check-operation.ts';
import { isCached } from './documents.ts';

/** Bytes of all checks that are remembered. */
const maxBytes = 8_000_000;
/** Bytes of a check, and of a slug or id in it, beside their texts. */
const bytesEach = { check: 500, identifier: 500 };
/** Characters of the variables that a check is remembered for. */
const maxVariablesLength = 500;

/** What the check of an operation has found. */
export type RememberedOperation = Omit<CheckedOperation, 'variables'>;
type Variables = Readonly<Record<string, unknown>>;

/**
 * Checks operations. The outcome depends on nothing but the operation and its variables, and is remembered for
 * documents that are sent more than once: to check a large operation takes longer than to execute it when its rows are
 * in memory.
 */
export class CheckedOperations {
  readonly #schema: GraphQLSchema;
  readonly #limits: Limits;
  /** of documents that are kept */
  readonly #numbers = new WeakMap<DocumentNode, number>();
  #documents = 0;
  readonly #checks = new LRUCache<string, RememberedOperation>({
    maxSize: maxBytes,
    sizeCalculation: ({ identifiers }, key) =>
      bytesEach.check +
      2 * key.length +
      identifiers.reduce(
        (bytes, { text, path, argument }) =>
          bytes + bytesEach.identifier + 2 * (text.length + path.join().length + argument.length),
        0,
      ),
  });

  constructor(schema: GraphQLSchema, limits: Limits) {
    this.#schema = schema;
    this.#limits = limits;
  }

  /** Bytes that it holds, about. */
  get size(): number {
    return this.#checks.calculatedSize;
  }

  /** As `checkOperation` does. */
  check(
    document: DocumentNode,
    operationName: string | null | undefined,
    variables: Variables,
  ): RememberedOperation {
    const request = isCached(document) ? keyOf(operationName, variables) : null;
    const key = request === null ? null : `${this.#numberOf(document)}${request}`;
    const known = key === null ? undefined : this.#checks.get(key);
    if (known) return known;
    const { variables: _coerced, ...check } = checkOperation(
      this.#schema,
      document,
      operationName,
      variables,
      this.#limits,
    );
    // Who sends what is wrong will hardly send it again.
    if (key !== null && check.errors.length === 0) {
      // A part of a text keeps all of it in memory, and the text of a document is long.
      this.#checks.set(key, { ...check, identifiers: structuredClone(check.identifiers) });
    }
    return check;
  }

  #numberOf(document: DocumentNode): number {
    const known = this.#numbers.get(document);
    if (known !== undefined) return known;
    this.#documents += 1;
    this.#numbers.set(document, this.#documents);
    return this.#documents;
  }
}

/** @returns null if there is a list or an object among the variables, or if they are too long */
function keyOf(operationName: string | null | undefined, variables: Variables): string | null {
  let key = ` ${operationName ?? ''}`;
  for (const name of Object.keys(variables)) {
    const value = variables[name];
    if (typeof value === 'object' && value !== null) return null;
    // JSON has no way to write infinity, which `1e999` is read as.
    const text = typeof value === 'number' ? value : JSON.stringify(value);
    key += ` ${JSON.stringify(name)}:${text}`;
    if (key.length > maxVariablesLength) return null;
  }
  return key;
}
