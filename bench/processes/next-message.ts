import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * The next message of a process that was forked.
 * @returns the message as it was sent: the caller parses it
 * @throws Error if the process ends first: it may not have started at all
 */
export async function nextMessage(child: ChildProcess): Promise<unknown> {
  const settled = new AbortController();
  const { signal } = settled;
  // Its exit may be noticed before its last message is read; the channel closes after that.
  const ended = async (): Promise<never> => {
    await once(child, 'disconnect', { signal });
    throw new Error(`${child.spawnargs.join(' ')} has ended, and sent no message.`);
  };
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), ended()]);
    return message;
  } finally {
    settled.abort();
  }
}
