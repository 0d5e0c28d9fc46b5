import type { ChangeEntryFragment } from '../../generated/graphql.ts';
import { fieldLabel } from '../../messages/labels.ts';
import { useMessages } from '../../messages/messages.ts';
import { differenceOf, valueText } from '../../messages/value-text.ts';
import { KindWithOwner, subjectOf, TargetLink } from '../../names/subject.tsx';
import { nameOfRetracted } from './retracted.ts';

/** The changes of an entity that had been published before. */
export function Correction({ changes }: { changes: readonly ChangeEntryFragment[] }) {
  const messages = useMessages();
  const [first] = changes;
  return (
    <li class="correction">
      <p class="touched">{first && <Touched change={first} />}</p>
      {changes.map((change) => (
        <div key={`${change.action} ${change.field}`}>
          <p class="action">
            {messages.values.ChangeAction[change.action]}
            {change.field !== null && messages.colon + fieldLabel(change.field, messages)}
          </p>
          <Difference change={change} />
        </div>
      ))}
    </li>
  );
}

/** The entity that was changed: by its present name, or by its last one if it is gone. */
export function Touched({ change }: { change: ChangeEntryFragment }) {
  const messages = useMessages();
  const { subject, kind } = change;
  if (!subject)
    return (
      <>
        {nameOfRetracted(change, messages)}{' '}
        <span class="kind">{messages.values.EntityKind[kind]}</span>
      </>
    );
  const shown = subjectOf(subject, messages);
  return (
    <>
      <TargetLink {...shown} />{' '}
      <span class="kind">
        <KindWithOwner of={shown} />
      </span>
    </>
  );
}

function Difference({
  change: { action, before, after, redacted },
}: {
  change: ChangeEntryFragment;
}) {
  const messages = useMessages();
  const { log } = messages;
  if (action === 'REDACTED') return null;
  if (redacted) return <p class="aside">{log.valuesRedacted}</p>;
  if (action === 'RETRACTED') {
    const text = valueText(before, messages);
    return text === null ? null : (
      <details class="retracted">
        <summary>{log.whatWasRetracted}</summary>
        <p>{text}</p>
      </details>
    );
  }
  const { was, is } = differenceOf(before, after, messages);
  return (
    <dl class="difference">
      {was && (
        <div>
          <dt>{is ? log.before : log.removed}</dt>
          {was.length === 0 && <dd>{log.nothing}</dd>}
          {was.map((line) => (
            <dd key={line}>
              <del>{line}</del>
            </dd>
          ))}
        </div>
      )}
      {is && (
        <div>
          <dt>{was ? log.after : log.added}</dt>
          {is.length === 0 && <dd>{log.nothing}</dd>}
          {is.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      )}
    </dl>
  );
}
