import { WebLink } from '../../links/web-links.tsx';

interface ExternalId {
  scheme: string;
  value: string;
  url: string | null;
}

/** The ids that other data sets have for it. */
export function ExternalIds({ ids }: { ids: readonly ExternalId[] }) {
  if (ids.length === 0) return null;
  return (
    <ul class="web-links">
      {ids.map(({ scheme, value, url }) => (
        <li key={`${scheme} ${value}`}>
          {scheme} {url === null ? value : <WebLink url={url} label={value} />}
        </li>
      ))}
    </ul>
  );
}
