import { licenseOf } from './source.ts';
import { type JsonLd, some } from './thing.ts';

/** The images and links that pages show of an entity. */
export interface Illustrated {
  images: Image[];
  links: Link[];
}

interface Image {
  url: string;
  alt: string;
  credit: string | null;
  license: string | null;
}

interface Link {
  url: string;
  linkKind: string;
}

export const mediaFragment = `
  fragment Media on Illustrated {
    images { url alt(lang: []) credit license }
    links { url linkKind: kind }
  }`;

export function imagesOf({ images }: Illustrated): readonly JsonLd[] | undefined {
  return some(images.map(imageToJsonLd));
}

function imageToJsonLd({ url, alt, credit, license }: Image): JsonLd {
  return {
    '@type': 'ImageObject',
    contentUrl: url,
    description: alt,
    creditText: credit ?? undefined,
    license: license === null ? undefined : licenseOf(license),
  };
}

/** The pages that leave no doubt what is meant: its own, and its profiles. Others are only about it. */
export function ownPagesOf({ links }: Illustrated): string[] {
  return links.flatMap(({ url, linkKind }) =>
    linkKind === 'OFFICIAL' || linkKind === 'SOCIAL' ? [url] : [],
  );
}
