import { createHash } from 'node:crypto';
import {
  BREAK,
  type DocumentNode,
  GraphQLError,
  Kind,
  Lexer,
  parse,
  type SelectionSetNode,
  Source,
  specifiedRules,
  TokenKind,
  type ValidationRule,
  validate,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ErrorCode } from '../../../schema/errors.ts';
import { schema } from '../../../schema/index.ts';
import { keyOf } from '../../../schema/selections.ts';
import { asBadInput } from '../errors/bad-input.ts';
import { copyError } from '../errors/copy-error.ts';
import { maxErrors, maxSameKeys, maxTokens } from '../limits/operation-limits.ts';
import { withPlaceOf } from './guessed-names.ts';

/** How deep braces, brackets and parentheses may nest: the parser and all that follows call themselves for each. */
const maxBracketDepth = 100;
/** Bytes of all parsed documents in the cache. */
const maxBytes = 32_000_000;
/** How many sources are recorded as seen once: only what is sent again is worth caching. */
const maxSeenOnce = 5_000;
/** Bytes that a token takes once it is parsed, with its nodes and locations; measured 240 to 515. */
const bytesPerToken = 600;

const parsedDocuments = new LRUCache<string, DocumentNode>({
  maxSize: maxBytes,
  sizeCalculation: (document, source) => 2 * source.length + bytesPerToken * tokensOf(document),
});
/** documents that are in the cache, or were */
const cachedDocuments = new WeakSet<DocumentNode>();
/** hashes of sources */
const seenOnce = new LRUCache<string, true>({ max: maxSeenOnce });
/** Documents that are valid by the rules for all, or for subscriptions, which have one more. */
const valid = new WeakMap<readonly ValidationRule[], WeakSet<DocumentNode>>();

/**
 * A query document, parsed once for all who send the same text.
 * @param isSentAgain whether more requests for it will come; otherwise it is cached from the second one on
 * @throws GraphQLError with a code if it cannot be parsed, or is too long or too deep
 */
export function parseDocument(source: string, isSentAgain = false): DocumentNode {
  const known = parsedDocuments.get(source);
  if (known) return known;
  try {
    rejectDeepNesting(source);
    const document = parse(source, { maxTokens });
    const hash = createHash('sha256').update(source).digest('base64');
    if (isSentAgain || seenOnce.has(hash)) {
      parsedDocuments.set(source, document);
      cachedDocuments.add(document);
    } else seenOnce.set(hash, true);
    return document;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw copyError(error, { extensions: { code: 'GRAPHQL_PARSE_FAILED' satisfies ErrorCode } });
  }
}

/** Whether a document is the same object for all requests with its text, since it was sent more than once. */
export function isCached(document: DocumentNode): boolean {
  return cachedDocuments.has(document);
}

/** The errors of a parsed document by the rules of validation; valid documents are remembered. */
export function validateDocument(
  document: DocumentNode,
  rules: readonly ValidationRule[] = specifiedRules,
): readonly GraphQLError[] {
  const known = valid.get(rules) ?? new WeakSet();
  valid.set(rules, known);
  if (known.has(document)) return [];
  const repeated = repeatedKey(document);
  if (repeated) return [repeated];
  const errors = errorsOf(document, rules);
  if (errors.length === 0) known.add(document);
  // A value that a scalar refuses is an argument that is wrong, and has its name.
  return errors.map((error) =>
    error.extensions.code === undefined ? error : asBadInput(error, document.definitions),
  );
}

function errorsOf(
  document: DocumentNode,
  rules: readonly ValidationRule[],
): readonly GraphQLError[] {
  try {
    return validate(schema, document, rules, { maxErrors: maxErrors - 1 }).map(withPlaceOf);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // The rule for subscriptions reads the conditions of root fields, and throws if there is a variable in one.
    const message = 'The root field of a subscription takes neither `@skip` nor `@include`.';
    return [copyError(error, { message })];
  }
}

/** The error for a response key that is selected too often in one place; null if none is. */
function repeatedKey(document: DocumentNode): GraphQLError | null {
  let error: GraphQLError | null = null;
  visit(document, {
    [Kind.SELECTION_SET](set) {
      const [found] = [...countKeys(set)].filter(([, count]) => count > maxSameKeys);
      if (!found) return undefined;
      const [key, count] = found;
      const code: ErrorCode = 'COST_LIMIT_EXCEEDED';
      error = new GraphQLError(
        `\`${key}\` is selected ${count} times in one place; at most ${maxSameKeys} are allowed.`,
        { extensions: { code } },
      );
      return BREAK;
    },
  });
  return error;
}

/** How often each response key is selected, in inline fragments too. */
function countKeys(
  { selections }: SelectionSetNode,
  counts = new Map<string, number>(),
): Map<string, number> {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) countKeys(selection.selectionSet, counts);
    if (selection.kind !== Kind.FIELD) continue;
    const key = keyOf(selection);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Counts brackets in the tokens, which takes no more stack for a deep document than for a flat one. */
function rejectDeepNesting(text: string): void {
  const source = new Source(text);
  const lexer = new Lexer(source);
  let depth = 0;
  for (let tokens = 0; tokens < maxTokens; tokens += 1) {
    const { kind, start } = lexer.advance();
    if (kind === TokenKind.EOF) return;
    if (opening.has(kind)) depth += 1;
    if (closing.has(kind)) depth -= 1;
    if (depth <= maxBracketDepth) continue;
    const message = `The document nests brackets more than ${maxBracketDepth} deep.`;
    throw new GraphQLError(message, { source, positions: [start] });
  }
}

const opening: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_L,
  TokenKind.BRACKET_L,
  TokenKind.PAREN_L,
]);
const closing: ReadonlySet<TokenKind> = new Set([
  TokenKind.BRACE_R,
  TokenKind.BRACKET_R,
  TokenKind.PAREN_R,
]);

function tokensOf({ loc }: DocumentNode): number {
  let tokens = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens += 1;
  return tokens;
}
