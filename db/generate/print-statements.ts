import type ts from 'typescript';
import type { Database } from '../connections/connect.ts';
import { noOptionalColumns } from '../queries/lists/optional-columns.ts';
import { type List, pageOf, pagesOf } from '../queries/lists/paged-list.ts';
import { bySymbolName, type ExampleArguments } from './example-arguments.ts';
import { formatSql } from './format-sql.ts';
import { ownExamples } from './own-examples.ts';
import { sentStatements } from './sent-statements.ts';

/** The function that sends a statement, and the part of its title beside the name of the export. */
export interface Sender {
  title: string;
  send: (db: Database) => Promise<unknown>;
}

/**
 * Prints the statements of what a module exports: functions that take a database, and lists. One example of each, without
 * the columns that few operations need, shows how it is built.
 * @param values the exports, by name
 * @param examples the same for all modules: a filter is printed in one of them
 * @returns the statements by name; empty if there are none
 */
export async function printStatements(
  checker: ts.TypeChecker,
  source: ts.SourceFile,
  values: Readonly<Record<string, unknown>>,
  examples: ExampleArguments,
): Promise<string> {
  const module = checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${source.fileName} is not a module.`);
  const printed: string[] = [];
  for (const symbol of checker.getExportsOfModule(module).toSorted(bySymbolName)) {
    const type = checker.getTypeOfSymbol(symbol);
    const sender = senderOf(checker, type, values[symbol.name], examples);
    if (!sender) continue;
    const sent = await sentStatements(sender.send);
    if (sent.length === 0) throw new Error(`${symbol.name} sends no statement.`);
    for (const text of new Set(sent)) {
      printed.push(`-- ${symbol.name}${sender.title}\n${formatSql(text)};\n`);
    }
  }
  return printed.join('\n');
}

function senderOf(
  checker: ts.TypeChecker,
  type: ts.Type,
  value: unknown,
  examples: ExampleArguments,
): Sender | null {
  const own = ownExamples.get(value);
  if (own !== undefined) return own;
  if (isList(value)) return senderOfList(value);
  const [signature] = type.getCallSignatures();
  if (typeof value !== 'function' || !signature || signature.typeParameters) return null;
  const parameters = signature.getParameters().flatMap((parameter) => {
    const parameterType = checker.getTypeOfSymbol(parameter);
    return isTuple(checker, parameterType)
      ? checker.getTypeArguments(parameterType)
      : [parameterType];
  });
  switch (signature.getReturnType().symbol?.name) {
    case 'List':
    case 'HonorList': {
      const list: unknown = Reflect.apply(value, undefined, examples.of(parameters));
      return isList(list) ? senderOfList(list) : null;
    }
    case 'Promise': {
      if (parameters[0]?.symbol?.name !== 'Kysely') return null;
      const args = examples.of(parameters.slice(1));
      return { title: '', send: (db) => Reflect.apply(value, undefined, [db, ...args]) };
    }
    default:
      return null;
  }
}

function isTuple(checker: ts.TypeChecker, type: ts.Type): type is ts.TypeReference {
  return checker.isTupleType(type);
}

function isList(value: unknown): value is List<unknown> {
  return typeof value === 'object' && value !== null && 'rows' in value && 'order' in value;
}

/** Its pages, the first one. What counts it has the same conditions. */
function senderOfList(list: List<unknown>): Sender {
  const page = { limit: 20, backward: false, after: null, before: null };
  return list.nested
    ? { title: ': pages', send: (db) => pagesOf(db, list, noOptionalColumns, ['a', 'b'], page) }
    : { title: ': page', send: (db) => pageOf(db, list, noOptionalColumns, page, list.name) };
}
