import { Readable } from 'node:stream';
import { fileKindOf, maxTextLength, otherFiles, UnreadableError, wholeOf } from '#text';
import { ImportError } from '../../../db/model/problem.ts';
import type { SentDocument } from '../../../schema/context/desk.ts';

import { isOwnHeader } from '../read/csv/head.ts';
import { type Input, streamInput, textInput } from '../read/inputs.ts';
import { documentLimits, rejectOversizedDocument } from '../read/server-limits.ts';
import { readWorkbook } from '../read/workbook/workbook.ts';
import { ownInput } from './open-sheets.ts';
import { withHeaderAt } from './read-sheet.ts';

/**
 * A document that was sent to a server, as an input.
 * @throws ImportError if it is too large, or a workbook that cannot be read or has other columns
 */
export async function sentDocument({ name, form, text }: SentDocument): Promise<Input> {
  if (form === 'workbook') return sentWorkbook(name, text);
  rejectOversizedDocument(name, form, text);
  return textInput(name, text, form);
}

/**
 * A workbook that was sent to a server, with the columns of the CSV format, as an input.
 * @param name of the file
 * @param base64 its bytes
 * @throws ImportError if it cannot be read, or has other columns
 */
async function sentWorkbook(name: string, base64: string): Promise<Input> {
  try {
    return await read(name, base64);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    throw new ImportError([{ file: name, path: '', message: error.message }]);
  }
}

async function read(name: string, base64: string): Promise<Input> {
  const { workbookBytes } = documentLimits;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > workbookBytes)
    throw new UnreadableError(
      `A server reads workbooks of at most ${workbookBytes / 1_000_000} MB. Split it, or import it with \`awards import\`.`,
    );
  const kind = fileKindOf(bytes);
  if (kind !== 'zip')
    throw new UnreadableError(
      kind
        ? otherFiles[kind]
        : 'This is not a workbook (.xlsx or .ods) in base64. Send other documents as text.',
    );
  const whole = await readWorkbook(bytes, undefined, documentLimits);
  const table = whole && withHeaderAt(whole, undefined);
  if (!table) throw new UnreadableError('The sheet has no row with names of columns.');
  if (!isOwnHeader(table.head)) {
    const { line } = table.placeOf('head', 0);
    const message =
      'This row does not name the columns of the CSV format. Copy the rows into the template, or import the file with `awards import`, which proposes how to read its columns.';
    throw new ImportError([{ file: name, line, path: '', message }]);
  }
  const stream = streamInput(name, 'csv', bytes.length, () => Readable.from([bytes]));
  const input = ownInput(stream, table);
  rejectOversizedDocument(
    name,
    'csv',
    await wholeOf(
      input.open(() => {}),
      maxTextLength,
    ),
  );
  return input;
}
