import type { NamedEntryFragment } from '../../generated/desk/graphql.ts';
import { pathOf, recipientPath } from '../../links/link.ts';
import { Link } from '../../links/location.tsx';
import { PublishedSince } from '../client/published-since.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import { knownName } from '../messages/entry-names.ts';
import type { Messages } from '../messages/languages/en.ts';

interface TitledProps {
  /** what a document is about */
  title: string;
  /** the name that it was sent under */
  name: string;
}

/** The subject of a document, with its name small beside it. */
export function Titled({ title, name }: TitledProps) {
  if (title === name) return <b>{name}</b>;
  return (
    <>
      <b>{title}</b> <span class="aside">{name}</span>
    </>
  );
}

interface PublishedProps extends TitledProps {
  revision: string;
  /** what it has changed */
  entries: readonly NamedEntryFragment[];
}

/** Says that a document is public, and leads to the pages that show it. */
export function Published({ title, name, revision, entries }: PublishedProps) {
  const messages = useMessages();
  const words = messages.desk.proposal;
  const pages = entries
    .filter(({ action }) => action === 'CREATED' || action === 'CHANGED')
    .flatMap((entry) => pageOf(entry, entries, messages) ?? []);
  const paths = [...new Map(pages.map((page) => [page.path, page])).values()];
  const editions = paths.filter(({ isEdition }) => isEdition);
  // An edition has the recipients on its page.
  const shown = (editions.length > 0 ? editions : paths).slice(0, maxLinks);
  return (
    <>
      <p>{words.published(<Titled title={title} name={name} />, revision)}</p>
      {shown.length > 0 && (
        <p>
          {words.pages}{' '}
          {shown.map(({ path, label }, index) => (
            <span key={path}>
              {index > 0 && ', '}
              <Link to={path} isFresh>
                {label}
              </Link>
            </span>
          ))}
        </p>
      )}
      <PublishedSince revision={revision} />
    </>
  );
}

/** More links than these are no help. */
const maxLinks = 5;

/** The public page that shows an entity; null for one whose key does not say which page that is. */
function pageOf(
  { kind, key, recipientKind }: NamedEntryFragment,
  all: readonly NamedEntryFragment[],
  messages: Messages,
): { path: string; label: string; isEdition: boolean } | null {
  const [first = '', second = ''] = key.split('/');
  const page = (path: string, named: typeof kind, isEdition = false) => ({
    path,
    isEdition,
    label:
      knownName(named, isEdition ? `${first}/${second}` : first, all, messages) ??
      (isEdition ? `${first} ${second}` : first),
  });
  if (kind === 'RECIPIENT' && recipientKind !== null)
    return page(recipientPath({ slug: first, kind: recipientKind }), 'RECIPIENT');
  if (kind === 'PROGRAM') return page(pathOf('programs', first), 'PROGRAM');
  const isInEdition = ['EDITION', 'CATEGORY', 'AWARD', 'HONOR', 'FIGURE', 'STATEMENT'];
  // The slug of an edition is its year, unless its program has several in a year.
  if (isInEdition.includes(kind) && /^\d{1,4}$/.test(second))
    return page(pathOf('programs', first, second), 'EDITION', true);
  return null;
}
