import { schemaUrl } from '#import';
import type { Database } from '../../db/connections/connect.ts';

import type { Contents } from './export.ts';
import { itemsOf } from './whole-document.ts';

/** A document of JSON, item by item. */
export async function* writeJson(db: Database, contents: Contents): AsyncGenerator<string> {
  const { license } = contents;
  const head = {
    $schema: schemaUrl,
    format: 'awards/1',
    ...(license !== null && { license }),
  };
  yield JSON.stringify(head, null, 2).replace(/\n}$/, '');
  let present = '';
  for await (const { list, item } of itemsOf(db, contents)) {
    if (list === present) yield ',';
    else yield `${present === '' ? '' : '\n  ]'},\n  ${JSON.stringify(list)}: [`;
    present = list;
    yield `\n${JSON.stringify(item, null, 2)}`.replaceAll('\n', '\n    ');
  }
  yield present === '' ? '\n}\n' : '\n  ]\n}\n';
}
