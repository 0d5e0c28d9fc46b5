import { isUtf8 } from 'node:buffer';
import { readFile, writeFile } from 'node:fs/promises';
import type { Config } from '#config';
import {
  type Candidate,
  findInputs,
  type Input,
  type MappedSheet,
  type MatchProposal,
  matchRecipients,
  namesIn,
  openSheets,
  type ProposedMatches,
  readSheets,
  type SpooledInput,
  type StreamedInput,
  showDecision,
  slug as slugSchema,
  spoolStreams,
  standardInput,
  writeDecisions,
} from '#import';
import { withPublished } from '#server';
import type { DocumentFormat } from '../../db/model/document-format.ts';
import { ImportError, type Problem, printable } from '../../db/model/problem.ts';
import { awardsCommand } from '../../db/release.ts';

import { UsageError } from './arguments.ts';
import { type Ask, confirmMappings } from './confirm-mappings.ts';

export interface MatchArguments {
  /** files, folders, patterns, or `-` for standard input */
  paths: readonly string[];
  /** the format of all of them; if absent, by their extensions */
  form?: DocumentFormat | undefined;
  /** the sheet of workbooks that is read; the first if absent */
  sheet?: string | undefined;
  /** slugs of the documents, and those that they are to have */
  decided: ReadonlyMap<string, string>;
  /** write the decisions into the document */
  write: boolean;
}

/**
 * `npx awards match`: lists who may be meant by the recipients of documents, asks which it is, and writes what was
 * decided into a document of YAML or JSON.
 * @returns the exit code
 * @throws ImportError if a document does not have the form of one; UsageError
 */
export async function runMatch(
  config: Config,
  { paths, form, sheet, decided, write }: MatchArguments,
  ask: Ask,
  out: (line: string) => void,
): Promise<number> {
  const problems: Problem[] = [];
  const notes: string[] = [];
  const spooled: SpooledInput[] = [];
  try {
    const inputs = await findInputs(paths, process.stdin, problems, form);
    const found = await spoolStreams(inputs, spooled);
    const { inputs: opened, proposals: mappings } = await openSheets(found, sheet, problems, notes);
    await confirmMappings(mappings, true, null, console.error);
    problems.push(...mappings.flatMap((one) => one.problems));
    if (problems.length > 0) throw new ImportError(problems);
    const match = await withPublished(
      config,
      'needed',
      async (db) => matchRecipients(db, await readSheets(db, opened)),
      console.error,
    );
    const target = await readTarget(found);
    if (write && target === null)
      throw new UsageError(
        'Decisions can be written into one file of YAML or JSON in UTF-8 only. Omit --write: the output says what to change.',
      );
    for (const note of notes) out(`Note: ${note}`);
    const decisions = await decide(match, decided, ask, out);
    for (const line of endLines(match, decisions)) out(line);
    if (decisions.size === 0) return 0;
    if (write && target !== null) await writeInto(target, match, decisions);
    else for (const line of adviceLines(decisions, target, opened)) out(line);
    return 0;
  } finally {
    for (const input of spooled) await input.close();
  }
}

/** A file that decisions can be written into. */
interface Target {
  file: string;
  text: string;
}

async function readTarget(found: readonly StreamedInput[]): Promise<Target | null> {
  const [input, ...others] = found;
  if (!input || others.length > 0 || input.name === standardInput) return null;
  if (input.form !== 'yaml' && input.form !== 'json') return null;
  const bytes = await readFile(input.name);
  return isUtf8(bytes) ? { file: input.name, text: bytes.toString() } : null;
}

/** The decisions that are given, and those of somebody who is asked. @throws UsageError */
async function decide(
  { documents, proposals }: ProposedMatches,
  decided: ReadonlyMap<string, string>,
  ask: Ask,
  out: (line: string) => void,
): Promise<Map<string, string>> {
  const named = new Set(documents.flatMap(namesIn).map(({ slug }) => slug));
  const unnamed = decided.keys().find((slug) => !named.has(slug));
  if (unnamed !== undefined)
    throw new UsageError(`The document does not name the recipient "${unnamed}".`);
  const decisions = new Map(decided);
  for (const proposal of proposals) {
    if (decisions.has(proposal.slug)) continue;
    for (const line of proposalLines(proposal)) out(line);
    const is = ask && (await askFor(proposal, ask, out));
    if (is) decisions.set(proposal.slug, is);
  }
  return decisions;
}

