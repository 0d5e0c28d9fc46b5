import { ja, ko, zh } from './east.ts';
import { ar, hi, ru, tr } from './others.ts';
import { de, en, es, fr, pt } from './west.ts';

/** The languages that names are made in. */
export const tongues = { en, zh, ja, ko, es, pt, fr, de, ru, ar, hi, tr } as const;

export type TongueName = keyof typeof tongues;
