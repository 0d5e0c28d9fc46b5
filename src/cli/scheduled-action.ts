import { uuidOf } from './ids.ts';
import { timeNamed } from './options.ts';
import type { ScheduledAction } from './scheduled.ts';
import { UsageError } from './usage-error.ts';

/** How many words each action of `awards scheduled` takes, its own name included. */
const wordsOf = { list: 1, show: 2, publish: 2, withdraw: 2, reschedule: 3 } as const;

const isAction = (word: string): word is keyof typeof wordsOf => Object.hasOwn(wordsOf, word);

/**
 * What `awards scheduled` is to do.
 * @param words the action, the id of a document and a time, as far as they are given
 * @throws UsageError
 */
export function scheduledAction(words: readonly string[], json: boolean): ScheduledAction {
  const [action = 'list', which, time] = words;
  if (!isAction(action))
    throw new UsageError(
      `There is no command scheduled ${action}. Use show, publish, reschedule or withdraw, or nothing to list all.`,
    );
  const unexpected = words[wordsOf[action]];
  if (unexpected !== undefined) {
    const advice = action === 'publish' ? ' Use reschedule to give a time.' : '';
    throw new UsageError(`"${unexpected}" is not expected here.${advice}`);
  }
  if (action === 'list') return { action, json };
  if (json) throw new UsageError('The option --json is for the list of scheduled documents only.');
  if (which === undefined)
    throw new UsageError('Give the id of a document. `npx awards scheduled` lists them.');
  const id = uuidOf('ScheduledDocument', which);
  if (id === null)
    throw new UsageError(
      `"${which}" is not the id of a scheduled document. \`npx awards scheduled\` lists them.`,
    );
  if (action !== 'reschedule') return { action, id };
  if (time === undefined) throw new UsageError('Give the new time after the id.');
  return { action, id, publishAt: timeNamed(time) };
}
