import type { ComponentChildren } from 'preact';

interface ScrollableProps {
  label: string;
  class?: string;
  children: ComponentChildren;
}

/** A part that scrolls by itself where it is too large for its place, with the keyboard too. */
export function Scrollable({ label, class: name, children }: ScrollableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it, some browsers scroll this with a mouse only
    <section class={name ? `scrollable ${name}` : 'scrollable'} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
