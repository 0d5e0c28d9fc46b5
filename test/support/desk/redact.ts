import type { Database } from '../../../db/connections/connect.ts';
import { type RedactOptions, redact } from '../../../src/desk/redaction/redact.ts';
import type { Target } from '../../../src/desk/redaction/subject.ts';
import { tester } from './tester.ts';

/** Redacts an entity, or what the options say of it, as an operator. */
export const redactAsOperator = (
  db: Database,
  target: Target,
  options: Partial<RedactOptions> = {},
) =>
  redact(db, target, {
    field: null,
    pastOnly: false,
    withdraw: false,
    reason: 'On request',
    writer: 'OPERATOR',
    by: tester,
    ...options,
  });
