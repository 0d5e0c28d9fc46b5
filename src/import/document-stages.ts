import type { Path, Problem } from '../../db/model/problem.ts';
import type { Document, WrittenDocument } from './document/document.ts';
import type { NamedById } from './document/recipient-name.ts';

/** A document on its way from stage to stage: read as plain values, then valid, then in a batch. */

/** The facts that are known of a document that is a table with an honor a row. */
export interface TableOfHonors {
  /** the lines, or rows of a sheet, that are the same as an earlier one */
  repeatedLines: readonly number[];
}

/** A document as plain values, and where in its text each of them stands. */
export interface ReadDocument {
  name: string;
  value: unknown;
  table?: TableOfHonors;
  /** paths that a problem was found at */
  bad: readonly Path[];
  /**
   * The problem of the value at the path, with line and column; of what holds it where there is no such
   * value. `of: 'key'` points at the key instead.
   */
  problem(path: Path, message: string, more?: ProblemDetails): Problem;
}

export interface ProblemDetails {
  expected?: string;
  got?: string;
  of?: 'key' | 'value';
}

/** An input that is one document (undefined where it cannot be read), or one of NDJSON with a document a line. */
export type ReadInput = { document: ReadDocument | undefined } | { lines: AsyncIterable<ReadLine> };

/** A line of NDJSON; null where the input cannot be read on. */
export type ReadLine = {
  /** undefined where the line cannot be read */
  document: ReadDocument | undefined;
  /** in characters */
  length: number;
} | null;

/** A document that has the form of one, apart from what is already complained of. */
export interface ValidDocument {
  name: string;
  content: WrittenDocument;
  table?: TableOfHonors;
  /** where it names recipients by external ids, whose slugs are looked up before it is planned */
  namedById: readonly NamedInDocument[];
  /** Notes a problem of the value at the path, unless it or something in it is already complained of. */
  complain(path: Path, message: string, more?: ProblemDetails): void;
  /** Whether a problem was found at the path, so that no value there says nothing. */
  isBad(path: Path): boolean;
  /** false if something in it was too wrong to be read on */
  isWhole: boolean;
  /** slugs of entities that are too wrong to be read on: they are not unknown, only left out */
  lostSlugs: ReadonlySet<string>;
}

/** Where a document names a recipient by an external id. */
export interface NamedInDocument {
  name: NamedById;
  at: Path;
  /** what has the name, under `step` */
  holder: object;
  step: string | number;
}

/** A document that names recipients by their slugs only. */
export interface SlugDocument extends ValidDocument {
  content: Document;
}

/** Documents that are planned and applied together. */
export interface Batch {
  documents: ValidDocument[];
  /** false where something of it could not be read as a whole, so that it is not known what it names */
  isComplete: boolean;
}

/** A batch without the documents that are not applied now. */
export interface SelectedBatch extends Batch {
  /** whether documents were left out */
  isPartial: boolean;
}
