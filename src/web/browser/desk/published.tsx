import type { NamedEntryFragment } from '../generated/desk/graphql.ts';
import { pathOf, recipientPath } from '../link.ts';
import { Link } from '../location.tsx';
import { useMessages } from './messages.ts';

interface TitledProps {
  /** what a document is about */
  title: string;
  /** the name that it was sent under */
  name: string;
}

/** What a document is about, with its name small beside it. */
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
  const words = useMessages().desk.proposal;
  const pages = entries
    .filter(({ action }) => action === 'CREATED' || action === 'CHANGED')
    .flatMap((entry) => pageOf(entry) ?? []);
  const paths = [...new Map(pages.map((page) => [page.path, page])).values()];
  return (
    <>
      <p>{words.published(<Titled {...{ title, name }} />, revision)}</p>
      {paths.length > 0 && (
        <p>
          {words.pages}{' '}
          {paths.slice(0, 8).map(({ path, label }, index) => (
            <span key={path}>
              {index > 0 && ', '}
              <Link to={path} isFresh>
                {label}
              </Link>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** The public page that shows an entity; null for one whose key does not say which page that is. */
function pageOf({ kind, key, recipientKind }: NamedEntryFragment) {
  const [first = '', second = ''] = key.split('/');
  if (kind === 'RECIPIENT' && recipientKind !== null)
    return { path: recipientPath({ slug: first, kind: recipientKind }), label: first };
  if (kind === 'PROGRAM') return { path: pathOf('programs', first), label: first };
  const isInEdition = ['EDITION', 'CATEGORY', 'AWARD', 'HONOR', 'FIGURE', 'STATEMENT'];
  // The slug of an edition is its year, unless its program has several in a year.
  if (isInEdition.includes(kind) && /^\d{1,4}$/.test(second))
    return { path: pathOf('programs', first, second), label: `${first} ${second}` };
  return null;
}
