import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { isEmbedded } from '../links/embed-path.ts';
import { linkFrom } from '../links/link.ts';
import { Location } from '../links/location.tsx';
import { useMessages } from '../messages/messages.ts';

interface MarkProps {
  labels: readonly string[];
  /** null for the name of several marks: their sum can be more than the honors behind them */
  value: number | null;
  to: string | null;
  children: ComponentChildren;
}

/**
 * A mark of a chart: a link to the honors that it counts, if a page has them. It is not reached by the keyboard, because
 * the table below the chart has the same link.
 */
export function Mark({ labels, value, to, children }: MarkProps) {
  const current = useContext(Location);
  const { charts } = useMessages();
  const name = charts.name(labels);
  const title = <title>{value === null ? name : charts.mark(name, value)}</title>;
  if (to === null)
    return (
      <g>
        {title}
        {children}
      </g>
    );
  return (
    <a
      href={linkFrom(current, to)}
      class="datum"
      tabIndex={-1}
      // Browsers do not apply the base of a document to links in drawings.
      target={isEmbedded(current.pathname) ? '_top' : undefined}
    >
      {title}
      {children}
    </a>
  );
}
