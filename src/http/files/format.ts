/** The forms that an answer can have beside the JSON of GraphQL. */
export type FileFormat = 'csv' | 'ndjson' | 'jsonld';

export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  jsonld: 'application/ld+json',
};

/**
 * The form that a request asks for: by `?format=`, else by its header `accept`.
 * @returns null where it asks for none of these forms; what `?format=` says where that is none of them
 */
export function formatOf({ url, headers }: Pick<Request, 'url' | 'headers'>) {
  const said = new URL(url).searchParams.get('format');
  if (said !== null) return isFormat(said) ? said : { unknown: said };
  return accepted(headers.get('accept') ?? '');
}

function isFormat(text: string): text is FileFormat {
  return Object.hasOwn(mediaTypes, text);
}

/** The form of the media type that is wished for most; of equal wishes the first counts. */
function accepted(header: string): FileFormat | null {
  const wishes = header.split(',').map((wish) => {
    const [type = '', ...parameters] = wish.toLowerCase().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
    return { type: type.trim(), quality: Number(quality ?? 1) };
  });
  const [most] = wishes
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return (
    Object.keys(mediaTypes)
      .filter(isFormat)
      .find((format) => mediaTypes[format] === most?.type) ?? null
  );
}
