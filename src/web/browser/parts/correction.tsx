import type { ChangeEntryFragment } from '../generated/graphql.ts';
import { actionLabels, entityLabels, fieldLabel } from './labels.ts';
import { KindWithOwner, subjectOf, TargetLink } from './subject.tsx';
import { differenceOf, valueText } from './value-text.ts';

/** What changed of an entity that had been published before. */
export function Correction({ changes }: { changes: readonly ChangeEntryFragment[] }) {
  const [first] = changes;
  return (
    <li class="correction">
      <p class="touched">{first && <Touched change={first} />}</p>
      {changes.map((change) => (
        <div key={`${change.action} ${change.field}`}>
          <p class="action">
            {actionLabels[change.action]}
            {change.field !== null && `: ${fieldLabel(change.field)}`}
          </p>
          <Difference change={change} />
        </div>
      ))}
    </li>
  );
}

/** The entity that was changed: by its present name, or by its slugs if it is gone. */
export function Touched({ change: { subject, kind, key } }: { change: ChangeEntryFragment }) {
  if (!subject)
    return (
      <>
        {key} <span class="kind">{entityLabels[kind]}</span>
      </>
    );
  const shown = subjectOf(subject);
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
  if (action === 'REDACTED') return null;
  if (redacted) return <p class="aside">A redaction has removed values from this entry.</p>;
  if (action === 'RETRACTED') {
    const text = valueText(before);
    return text === null ? null : (
      <details class="retracted">
        <summary>What was retracted</summary>
        <p>{text}</p>
      </details>
    );
  }
  const { was, is } = differenceOf(before, after);
  return (
    <dl class="difference">
      <div>
        <dt>Before</dt>
        {was.length === 0 && <dd>nothing</dd>}
        {was.map((line) => (
          <dd key={line}>
            <del>{line}</del>
          </dd>
        ))}
      </div>
      <div>
        <dt>After</dt>
        {is.length === 0 && <dd>nothing</dd>}
        {is.map((line) => (
          <dd key={line}>{line}</dd>
        ))}
      </div>
    </dl>
  );
}
