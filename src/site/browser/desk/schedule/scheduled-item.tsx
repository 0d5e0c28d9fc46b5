import { useState } from 'preact/hooks';
import { DateTime } from '../../dates/dates.tsx';
import type { ScheduledFragment } from '../../generated/desk/graphql.ts';
import { Due, Overdue } from '../forms/times.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import { titleOf } from '../messages/titles.ts';
import { PlanCounts } from '../plan/plan-entries.tsx';
import { PlanWarnings } from '../plan/plan-warnings.tsx';
import { Problems } from '../plan/problems.tsx';
import { Titled } from '../plan/published.tsx';
import { ScheduledDetails } from './scheduled-details.tsx';
import type { scheduledDialogs } from './scheduled-dialogs.tsx';

interface ScheduledItemProps {
  document: ScheduledFragment;
  mayWrite: boolean;
  onDialog(name: keyof typeof scheduledDialogs): void;
}

/** A scheduled document: when it is due, what it will do, what is wrong with it, and what can be done about it. */
export function ScheduledItem({ document, mayWrite, onDialog }: ScheduledItemProps) {
  const messages = useMessages();
  const { scheduled: words, proposal } = messages.desk;
  const [isOpen, setOpen] = useState(false);
  const { name, publishAt, checked, plan, problems, reason, receivedBy, receivedAt } = document;
  return (
    <li>
      <p class="due">
        <Due at={publishAt} />
      </p>
      <div>
        <h3>
          <Titled name={name} title={titleOf(plan, messages) ?? name} />
        </h3>
        <p class="aside">{words.received(receivedBy, <DateTime value={receivedAt} />, reason)}</p>
        {!checked && <p class="hint">{words.checking}</p>}
        {problems === null && <Overdue at={publishAt} />}
        {problems !== null && (
          <>
            <p class="failure">{words.hasProblems}</p>
            <Problems problems={problems} />
          </>
        )}
        {plan ? (
          <>
            <PlanCounts plan={plan} />
            <PlanWarnings plan={plan} />
          </>
        ) : (
          checked && problems === null && <p class="failure">{words.cannotBePublished}</p>
        )}
        {mayWrite && (
          <div class="actions">
            <button type="button" onClick={() => onDialog('publish')}>
              {proposal.publish}
            </button>
            <button type="button" onClick={() => onDialog('reschedule')}>
              {words.reschedule}
            </button>
            <button type="button" onClick={() => onDialog('withdraw')}>
              {words.withdraw}
            </button>
          </div>
        )}
        <details class="more-of-it" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{words.details}</summary>
          {/* What was read before a check is outdated after it. */}
          {isOpen && checked && <ScheduledDetails document={document} />}
          {isOpen && !checked && <p class="hint">{words.notInPreview}</p>}
        </details>
      </div>
    </li>
  );
}
