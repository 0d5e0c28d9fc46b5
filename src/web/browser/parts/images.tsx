import type { ImageFragment } from '../generated/graphql.ts';
import { pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import { imageLabels } from './labels.ts';

/** Images on other servers, as links: nothing is fetched from there, and a license may not allow to show them. */
export function Images({ images }: { images: readonly ImageFragment[] }) {
  if (images.length === 0) return null;
  return (
    <section>
      <h2>Images</h2>
      <ImageList images={images} />
    </section>
  );
}

export function ImageList({ images }: { images: readonly ImageFragment[] }) {
  if (images.length === 0) return null;
  return (
    <ul class="images">
      {images.map(({ url, kind, alt, credit, license, source }) => (
        <li key={url}>
          <p class="award">{imageLabels[kind]}</p>
          <p>
            <a href={url} rel="noopener">
              {alt}
            </a>
          </p>
          <p class="aside">
            {credit ?? 'Credit not known'}, {license ?? 'license not known'}
            {source && (
              <>
                , in <Link to={pathOf('sources', source.slug)}>{source.title}</Link>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