async function writeInto(
  { file, text }: Target,
  { documents: [document], proposals }: ProposedMatches,
  decisions: ReadonlyMap<string, string>,
): Promise<void> {
  if (!document) return;
  const known = new Map(
    proposals.flatMap(({ candidates }) =>
      candidates.map(({ slug, name }) => [slug, name] as const),
    ),
  );
  const all = [...decisions].map(([slug, is]) => ({ slug, is, knownName: known.get(is) ?? null }));
  await writeFile(file, writeDecisions(text, document, all));
}

/** Reads decisions such as `m-curie=marie-curie`. @throws UsageError */
export function decisionsOf(options: readonly string[]): Map<string, string> {
  return new Map(
    options.map((option) => {
      const parts = option.split('=');
      const [slug = '', is = ''] = parts;
      if (parts.length !== 2 || ![slug, is].every(isSlug))
        throw new UsageError(
          `"${option}" is not a decision. Write the slug in the document and the one that it is to have, such as m-curie=marie-curie.`,
        );
      return [slug, is];
    }),
  );
}

function isSlug(text: string): boolean {
  return slugSchema.safeParse(text).success;
}

function proposalLines({ kind, slug, id, names, candidates }: MatchProposal): string[] {
  const name = names[0]?.text ?? '';
  const state = id === null ? 'new' : 'nothing but the slug is known to agree';
  return [
    printable(`${kind} ${slug} (${name}): ${state}`),
    ...candidates.map((candidate, index) => printable(`    ${index + 1}  ${lineOf(candidate)}`)),
  ];
}

/** The others of a candidate are counted. */
const maxPrograms = 3;

function lineOf({ slug, name, reasons, doubts, ...known }: Candidate): string {
  const { honors, first, latest, programs } = known;
  const years = first === latest ? `in ${first}` : `from ${first} to ${latest}`;
  const more = programs.length > maxPrograms ? `, and ${programs.length - maxPrograms} more` : '';
  const had = `${honors} ${honors === 1 ? 'honor' : 'honors'} ${years} (${programs.slice(0, maxPrograms).join(', ')}${more})`;
  const against = doubts.length > 0 ? `; but ${doubts.join(', ')}` : '';
  return `${slug} (${name}): ${reasons.join(', ')}${against}; ${honors > 0 ? had : 'no honors'}`;
}

/** @returns the slug that the recipient is to have; null if it stays undecided */
async function askFor(
  { slug, candidates }: MatchProposal,
  ask: NonNullable<Ask>,
  out: (line: string) => void,
): Promise<string | null> {
  for (;;) {
    const answer = (
      await ask('Number of the same one, another slug if it is none of them, or Enter to skip: ')
    ).trim();
    if (answer === '') return null;
    const chosen = candidates[Number(answer) - 1];
    if (chosen) return chosen.slug;
    if (isSlug(answer) && !/^\d{1,2}$/.test(answer)) return answer;
    out(`"${answer}" is neither one of the numbers nor a slug for ${slug}.`);
  }
}

function endLines(
  { proposals, unmatched }: ProposedMatches,
  decisions: ReadonlyMap<string, string>,
): string[] {
  const open = proposals.filter(({ slug }) => !decisions.has(slug));
  return [
    ...(unmatched > 0 ? [`New, and nobody in the data resembles them: ${unmatched}`] : []),
    ...(open.length > 0
      ? [
          `Undecided: ${open.length}. To decide, add --decide with the slug in the document and the one it is to have. The same slug twice states that it is the same recipient.`,
        ]
      : []),
    ...[...decisions].map(([slug, is]) =>
      is === slug ? `${slug}: identity SAME` : `${slug}: now ${is}`,
    ),
  ];
}

/** How decisions that are not written get into the documents. */
function adviceLines(
  decisions: ReadonlyMap<string, string>,
  target: Target | null,
  opened: readonly (Input | MappedSheet)[],
): string[] {
  if (target) {
    const options = [...decisions].map(([slug, is]) => ` --decide ${slug}=${is}`).join('');
    return [
      `Nothing was written. To write it: ${awardsCommand} match ${target.file} --write${options}`,
    ];
  }
  const others = opened.flatMap((one) => ('rows' in one ? [] : [one.name]));
  return [
    ...opened.flatMap((one) => ('rows' in one ? mappingLines(one, decisions) : [])),
    ...(others.length > 0
      ? [
          `Write the slugs into ${others.join(', ')}: only YAML and JSON files in UTF-8 can be written to.`,
        ]
      : []),
  ];
}

function mappingLines(
  { mappingFile, names }: MappedSheet,
  decisions: ReadonlyMap<string, string>,
): string[] {
  return [...names.slugs.values()].flatMap(({ slug, use: { list, name } }) => {
    const is = list === 'recipients' ? decisions.get(slug) : undefined;
    return is === undefined ? [] : [`Write into ${mappingFile}: ${showDecision(list, name, is)}`];
  });
}
