import { readFile, writeFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { slug as slugSchema } from '../import/document/values.ts';
import { printable } from '../import/problem.ts';
import { formOf } from '../import/read/inputs.ts';
import type { Candidate } from '../match/candidates.ts';
import { type Match, matchRecipients, type Proposal } from '../match/match.ts';
import { namesIn, writeDecisions } from '../match/write-decisions.ts';
import { withPublished } from '../store.ts';
import type { Ask } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface MatchArguments {
  /** a document */
  file: string;
  /** slugs of the document, and those that they are to have */
  decided: ReadonlyMap<string, string>;
  /** write the decisions into the document */
  write: boolean;
}

/**
 * `npx awards match`: lists who may be meant by the recipients of a document, asks which it is, and writes what was
 * decided into the document.
 * @returns the exit code
 * @throws ImportError if the document does not have the form of one; UsageError
 */
export async function runMatch(
  config: Config,
  { file, decided, write }: MatchArguments,
  ask: Ask,
  out: (line: string) => void,
): Promise<number> {
  const form = formOf(file) ?? 'yaml';
  if (write && (form === 'csv' || form === 'ndjson'))
    throw new UsageError('Decisions can be written into YAML and JSON only. Omit --write.');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`The file ${file} cannot be read.`);
  });
  const match = await withPublished(
    config,
    'needed',
    (db) => matchRecipients(db, { name: file, text, form }),
    console.error,
  );
  const named = new Set(match.documents.flatMap(namesIn).map(({ slug }) => slug));
  const unnamed = decided.keys().find((slug) => !named.has(slug));
  if (unnamed !== undefined)
    throw new UsageError(`The document does not name the recipient "${unnamed}".`);
  const decisions = new Map(decided);
  for (const proposal of match.proposals) {
    if (decisions.has(proposal.slug)) continue;
    for (const line of proposalLines(proposal)) out(line);
    const is = ask && (await askFor(proposal, ask, out));
    if (is) decisions.set(proposal.slug, is);
  }
  for (const line of endLines(match, decisions, file, write)) out(line);
  const [document] = match.documents;
  if (!write || !document || decisions.size === 0) return 0;
  const known = new Set(
    match.proposals.flatMap(({ candidates }) => candidates.map(({ slug }) => slug)),
  );
  const all = [...decisions].map(([slug, is]) => ({
    slug,
    is,
    isKnown: is === slug || known.has(is),
  }));
  await writeFile(file, writeDecisions(text, document, all));
  return 0;
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

function proposalLines({ kind, slug, id, names, candidates }: Proposal): string[] {
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
  { slug, candidates }: Proposal,
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
  { proposals, unmatched }: Match,
  decisions: ReadonlyMap<string, string>,
  file: string,
  write: boolean,
): string[] {
  const open = proposals.filter(({ slug }) => !decisions.has(slug));
  const options = [...decisions].map(([slug, is]) => ` --decide ${slug}=${is}`).join('');
  return [
    ...(unmatched > 0 ? [`New, and nobody in the data resembles them: ${unmatched}`] : []),
    ...(open.length > 0
      ? [
          `Undecided: ${open.length}. To decide, add --write and --decide with the slug in the document and the one it is to have. The same slug twice states that it is the same recipient.`,
        ]
      : []),
    ...[...decisions].map(([slug, is]) =>
      is === slug ? `${slug}: identity SAME` : `${slug}: now ${is}`,
    ),
    ...(decisions.size > 0 && !write
      ? [`Nothing was written. To write it: npx awards match ${file} --write${options}`]
      : []),
  ];
}
