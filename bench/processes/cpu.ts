import { readFileSync } from 'node:fs';
import { childrenOf } from './memory.ts';

/**
 * Milliseconds of processor time, in steps of 10, that a process and all below it have taken so far, on Linux; those
 * that have ended count, too. 0 if it is gone.
 */
export function cpuOf(pid: number): number {
  return timeOf(pid) + childrenOf(pid).reduce((sum, child) => sum + cpuOf(child), 0);
}

function timeOf(pid: number): number {
  try {
    // Fields 14 to 17 are its time and that of its children that ended; the name, field 2, can have spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * 10;
  } catch {
    return 0;
  }
}
