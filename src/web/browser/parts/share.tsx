import { useContext } from 'preact/hooks';
import { embedPath, frameMarkup, frameSize } from '../embed/embed-path.ts';
import { Location, PublicOrigin, usePublicUrl } from '../location.tsx';
import { useMessages } from '../messages.ts';

interface ShareProps {
  /** of the page */
  title: string;
  /** whether other sites can show the page in a frame */
  isEmbeddable?: boolean;
  /** of the frame; the usual one if absent */
  frameHeight?: number | undefined;
}

/** The URL of a page, and what other sites show it with. A button copies them once there is a script. */
export function Share({ title, isEmbeddable = false, frameHeight }: ShareProps) {
  const { share } = useMessages();
  const { pathname, search } = useContext(Location);
  const src = useContext(PublicOrigin) + embedPath(pathname) + search;
  const { width, height } = frameSize;
  return (
    <div class="share">
      <details>
        <summary>{share.share}</summary>
        <Copyable label={share.url} text={usePublicUrl()} />
      </details>
      {isEmbeddable && (
        <details>
          <summary>{share.embed}</summary>
          <Copyable
            label={share.code}
            text={frameMarkup({ src, title, width, height: frameHeight ?? height })}
          />
        </details>
      )}
    </div>
  );
}

function Copyable({ label, text }: { label: string; text: string }) {
  const { share } = useMessages();
  return (
    <p class="copyable">
      <label>
        {label}
        <textarea readOnly rows={text.length > 120 ? 4 : 2} spellcheck={false}>
          {text}
        </textarea>
      </label>
      <button type="button" data-copied={share.copied} data-selected={share.selected}>
        {share.copy}
      </button>
      <span role="status" />
    </p>
  );
}
