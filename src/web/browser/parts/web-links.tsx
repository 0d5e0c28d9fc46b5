interface WebLink {
  url: string;
  kind: string;
  label: string | null;
}

/** Links to elsewhere that the sources give. */
export function WebLinks({ links }: { links: readonly WebLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul class="web-links">
      {links.map(({ url, label }) => (
        <li key={url}>
          <a href={url} rel="noopener">
            {label ?? new URL(url).hostname}
          </a>
        </li>
      ))}
    </ul>
  );
}
