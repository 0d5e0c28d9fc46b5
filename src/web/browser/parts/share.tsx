import { useContext } from 'preact/hooks';
import { embedPath, frameMarkup, frameSize } from '../embed/embed-path.ts';
import { Location, PublicOrigin, usePublicUrl } from '../location.tsx';

interface ShareProps {
  /** of the page */
  title: string;
  /** whether other sites can show the page in a frame */
  isEmbeddable?: boolean;
}

/** The URL of a page, and what other sites show it with. A button copies them once there is a script. */
export function Share({ title, isEmbeddable = false }: ShareProps) {
  const { pathname, search } = useContext(Location);
  const src = useContext(PublicOrigin) + embedPath(pathname) + search;
  return (
    <div class="share">
      <details>
        <summary>Share</summary>
        <Copyable label="URL of this page" text={usePublicUrl()} />
      </details>
      {isEmbeddable && (
        <details>
          <summary>Embed</summary>
          <Copyable label="Code for your site" text={frameMarkup({ src, title, ...frameSize })} />
        </details>
      )}
    </div>
  );
}

function Copyable({ label, text }: { label: string; text: string }) {
  return (
    <p class="copyable">
      <label>
        {label}
        <textarea readOnly rows={text.length > 120 ? 4 : 2} spellcheck={false}>
          {text}
        </textarea>
      </label>
      <button
        type="button"
        data-copied="Copied."
        data-selected="The text is selected: copy it with the keyboard."
      >
        Copy
      </button>
      <span role="status" />
    </p>
  );
}
