import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import {
  type DocumentNode,
  type GraphQLError,
  getOperationAST,
  Kind,
  parse,
  validate,
} from 'graphql';
import pino from 'pino';
import type { Config } from '#config';
import { type Cost, checkOperation, maxTokens, operationLimits } from '#http';
import { importGraphql, openStore, StartError } from '#server';
import { connect } from '../../db/connections/connect.ts';
import { searchPathOf } from '../../db/states/states.ts';
import { schema } from '../../schema/index.ts';

import { UsageError } from './arguments.ts';

export interface ExplainArguments {
  /** path of a query document; - for standard input */
  file: string;
  /** JSON of an object */
  variables: string | undefined;
  /** which operation of the document */
  operation: string | undefined;
  json: boolean;
}

interface Statement {
  milliseconds: number;
  sql: string;
}

type Variables = Readonly<Record<string, unknown>>;

/**
 * `npx awards explain`: reports what an operation is estimated to cost, what is allowed, and the statements that it
 * sends. Queries are run, by a connection that cannot write; mutations and subscriptions are not.
 * @returns the exit code: 1 if the server would refuse the operation
 * @throws UsageError; StartError if the file cannot be read or is not a query document
 */
export async function runExplain(
  config: Config,
  { file, variables = '{}', operation, json }: ExplainArguments,
  out: (line: string) => void,
): Promise<number> {
  const values = variablesOf(variables);
  const source = await read(file);
  const document = parsed(source);
  const name = operationNamed(document, operation);
  const invalid = validate(schema, document);
  if (invalid.length > 0) throw new StartError(linesOf(invalid));
  const { cost, errors } = checkOperation(schema, document, name, values, operationLimits);
  const isQuery = getOperationAST(document, name)?.operation === 'query';
  const statements =
    errors.length === 0 && isQuery ? await statementsOf(config, source, name, values) : null;
  if (json) {
    const messages = errors.map(({ message }) => message);
    out(JSON.stringify({ cost, limits: operationLimits, errors: messages, statements }, null, 2));
  } else {
    for (const line of costLines(cost)) out(line);
    for (const { message } of errors) out(`Refused: ${message}`);
    for (const line of statements === null ? [] : statementLines(statements)) out(line);
    if (errors.length === 0 && !isQuery) {
      out('The statements are listed only for queries, because only queries are run.');
    }
  }
  return errors.length > 0 ? 1 : 0;
}

function variablesOf(given: string): Variables {
  try {
    const value: unknown = JSON.parse(given);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // The sentence below says it.
  }
  throw new UsageError(`--variables must be a JSON object. Got ${given}`);
}

async function read(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new StartError(`The file ${file} cannot be read.`, { cause });
  }
}

function parsed(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens });
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** The name of the operation that is meant; null if the document has only one. */
function operationNamed(document: DocumentNode, name: string | undefined): string | null {
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? ''] : [],
  );
  if (name === undefined && names.length === 1) return null;
  if (name !== undefined && names.includes(name)) return name;
  if (names.length === 0) throw new StartError('The file has only fragments. Add an operation.');
  throw new UsageError(
    name === undefined
      ? `The file has several operations. Give --operation, one of ${names.join(', ')}.`
      : `The file has no operation ${name}. It has ${names.join(', ')}.`,
  );
}

function linesOf(errors: readonly GraphQLError[]): string {
  return errors
    .map(({ message, locations }) => {
      const [place] = locations ?? [];
      return place ? `Line ${place.line}, column ${place.column}: ${message}` : message;
    })
    .join('\n');
}

/** Runs a query as the public would, and returns the statements that it sent. */
async function statementsOf(
  config: Config,
  query: string,
  operationName: string | null,
  variables: Variables,
): Promise<Statement[]> {
  const store = await openStore(config);
  const statements: Statement[] = [];
  const db = connect({
    url: store.url,
    searchPath: await searchPathOf(store.url, 'published'),
    readOnly: true,
    statementTimeout: 10_000,
    max: 1,
    onStatement: (sql, _parameters, milliseconds) => statements.push({ milliseconds, sql }),
  });
  try {
    const { createGraphql } = await importGraphql();
    const graphql = createGraphql({ db, logger: pino({ level: 'silent' }), corsOrigins: [] });
    const response = await graphql.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName, variables }),
    });
    const { errors = [] }: { errors?: { message: string }[] } = await response.json();
    const [error] = errors;
    if (error) throw new StartError(`The query failed: ${error.message}`);
    return statements;
  } finally {
    await db.destroy();
    await store.close();
  }
}

const grouped = (number: number) => Math.round(number).toLocaleString('en');

function costLines(cost: Cost): string[] {
  return [
    `Database time, about  ${grouped(cost.milliseconds)} ms of ${grouped(operationLimits.milliseconds)} ms`,
    `Response, about       ${grouped(cost.bytes)} bytes of ${grouped(operationLimits.bytes)}`,
    `Depth                 ${cost.depth} of ${operationLimits.depth}`,
  ];
}

function statementLines(statements: readonly Statement[]): string[] {
  const total = statements.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return [
    '',
    `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}, ${total.toFixed(1)} ms in this database:`,
    ...statements.map(
      ({ milliseconds, sql }) => `${milliseconds.toFixed(1).padStart(8)} ms  ${shortened(sql)}`,
    ),
  ];
}

/** A statement on one line of a terminal. */
function shortened(sql: string): string {
  const line = sql.replaceAll(/\s+/g, ' ').trim();
  return line.length > 140 ? `${line.slice(0, 137)}...` : line;
}
