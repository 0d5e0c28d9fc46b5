import { useContext } from 'preact/hooks';
import { bibtexCitation, plainCitation, risCitation } from '../cite.ts';
import { Location, usePublicUrl } from '../location.tsx';
import { useMessages } from '../messages.ts';
import { citationOf, filePath, listFormats, maxRows, type Reusable } from '../reuse.ts';

/** What a reader can take from a page: its list as a file, and its citation. */
export function Reuse({ list, cited }: Pick<Reusable, 'list' | 'cited'>) {
  const { reuse } = useMessages();
  return (
    <section class="reuse" aria-labelledby="reuse">
      <h2 id="reuse">{reuse.heading}</h2>
      {list !== null && <Download />}
      <Cite cited={cited} />
    </section>
  );
}

function Download() {
  const { reuse } = useMessages();
  const current = useContext(Location);
  return (
    <div>
      <h3>{reuse.download}</h3>
      <p class="formats">
        {listFormats.map((format) => (
          <a key={format} href={filePath(current, format)} rel="nofollow" download>
            {format.toUpperCase()}
          </a>
        ))}
        <span class="aside">{reuse.all(maxRows)}</span>
      </p>
    </div>
  );
}

/** The citation in each format, to be copied or saved. */
function Cite({ cited }: Pick<Reusable, 'cited'>) {
  const messages = useMessages();
  const current = useContext(Location);
  const { citation: words, cite, citationFormats, saveAs } = messages.reuse;
  const citation = citationOf({ cited }, new URL(usePublicUrl()), messages);
  const formats = [
    { name: citationFormats.plain, text: plainCitation(citation, words), file: null },
    { name: citationFormats.bib, text: bibtexCitation(citation, words), file: 'bib' as const },
    { name: citationFormats.ris, text: risCitation(citation, words), file: 'ris' as const },
  ];
  return (
    <details class="cite">
      <summary>{cite}</summary>
      {formats.map(({ name, text, file }) => (
        <div key={name}>
          <h3>{name}</h3>
          <pre>{text}</pre>
          {file !== null && (
            <p>
              <a href={filePath(current, file)} rel="nofollow" download>
                {saveAs(`.${file}`)}
              </a>
            </p>
          )}
        </div>
      ))}
    </details>
  );
}
