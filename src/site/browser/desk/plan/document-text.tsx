/** The text of an import document, under a label that opens it. It scrolls by itself, with the keyboard too. */
export function DocumentText({ label, text }: { label: string; text: string }) {
  return (
    <details class="more-of-it">
      <summary>{label}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it, some browsers scroll this with a mouse only */}
      <pre tabIndex={0}>{text}</pre>
    </details>
  );
}
