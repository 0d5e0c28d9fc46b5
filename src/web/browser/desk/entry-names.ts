import type { NamedEntryFragment } from '../generated/desk/graphql.ts';
import type { Messages } from './messages/en.ts';

/**
 * What readers call the entity of an entry: an honor is `City of the Year: Lantern Hill`. What is not in the data that
 * the curator may read, such as a new winner in a dry run, is named by the words of its slugs.
 * @param all the entries of the plan, which name each other
 */
export function entityName(
  entry: NamedEntryFragment,
  all: readonly NamedEntryFragment[],
  { desk }: Messages,
): string {
  const honor = honorName(entry, all);
  if (honor) return desk.form.honor(honor.award, honor.who);
  return nameOfNode(entry.node) ?? wordsOf(entry.key.split('/').at(-1) ?? entry.key);
}

/** The award and the recipients of an honor; null for other entities. */
export function honorName(
  { node, kind, key }: NamedEntryFragment,
  all: readonly NamedEntryFragment[],
): { award: string; who: string } | null {
  if (kind !== 'HONOR') return null;
  const slugs = key.split('/');
  const [award = '', recipients = ''] = slugs.slice(2);
  const honor = node?.__typename === 'Honor' ? node : null;
  const names = recipients
    .split('+')
    .map((slug) => nameOfKey('RECIPIENT', slug, all) ?? wordsOf(slug));
  return {
    award:
      honor?.award?.name ?? nameOfKey('AWARD', slugs.slice(0, 3).join('/'), all) ?? wordsOf(award),
    who: honor?.credit ?? names.join(', '),
  };
}

function nameOfKey(
  kind: NamedEntryFragment['kind'],
  key: string,
  all: readonly NamedEntryFragment[],
): string | null {
  const entry = all.find((one) => one.kind === kind && one.key === key);
  return entry ? nameOfNode(entry.node) : null;
}

function nameOfNode(node: NamedEntryFragment['node']): string | null {
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
