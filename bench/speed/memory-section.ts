import { maxCachedBytes, maxRequestBytes } from '../../src/http/response-cache/response-cache.ts';
import { maxMegabytes } from '../processes/memory.ts';
import { hitRate } from './cache-counts.ts';
import type { Memory } from './memory.ts';
import { figure, table } from './table.ts';

/** The section about memory, with its heading. */
export function memorySection({ queries, refused, resident, cache }: Memory): string {
  const ofProcesses = (of: (one: NonNullable<Memory['resident']>) => number) =>
    resident ? figure(of(resident)) : 'unknown';
  const rows = [
    [
      'Resident, the process that answers requests',
      ofProcesses(({ before }) => before.main),
      ofProcesses(({ after }) => after.main),
      ofProcesses(({ after }) => after.most),
      '',
    ],
    [
      'Resident, all processes',
      '',
      ofProcesses(({ after }) => after.main + after.below),
      ofProcesses(({ after }) => after.most + after.below),
      figure(maxMegabytes),
    ],
    [
      'Response cache',
      '0',
      figure(cache.bytes / 1e6),
      '',
      figure((maxCachedBytes + maxRequestBytes) / 1e6),
    ],
  ];
  return [
    '## Memory',
    `MB of a server with its caches on, before and after ${queries.toLocaleString('en')} queries that are all different: pages of honors, and statistics. It refused ${refused.toLocaleString('en')} more because it was busy, and answered ${figure(100 * hitRate(cache))} % from the cache.`,
    table(['', 'before', 'after', 'most', 'bound'], rows),
  ].join('\n\n');
}
