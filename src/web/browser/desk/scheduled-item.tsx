import { useState } from 'preact/hooks';
import type { ScheduledFragment } from '../generated/desk/graphql.ts';
import { useMessages } from '../messages.ts';
import { DateTime } from '../parts/dates.tsx';
import type { OnWritten } from './on-written.ts';
import { PlanCounts } from './plan.tsx';
import { Problems } from './problems.tsx';
import { Titled } from './published.tsx';
import { ScheduledDetails } from './scheduled-details.tsx';
import { PublishDialog, RescheduleDialog, WithdrawDialog } from './scheduled-dialogs.tsx';
import { Due, Overdue } from './times.tsx';
import { titleOf } from './titles.ts';

const dialogs = { publish: PublishDialog, reschedule: RescheduleDialog, withdraw: WithdrawDialog };

interface ScheduledItemProps {
  document: ScheduledFragment;
  mayWrite: boolean;
  onWritten: OnWritten;
}

/** A scheduled document: when it is due, what it will do, what is wrong with it, and what can be done about it. */
export function ScheduledItem({ document, mayWrite, onWritten }: ScheduledItemProps) {
  const messages = useMessages();
  const { scheduled: words, proposal } = messages.desk;
  const [openDialog, setOpenDialog] = useState<keyof typeof dialogs | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { name, publishAt, checked, plan, problems, reason, receivedBy, receivedAt } = document;
  const Dialog = openDialog === null ? null : dialogs[openDialog];
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
          <PlanCounts plan={plan} />
        ) : (
          checked && problems === null && <p class="failure">{words.cannotBePublished}</p>
        )}
        {mayWrite && (
          <div class="actions">
            <button type="button" onClick={() => setOpenDialog('publish')}>
              {proposal.publish}
            </button>
            <button type="button" onClick={() => setOpenDialog('reschedule')}>
              {words.reschedule}
            </button>
            <button type="button" onClick={() => setOpenDialog('withdraw')}>
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
        {Dialog && (
          <Dialog document={document} onDone={onWritten} onClose={() => setOpenDialog(null)} />
        )}
      </div>
    </li>
  );
}
