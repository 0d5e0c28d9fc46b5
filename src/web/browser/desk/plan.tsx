import type { PlanCountsFragment, PlanEntryFragment } from '../generated/desk/graphql.ts';
import {
  acceptanceLabels,
  awardStatusLabels,
  genderLabels,
  honorResultLabels,
  organizationKindLabels,
  placeKindLabels,
} from '../generated/value-labels.ts';
import { fieldLabel } from '../parts/labels.ts';
import { differenceOf } from '../parts/value-text.ts';
import { entityName } from './entry-names.ts';
import { entityLabel, planActionLabels } from './labels.ts';

/** How many entities a document changes, by kind, and what the server finds suspicious about it. */
export function PlanCounts({ plan: { counts, warnings } }: { plan: PlanCountsFragment }) {
  const lines = counts.flatMap(({ kind, created, changed, retracted }) => {
    const parts = [
      created > 0 ? `${created} created` : null,
      changed > 0 ? `${changed} changed` : null,
      retracted > 0 ? `${retracted} retracted` : null,
    ].filter((part) => part !== null);
    return parts.length === 0 ? [] : [{ label: entityLabel(kind, null), text: parts.join(', ') }];
  });
  return (
    <>
      {lines.length === 0 && <p class="hint">It changes nothing.</p>}
      <dl class="counts">
        {lines.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {warnings.map((warning) => (
        <p key={warning} class="warning">
          {warning}
        </p>
      ))}
    </>
  );
}

/** What happens to each entity, with the values before and after. What stays as it is goes without saying. */
export function PlanEntries({ entries }: { entries: readonly PlanEntryFragment[] }) {
  const changing = entries.filter(({ action }) => action !== 'UNCHANGED');
  return (
    <ul class="plan">
      {changing.slice(0, maxShownEntries).map((entry) => (
        <li key={`${entry.kind} ${entry.key}`}>
          <p>
            <span class={`action ${entry.action.toLowerCase()}`}>
              {planActionLabels[entry.action]}
            </span>
            {entityLabel(entry.kind, entry.recipientKind)} <b>{entityName(entry, entries)}</b>{' '}
            <span class="aside">{entry.key}</span>
          </p>
          {entry.changes.length > 0 && <Changes changes={entry.changes} />}
        </li>
      ))}
      {changing.length > maxShownEntries && <li>and {changing.length - maxShownEntries} more</li>}
    </ul>
  );
}

/** The values of fields before and after. Of lists only what differs. */
function Changes({ changes }: Pick<PlanEntryFragment, 'changes'>) {
  return (
    <dl class="changes">
      {changes.map(({ field, before, after }) => {
        const { was, is } = differenceOf(wordsOf(field, before), wordsOf(field, after));
        return (
          <div key={field}>
            <dt>{fieldLabel(field)}</dt>
            <dd>
              <del>{was.join('; ') || 'nothing'}</del> <span aria-hidden="true">→</span>
              <span class="unseen"> becomes </span> <ins>{is.join('; ') || 'nothing'}</ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** A value of an enum as readers know it, and any other value as it is. */
function wordsOf(field: string, value: unknown): unknown {
  const labels = valueLabels[field];
  return typeof value === 'string' ? (labels?.[value] ?? value) : value;
}

/** By the fields that have them in plans. */
const valueLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{ result: honorResultLabels, status: awardStatusLabels, acceptance: acceptanceLabels },
  ...{ placeKind: placeKindLabels, organizationKind: organizationKindLabels, gender: genderLabels },
};

/** More entries than these nobody reads in a browser. */
const maxShownEntries = 200;
