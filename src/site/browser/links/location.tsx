import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { linkFrom } from './link.ts';

/** The URL of the page that is shown. */
export const Location = createContext(new URL('http://localhost/'));

/** The origin of the URLs of the server, as its readers know it: the URL of a request can have another host. */
export const PublicOrigin = createContext('http://localhost');

/** The URL of the page, for other sites and people. */
export function usePublicUrl(): string {
  const { pathname, search } = useContext(Location);
  return useContext(PublicOrigin) + pathname + search;
}

interface LinkProps {
  /** path and parameters of another page */
  to: string;
  class?: string;
  /** whether the browser loads the page anew, past what it has read before */
  isFresh?: boolean;
  /** its name for those who do not see where it stands; begins with what it shows */
  'aria-label'?: string | undefined;
  /** absent for a link that a style sheet draws */
  children?: ComponentChildren;
}

/** A link to another page. The browser shows it without loading the whole document. */
export function Link({ to, isFresh = false, ...rest }: LinkProps) {
  const current = useContext(Location);
  const href = linkFrom(current, to);
  const isHere = new URL(href, current).pathname === current.pathname;
  return (
    <a
      href={href}
      aria-current={isHere ? 'page' : undefined}
      data-reload={isFresh ? '' : undefined}
      {...rest}
    />
  );
}
