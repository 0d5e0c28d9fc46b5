import { readdirSync, readFileSync } from 'node:fs';

/** MB that the processes of a server may take together. */
export const maxMegabytes = 800;

/** MB of a process that are resident; 0 if it is gone or the system is not Linux. */
export function residentOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}

/** The processes that a process has started; none if it is gone or the system is not Linux. */
export function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .split(' ')
        .filter((one) => one.trim() !== '')
        .map(Number),
    );
  } catch {
    return [];
  }
}
