import type { CombinedError } from '@urql/core';
import { joinErrorMessages } from './client.ts';

/** Says why something could not be read; nothing if it could. */
export function Failure({ error }: { error: CombinedError | undefined }) {
  if (!error) return null;
  return (
    <p class="failure" role="alert">
      {joinErrorMessages(error)}
    </p>
  );
}
