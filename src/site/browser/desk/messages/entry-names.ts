import type { NamedEntryFragment } from '../../generated/desk/graphql.ts';
import type { Messages } from './languages/en.ts';

/** The fields that are known of an entity that a plan or the change log names. */
type NamedEntry = Pick<NamedEntryFragment, 'kind' | 'key' | 'node' | 'changes'>;

/**
 * The readers' name of an entry's entity: an honor is `City of the Year: Lantern Hill`. What is not in the data that
 * the curator may read, such as a new winner in a dry run, has the name that its document gives, or else is named by the
 * words of its slugs.
 * @param all the entries of the plan, which name each other
 */
export function entityName(
  entry: NamedEntry,
  all: readonly NamedEntry[],
  messages: Messages,
): string {
  const honor = honorName(entry, all, messages);
  if (honor) return messages.desk.form.honor(honor.award, honor.who);
  return nameOf(entry, messages) ?? wordsOf(entry.key.split('/').at(-1) ?? entry.key);
}

/** The award and the recipients of an honor; null for other entities. */
export function honorName(
  { node, kind, key }: NamedEntry,
  all: readonly NamedEntry[],
  messages: Messages,
): { award: string; who: string } | null {
  if (kind !== 'HONOR') return null;
  const slugs = key.split('/');
  const [recipients = ''] = slugs.slice(3);
  const honor = node?.__typename === 'Honor' ? node : null;
  return {
    award: honor?.award?.name ?? nameOfKey('AWARD', slugs.slice(0, 3).join('/'), all, messages),
    who:
      honor?.credit ??
      recipients
        .split('+')
        .map((slug) => nameOfKey('RECIPIENT', slug, all, messages))
        .join(', '),
  };
}

/** The readers' name of an entity of a plan, by its key, or else the words of its slug. */
export const nameOfKey = (...of: Parameters<typeof knownName>): string =>
  knownName(...of) ?? wordsOf(of[1].split('/').at(-1) ?? of[1]);

/** The name of an entity of a plan, by its key; null if the plan does not have it. */
export function knownName(
  kind: NamedEntry['kind'],
  key: string,
  all: readonly NamedEntry[],
  messages: Messages,
): string | null {
  const entry = all.find((one) => one.kind === kind && one.key === key);
  return entry ? nameOf(entry, messages) : null;
}

const nameOf = ({ node, changes }: NamedEntry, { language }: Messages): string | null =>
  nameOfNode(node) ?? givenName(changes, language);

/** The name that a document gives an entity: in a language if it has one in it, else the first. */
function givenName(changes: NamedEntry['changes'], language: string): string | null {
  const texts = changes.flatMap(({ field, after }) => (field === 'names' ? textsIn(after) : []));
  return (texts.find(({ lang = '' }) => language.split('-')[0] === lang) ?? texts[0])?.text ?? null;
}

/** The texts of a value of a plan, such as names. */
const textsIn = (value: unknown): Text[] => (Array.isArray(value) ? value.filter(isText) : []);

interface Text {
  text: string;
  lang?: string;
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  (!('lang' in value) || typeof value.lang === 'string');

function nameOfNode(node: NamedEntry['node']): string | null {
  if (!node) return null;
  if ('name' in node) return node.name;
  if ('title' in node) return node.title;
  if ('label' in node) return node.label;
  if ('person' in node) return node.person.name;
  return 'speaker' in node ? node.speaker.name : null;
}

/** `city-of-the-year` is `City of the year`. */
function wordsOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
