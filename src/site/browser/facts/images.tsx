import type { ImageFragment } from '../generated/graphql.ts';
import { pathOf } from '../links/link.ts';
import { Link } from '../links/location.tsx';
import { WebLink } from '../links/web-links.tsx';
import { useMessages } from '../messages/messages.ts';

/** Images on other servers, as links: nothing is fetched from there, and a license may not allow to show them. */
export function Images({ images }: { images: readonly ImageFragment[] }) {
  const { images: texts } = useMessages();
  if (images.length === 0) return null;
  return (
    <section>
      <h2>{texts.title}</h2>
      <ImageList images={images} />
    </section>
  );
}

export function ImageList({ images }: { images: readonly ImageFragment[] }) {
  const { values, images: texts, comma } = useMessages();
  if (images.length === 0) return null;
  return (
    <ul class="images">
      {images.map(({ url, kind, alt, credit, license, source }) => (
        <li key={url}>
          <p class="award">{values.ImageKind[kind]}</p>
          <p>
            <WebLink url={url} label={alt} />
          </p>
          <p class="aside">
            {credit ?? texts.unknownCredit}
            {comma}
            {license ?? texts.unknownLicense}
            {source && (
              <>
                {comma}
                {texts.in(<Link to={pathOf('sources', source.slug)}>{source.title}</Link>)}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
