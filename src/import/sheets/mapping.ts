import { z } from 'zod';
import { recipientKinds } from '../../../db/model/entity-kinds.ts';
import type { Problem } from '../../../db/model/problem.ts';
import { language } from '../document/names.ts';
import { slug } from '../document/value-schemas.ts';
import { readYaml } from '../read/yaml.ts';
import { describe, firstByPath, leaves } from '../validate/issues.ts';

/** How the columns of a sheet are read: the file beside it that ends in `.columns.yaml`. */

const text = z.string('text').min(1, 'text');
const texts = z.union([text, z.number().transform(String), z.boolean().transform(String)], 'text');

/** The message for an unknown key names those that there are, for `describe` to find the nearest. */
const keys = (names: string) => ({
  error: ({ code }: { code?: string | undefined }) =>
    code === 'unrecognized_keys' ? names : 'keys and values',
});

/** The names of recipients. */
const recipient = z.strictObject(
  {
    recipient: z.enum(recipientKinds, `one of ${recipientKinds.join(', ')}`),
    /** in the honor; the first column is PRIMARY by default */
    role: text.optional(),
    /** between several names in a cell, beside `;` and line breaks */
    separator: z.union([text, z.array(text)], 'text, or a list of texts').optional(),
    /** the column that names the work that this one is a part of */
    parent: text.optional(),
    /** values that all new ones have, by the column of the CSV format */
    with: z.record(z.string(), texts).optional(),
    /** other kinds, by the text of another column */
    kinds: z
      .record(z.string(), z.record(z.string(), z.enum(recipientKinds, 'a kind of recipient')))
      .optional(),
  },
  keys('recipient role separator parent with kinds'),
);

/** Values of the recipients that another column names. */
const detail = z.strictObject({ column: text, of: text }, keys('column of'));

/** The slug of a name; of the name in some rows, by what they say (see row-keys.ts), or in some columns; null leaves the name out. */
const decisions = z
  .record(
    z.string(),
    z.union(
      [slug, z.null(), z.record(z.string(), slug)],
      'a slug, null, or slugs by row or column',
    ),
  )
  .default({});

const form = z.strictObject(
  {
    sheet: text.optional(),
    header: z.int('the number of a row').positive('the number of a row').optional(),
    language: language.optional(),
    dates: z.enum(['day first', 'month first'], '"day first" or "month first"').optional(),
    columns: z.record(
      z.string(),
      z.union(
        [text, z.array(text), z.null(), recipient, detail],
        'the name of a column, null, or a recipient',
      ),
    ),
    constants: z.record(z.string(), texts).default({}),
    recipients: decisions,
    programs: decisions,
    categories: decisions,
    awards: decisions,
    places: decisions,
  },
  keys(
    'sheet header language dates columns constants recipients programs categories awards places',
  ),
);

export type Mapping = z.infer<typeof form>;
export type ColumnTarget = Mapping['columns'][string];
export type RecipientTarget = z.infer<typeof recipient>;
export type RecipientKind = RecipientTarget['recipient'];

/** Lists of decisions on slugs. */
export type NameList = 'recipients' | 'programs' | 'categories' | 'awards' | 'places';

/** Whether a column names recipients. */
export function isRecipient(target: ColumnTarget | undefined): target is RecipientTarget {
  return typeof target === 'object' && target !== null && 'recipient' in target;
}

/**
 * Reads a mapping.
 * @param problems what is wrong with it is added here
 */
export function readMapping(
  name: string,
  content: string,
  problems: Problem[],
): Mapping | undefined {
  const found: Problem[] = [];
  const read = readYaml(name, content, found);
  problems.push(...found);
  if (!read || found.length > 0) return undefined;
  const parsed = form.safeParse(read.value);
  if (parsed.success) return parsed.data;
  const issues = firstByPath(parsed.error.issues.flatMap((issue) => leaves(issue)));
  for (const issue of issues) {
    const value = issue.at.reduce<unknown>((held, step) => Object(held)[step], read.value);
    const { message, details } = describe(issue, value);
    problems.push(read.problem(issue.at, message, details));
  }
  return undefined;
}

/** A decision as one writes it into the mapping. */
export function showDecision(list: NameList, name: string, slug: string): string {
  return `${list}: { ${yamlText(name)}: ${yamlSlug(slug)} }`;
}

/** A text in a line of YAML, whole. */
export function yamlText(text: string): string {
  return JSON.stringify(text);
}

/** A slug in a line of YAML: in quotes if it would be read as a number, as true, false or null. */
export function yamlSlug(slug: string): string {
  return /^[a-z]/.test(slug) && !/^(true|false|null)$/.test(slug) ? slug : yamlText(slug);
}
