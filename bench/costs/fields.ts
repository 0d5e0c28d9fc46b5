import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { sql } from 'kysely';
import type { Database } from '../../db/connections/connect.ts';
import { encodeNodeId, type NodeTypename } from '../../schema/arguments/node-id.ts';
import { schema } from '../../schema/index.ts';
import type { Measured } from './operations.ts';

/** Values of arguments that fields need. */
const needed: Readonly<Record<string, string>> = { year: '1', slug: '"x"' };

/** Each field of each type of entity, for 100 entities of that type: those that have most honors, or any. */
export async function fieldsOfEntities(db: Database): Promise<Measured[]> {
  const ids = await idsByType(db);
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const found = ids.get(type.name);
    if (!isObjectType(type) || !found) return [];
    return Object.values(type.getFields()).map((field) => ({
      group: `fields of ${found.length} ${type.name}`,
      field: `nodes(ids: ${JSON.stringify(found)}) { ... on ${type.name} { ${selected(field)} } }`,
    }));
  });
}

function selected(field: GraphQLField<unknown, unknown>): string {
  const args = field.args
    .filter((argument) => isRequiredArgument(argument) || argument.name in needed)
    .map(({ name }) => `${name}: ${needed[name] ?? 'null'}`);
  const named = getNamedType(field.type);
  const isPaged = field.args.some(({ name }) => name === 'first');
  if (isPaged) return `${field.name}(first: 10) { nodes { __typename } totalCount }`;
  const written = args.length > 0 ? `(${args.join(', ')})` : '';
  if (!isCompositeType(named)) return `${field.name}${written}`;
  const inner = isObjectType(named) ? leavesOf(named) : '__typename';
  return `${field.name}${written} { ${inner} }`;
}

/** All that a type has without arguments or objects. */
function leavesOf(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .filter(({ args, type: of }) => args.length === 0 && !isCompositeType(getNamedType(of)))
    .map(({ name }) => name)
    .join(' ');
}

async function idsByType(db: Database): Promise<Map<string, string[]>> {
  const tables = ['program', 'event', 'edition', 'category', 'award', 'honor', 'award_series'];
  const others = ['affiliation', 'figure', 'statement', 'source'];
  const found = new Map<string, string[]>();
  for (const table of [...tables, ...others]) {
    const type = table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} order by id limit 100`.execute(db);
    found.set(type, encoded(type, rows));
  }
  for (const kind of ['place', 'organization', 'product', 'project', 'work', 'person', 'team']) {
    const type = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    const { rows } = await sql<{ id: string }>`
      select id from recipient where kind = ${kind.toUpperCase()}::recipient_kind
      order by honor_count desc, id limit 100`.execute(db);
    found.set(type, encoded(type, rows));
  }
  return found;
}

const encoded = (type: string, rows: readonly { id: string }[]) =>
  rows.map(({ id }) => encodeNodeId(type as NodeTypename, id));
