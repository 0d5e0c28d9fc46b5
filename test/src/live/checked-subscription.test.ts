import { describe, expect, test } from 'vitest';
import { checkSubscription, eventResponseKey } from '../../../src/live/checked-subscription.ts';
import { readOperationRequest } from '../../../src/live/operation-request.ts';

/** Subscribers with the same key share their responses. */
function keyOf(variable: string, variables: Record<string, unknown> = {}): string {
  const query = `subscription (${variable}, $program: String) {
    changes(program: $program) {
      change { subject { ... on Program { honors(first: $n) { nodes { id } } } } }
    }
  }`;
  const operation = readOperationRequest(
    { query, variables },
    { preferredLanguages: [], lastEventId: null },
  );
  const checked = operation && checkSubscription(operation);
  if (!checked || 'errors' in checked) throw new Error(JSON.stringify(checked));
  return eventResponseKey(checked, operation);
}

describe('subscribers do not share responses', () => {
  test('if the defaults of their variables differ', () => {
    expect(keyOf('$n: Int = 5')).not.toBe(keyOf('$n: Int = 50'));
  });

  test('if a variable is null for one and absent for the other', () => {
    expect(keyOf('$n: Int = 5', { n: null })).not.toBe(keyOf('$n: Int = 5'));
    expect(keyOf('$n: Int', { n: null })).not.toBe(keyOf('$n: Int'));
  });
});

describe('subscribers share responses', () => {
  test('if a default and a variable have the same value', () => {
    expect(keyOf('$n: Int = 5')).toBe(keyOf('$n: Int', { n: 5 }));
  });

  test('if only the arguments of the root field differ', () => {
    expect(keyOf('$n: Int = 5', { program: 'a' })).toBe(keyOf('$n: Int = 5', { program: 'b' }));
  });
});
