import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationLimits } from '../limits/operation-limits.ts';
import { type CheckedOperation, checkOperation } from './check-operation.ts';
import { isCached } from './parse-document.ts';

/** Bytes of all checks that are remembered. */
const maxBytes = 8_000_000;
/** Bytes of a check, of a slug or id in it, beside their texts, and of a contradiction with its texts. */
const bytesEach = { check: 500, identifier: 500, contradiction: 1_500 };
/** Characters of the variables that a check is remembered for. */
const maxVariablesLength = 500;

/** The findings of the check of an operation. */
export type RememberedOperation = Omit<CheckedOperation, 'variables'>;
type Variables = Readonly<Record<string, unknown>>;

/**
 * Checks operations. The outcome depends on nothing but the operation and its variables, and is remembered for
 * documents that are sent more than once: to check a large operation takes longer than to execute it when its rows are
 * in memory.
 */
export class CheckedOperations {
  readonly #schema: GraphQLSchema;
  readonly #limits: OperationLimits;
  /** of documents that are kept */
  readonly #numbers = new WeakMap<DocumentNode, number>();
  #documents = 0;
  readonly #checks = new LRUCache<string, RememberedOperation>({
    maxSize: maxBytes,
    sizeCalculation: ({ identifiers, contradictions }, key) =>
      bytesEach.check +
      bytesEach.contradiction * contradictions.length +
      2 * key.length +
      identifiers.reduce(
        (bytes, { text, path, argument }) =>
          bytes + bytesEach.identifier + 2 * (text.length + path.join().length + argument.length),
        0,
      ),
  });

  constructor(schema: GraphQLSchema, limits: OperationLimits) {
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
      const { identifiers, contradictions } = structuredClone({
        identifiers: check.identifiers,
        contradictions: check.contradictions,
      });
      this.#checks.set(key, { ...check, identifiers, contradictions });
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

/** @returns null if the variables are too long */
function keyOf(operationName: string | null | undefined, variables: Variables): string | null {
  const key = keyWith(` ${operationName ?? ''} `, variables);
  return key.length > maxVariablesLength ? null : key;
}

/** The text with a value at its end; longer than what is remembered if the value is. */
function keyWith(text: string, value: unknown): string {
  if (text.length > maxVariablesLength) return text;
  // JSON has no way to write infinity, which `1e999` is read as.
  if (typeof value === 'number') return text + value;
  if (typeof value !== 'object' || value === null) return text + JSON.stringify(value);
  if (Array.isArray(value)) {
    let list = `${text}[`;
    for (const item of value) list = `${keyWith(list, item)},`;
    return `${list}]`;
  }
  let object = `${text}{`;
  for (const [name, item] of Object.entries(value))
    object = `${keyWith(`${object}${JSON.stringify(name)}:`, item)},`;
  return `${object}}`;
}
