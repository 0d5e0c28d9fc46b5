import { useContext } from 'preact/hooks';
import { columnHeights, embedPath, frameMarkup, frameSize } from '../links/embed-path.ts';
import { Location, PublicOrigin, usePublicUrl } from '../links/location.tsx';
import { useMessages } from '../messages/messages.ts';

/** The URL of a page, to which a script adds the part of the page (`sharePart`). */
export function Share() {
  const { share } = useMessages();
  return (
    <details class="share">
      <summary>{share.share}</summary>
      <Copyable label={share.url} text={usePublicUrl()} />
    </details>
  );
}

interface EmbedProps {
  /** of the page */
  title: string;
  /** the height of the frame by its width, in CSS pixels */
  frameHeight(width: number): number;
}

/** The code that other sites show a page with. */
export function Embed({ title, frameHeight }: EmbedProps) {
  const { share } = useMessages();
  const { pathname, search } = useContext(Location);
  const src = useContext(PublicOrigin) + embedPath(pathname) + search;
  const { width } = frameSize;
  const code = frameMarkup({ src, title, width, ...columnHeights(frameHeight) });
  return (
    <details>
      <summary>{share.embed}</summary>
      <Copyable label={share.code} text={code} />
    </details>
  );
}

/** A text with a button that copies it once there is a script. */
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
