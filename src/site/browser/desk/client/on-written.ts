import type { ComponentChildren } from 'preact';

/**
 * Called after a write.
 * @param notice what to say of it
 * @param keepsFocus whether the focus stays where it is; else it goes to the notice, because its button goes away
 */
export type OnWritten = (notice: ComponentChildren, keepsFocus?: boolean) => void;
