import type { ValidDocument } from '../document-stages.ts';

/** Reports documents that mirror something although an import with NDJSON never has all of its documents at once. */
export function rejectMirrors(documents: readonly ValidDocument[]): void {
  for (const { complain } of documents)
    complain(
      ['mirror'],
      '`mirror` needs all documents of the import at once, and lines of NDJSON are applied in parts. Use YAML, JSON or CSV.',
      { of: 'key' },
    );
}
