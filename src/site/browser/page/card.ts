import type { VNode } from 'preact';

/** The content of the picture of a page: previews of links to the page have it. */
export interface Card {
  /** what the page belongs to */
  kicker: string;
  title: string;
  /** such as winners */
  rows: readonly CardRow[];
  /** says that there is more than `rows` or the chart shows; null if there is not */
  more: string | null;
  /** a drawing in place of rows; null for none */
  chart: VNode | null;
}

export interface CardRow {
  /** such as what somebody has won; null if the title says it */
  label: string | null;
  text: string;
}

/** Rows that a card has room for. */
export const maxCardRows = 5;
