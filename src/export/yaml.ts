import { stringify } from 'yaml';
import { schemaUrl } from '#import';
import type { Database } from '../../db/connections/connect.ts';

import type { Contents } from './export.ts';
import { itemsOf } from './whole-document.ts';

/** A document of YAML, item by item. */
export async function* writeYaml(db: Database, contents: Contents): AsyncGenerator<string> {
  const { license } = contents;
  yield `# yaml-language-server: $schema=${schemaUrl}\n`;
  yield text({ format: 'awards/1', ...(license !== null && { license }) });
  let present = '';
  for await (const { list, item } of itemsOf(db, contents)) {
    if (list !== present) yield `${list}:\n`;
    present = list;
    yield text([item]).replace(/(?<=^|\n)(?!\n|$)/g, '  ');
  }
}

function text(value: unknown): string {
  return stringify(value, { lineWidth: 0, schema: 'core', aliasDuplicateObjects: false });
}
