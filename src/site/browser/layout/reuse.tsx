import { useContext } from 'preact/hooks';
import { Location, usePublicUrl } from '../links/location.tsx';
import { useMessages } from '../messages/messages.ts';
import { bibtexCitation, plainCitation, risCitation } from '../page/cite.ts';
import type { Shown } from '../page/page.ts';
import { citationOf, filePath, listFormats, maxRows, type Reusable } from '../page/reusable.ts';
import { Embed, Share } from './share.tsx';

interface ReuseProps extends Pick<Shown, 'title' | 'frameHeight'> {
  /** null for a page without a list and a citation */
  reusable: Pick<Reusable, 'list' | 'cited'> | null;
}

/** The parts a reader can take from a page, in one row: its list as a file, its URL, its frame and its citation. */
export function Reuse({ title, frameHeight, reusable }: ReuseProps) {
  const { reuse } = useMessages();
  return (
    <section class="reuse" aria-labelledby="reuse">
      <h2 id="reuse" tabIndex={-1}>
        {reuse.heading}
      </h2>
      <div>
        {reusable && reusable.list !== null && <Download />}
        <Share />
        {frameHeight && <Embed title={title} frameHeight={frameHeight} />}
        {reusable && <Cite cited={reusable.cited} />}
      </div>
    </section>
  );
}

/** From the head of a page with a list, which can be long, to what a reader can take from it. */
export function ToReuse() {
  return (
    <p class="to-reuse">
      <a href="#reuse">{useMessages().share.withFile}</a>
    </p>
  );
}

function Download() {
  const { reuse } = useMessages();
  const current = useContext(Location);
  return (
    <details>
      <summary>{reuse.download}</summary>
      <p class="formats">
        {listFormats.map((format) => (
          <a key={format} href={filePath(current, format)} rel="nofollow" download>
            {format.toUpperCase()}
          </a>
        ))}
        <span class="aside">{reuse.all(maxRows)}</span>
      </p>
    </details>
  );
}

/** The citation in each format, to be copied or saved. */
function Cite({ cited }: Pick<Reusable, 'cited'>) {
  const messages = useMessages();
  const current = useContext(Location);
  const { citation: words, cite, citationFormats, saveAs } = messages.reuse;
  const { copy, copied, selected } = messages.share;
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
          <div class="copyable">
            <pre>{text}</pre>
            <button
              type="button"
              aria-label={copy + messages.colon + name}
              data-copied={copied}
              data-selected={selected}
            >
              {copy}
            </button>
            <span role="status" />
          </div>
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
