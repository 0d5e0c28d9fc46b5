import type { PlanCountsFragment, PlanEntryFragment } from '../../generated/desk/graphql.ts';
import { differenceOf } from '../../messages/value-text.ts';
import { labelOfChanged, wordsOf } from '../messages/changed-value.ts';
import { useMessages } from '../messages/desk-messages.ts';
import { entityLabel } from '../messages/entity-names.ts';
import { entityName } from '../messages/entry-names.ts';

/** How many entities a document changes, by kind. */
export function PlanCounts({ plan: { counts } }: { plan: PlanCountsFragment }) {
  const messages = useMessages();
  const { plan } = messages.desk;
  const lines = counts.flatMap(({ kind, created, changed, retracted }) => {
    const parts = [
      created > 0 ? plan.created(created) : null,
      changed > 0 ? plan.changed(changed) : null,
      retracted > 0 ? plan.retracted(retracted) : null,
    ].filter((part) => part !== null);
    return parts.length === 0
      ? []
      : [{ label: entityLabel(kind, null, messages), text: parts.join(', ') }];
  });
  return (
    <>
      {lines.length === 0 && <p class="hint">{plan.changesNothing}</p>}
      <dl class="counts">
        {lines.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** The change to each entity, with the values before and after. What stays as it is goes without saying. */
export function PlanEntries({ entries }: { entries: readonly PlanEntryFragment[] }) {
  const messages = useMessages();
  const { desk } = messages;
  const changing = entries.filter(({ action }) => action !== 'UNCHANGED');
  return (
    <ul class="plan">
      {changing.slice(0, maxShownEntries).map((entry) => (
        <li key={`${entry.kind} ${entry.key}`}>
          <p>
            <span class={`action ${entry.action.toLowerCase()}`}>
              {desk.plan.actions[entry.action]}
            </span>
            {entityLabel(entry.kind, entry.recipientKind, messages)}{' '}
            <b>{entityName(entry, entries, messages)}</b> <span class="aside">{entry.key}</span>
          </p>
          {entry.changes.length > 0 && <Changes entry={entry} />}
        </li>
      ))}
      {changing.length > maxShownEntries && <li>{desk.more(changing.length - maxShownEntries)}</li>}
    </ul>
  );
}

/** The values of fields before and after. Of lists only what differs. */
function Changes({ entry }: { entry: PlanEntryFragment }) {
  const messages = useMessages();
  const { plan, nothing } = messages.desk;
  const { log, colon } = messages;
  const textOf = (lines: readonly string[]) => lines.join('; ') || nothing;
  return (
    <dl class="changes">
      {entry.changes.map(({ field, before, after }) => {
        const words = [before, after].map((value) => wordsOf(entry.kind, field, value, messages));
        const { was, is } = differenceOf(words[0], words[1], messages);
        // Of an entity that is new, each value was nothing.
        const isNew = entry.action === 'CREATED';
        const old = isNew ? null : was;
        return (
          <div key={field}>
            <dt>{labelOfChanged(entry, field, messages)}</dt>
            <dd>
              {!old && !isNew && log.added + colon}
              {!is && log.removed + colon}
              {old && <del>{textOf(old)}</del>}
              {old && is && (
                <>
                  {' '}
                  <span aria-hidden="true">→</span>
                  <span class="unseen"> {plan.becomes} </span>{' '}
                </>
              )}
              {is && <ins>{textOf(is)}</ins>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** More entries than these nobody reads in a browser. */
const maxShownEntries = 200;
