import type ts from 'typescript';
import type { Database } from '../connections/connect.ts';
import { preparedName } from '../connections/prepared-names.ts';
import { allOptionalColumns, noOptionalColumns } from '../queries/lists/optional-columns.ts';
import { countOf, countsOf, type List, pageOf, pagesOf } from '../queries/lists/paged-list.ts';
import { readStatistics } from '../queries/statistics/statistics.ts';
import { bySymbolName, ExampleArguments } from './example-arguments.ts';
import { formatSql } from './format-sql.ts';
import { sentStatements } from './sent-statements.ts';
import { statisticsExamples } from './statistics-examples.ts';
import { unknownExamples } from './unknown-examples.ts';

/** The function that sends a statement, and the part of its title beside the name of the export. */
export interface Sender {
  title: string;
  send: (db: Database) => Promise<unknown>;
}

/**
 * Prints the statements of what a module exports: functions that take a database, and lists. Each is printed with all
 * that it can have, and narrowed if that differs.
 * @param values the exports, by name
 * @returns the statements by name; empty if there are none
 * @throws {Error} if fewer of its exports send prepared statements than the module has
 */
export async function printStatements(
  checker: ts.TypeChecker,
  source: ts.SourceFile,
  values: Readonly<Record<string, unknown>>,
): Promise<string> {
  const module = checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${source.fileName} is not a module.`);
  const given = new Set<ts.Type>();
  const preparing = new Set<string>();
  const printed: string[] = [];
  for (const symbol of checker.getExportsOfModule(module).toSorted(bySymbolName)) {
    const type = checker.getTypeOfSymbol(symbol);
    const texts = new Set<string>();
    for (const isFull of [true, false]) {
      const examples = new ExampleArguments(checker, isFull, given);
      for (const { title, send } of sendersOf(checker, type, values[symbol.name], examples)) {
        const sent = await sentStatements(send);
        if (sent.length === 0) throw new Error(`${symbol.name} sends no statement.`);
        const heading = `-- ${symbol.name}${title}${isFull ? '' : ', narrowed'}`;
        for (const text of new Set(sent).difference(texts)) {
          texts.add(text);
          if (preparedName(text)) preparing.add(symbol.name);
          printed.push(`${heading}\n${formatSql(text)};\n`);
        }
      }
    }
  }
  const { length } = source.text.match(/= prepared\(/g) ?? [];
  if (preparing.size < length) {
    const names = [...preparing].join(', ');
    throw new Error(
      `${source.fileName} has ${length} prepared statements, but exports only ${names}.`,
    );
  }
  return printed.join('\n');
}

function sendersOf(
  checker: ts.TypeChecker,
  type: ts.Type,
  value: unknown,
  examples: ExampleArguments,
): Sender[] {
  if (isList(value)) return sendersOfList(value, examples.isFull);
  if (value === readStatistics)
    return Array.from(statisticsExamples, ([title, args]) => ({
      title: ` by ${title}`,
      send: (db) => readStatistics(db, args),
    }));
  const ofUnknown = unknownExamples.get(value);
  if (ofUnknown) return [ofUnknown];
  const [signature] = type.getCallSignatures();
  if (typeof value !== 'function' || !signature || signature.typeParameters) return [];
  const parameters = signature.getParameters().flatMap((parameter) => {
    const parameterType = checker.getTypeOfSymbol(parameter);
    return isTuple(checker, parameterType)
      ? checker.getTypeArguments(parameterType)
      : [parameterType];
  });
  switch (signature.getReturnType().symbol?.name) {
    case 'List':
    case 'HonorList':
      return examples.of(parameters).flatMap(({ args }) => {
        const list: unknown = Reflect.apply(value, undefined, args);
        return isList(list) ? sendersOfList(list, examples.isFull) : [];
      });
    case 'Promise':
      if (parameters[0]?.symbol?.name !== 'Kysely') return [];
      return examples.of(parameters.slice(1)).map(({ args, names }) => ({
        title: names.map((name) => ` ${name}`).join(''),
        send: (db) => Reflect.apply(value, undefined, [db, ...args]),
      }));
    default:
      return [];
  }
}

function isTuple(checker: ts.TypeChecker, type: ts.Type): type is ts.TypeReference {
  return checker.isTupleType(type);
}

function isList(value: unknown): value is List<unknown> {
  return typeof value === 'object' && value !== null && 'rows' in value && 'order' in value;
}

function sendersOfList(list: List<unknown>, isFull: boolean): Sender[] {
  const optionalColumns = isFull ? allOptionalColumns : noOptionalColumns;
  const first = { limit: 20, backward: false, after: null, before: null };
  const later = { ...first, after: { values: list.order.map(() => 1), inclusive: false } };
  const parents = ['a', 'b'];
  return list.nested
    ? [
        { title: ': pages', send: (db) => pagesOf(db, list, optionalColumns, parents, first) },
        { title: ': counts', send: (db) => countsOf(db, list, parents) },
      ]
    : [
        {
          title: ': page',
          send: (db) => pageOf(db, list, optionalColumns, isFull ? later : first, list.name),
        },
        { title: ': count', send: (db) => countOf(db, list) },
      ];
}
