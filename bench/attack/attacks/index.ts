import type { Attack } from '../attacker.ts';
import { connections } from './connections.ts';
import { documents } from './documents.ts';
import { operations } from './operations.ts';
import { pages } from './pages.ts';
import { streams } from './streams.ts';
import { tokens } from './tokens.ts';

/** All attacks, in the order in which docs/reliability.md has them. */
export const attacks: readonly Attack[] = [
  ...operations,
  ...documents,
  ...connections,
  ...pages,
  ...streams,
  ...tokens,
];
