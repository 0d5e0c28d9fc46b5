interface WebLinkProps {
  url: string;
  /** that of its server if absent or null */
  label?: string | null;
}

/** A link to elsewhere. */
export function WebLink({ url, label }: WebLinkProps) {
  return (
    <a href={url} rel="noopener">
      {label ?? new URL(url).hostname}
    </a>
  );
}

/** Links to elsewhere that the sources give. */
export function WebLinks({ links }: { links: readonly (WebLinkProps & { kind: string })[] }) {
  if (links.length === 0) return null;
  return (
    <ul class="web-links">
      {links.map((link) => (
        <li key={link.url}>
          <WebLink {...link} />
        </li>
      ))}
    </ul>
  );
}
