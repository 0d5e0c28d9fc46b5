import { useMutation } from '@urql/preact';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { DateTime } from '../../dates/dates.tsx';
import {
  PublishDocumentDocument,
  RescheduleDocumentDocument,
  type ScheduledFragment,
  WithdrawDocumentDocument,
} from '../../generated/desk/graphql.ts';
import { mutationFailure } from '../client/failure.tsx';
import type { OnWritten } from '../client/on-written.ts';
import { Confirm } from '../forms/confirm.tsx';
import { formatLocalTime, isPast, parseLocalTime, TimeField } from '../forms/times.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import { titleOf } from '../messages/titles.ts';
import { PlanWarnings, SameAwards } from '../plan/plan-warnings.tsx';
import { Published, Titled } from '../plan/published.tsx';

interface DialogProps {
  document: ScheduledFragment;
  /** what has become of the document meanwhile */
  children: ComponentChildren;
  /** called with what to say once it is done */
  onDone: OnWritten;
  onClose(): void;
}

/** What a document is about, in words and as an element. */
function useTitle({ name, plan }: ScheduledFragment) {
  const title = titleOf(plan, useMessages()) ?? name;
  return { title, titled: <Titled title={title} name={name} /> };
}

function PublishDialog({ document, children, onDone, onClose }: DialogProps) {
  const messages = useMessages();
  const { scheduled: words, proposal } = messages.desk;
  const { id, name, publishAt, plan } = document;
  const { title } = useTitle(document);
  const [, publish] = useMutation(PublishDocumentDocument);
  const confirm = async () => {
    const { data, error } = await publish({ id });
    const payload = data?.publishDocument;
    if (payload?.__typename !== 'PublishDocumentPayload')
      return mutationFailure(error, payload, messages);
    const { revision, scheduledDocument } = payload;
    const entries = scheduledDocument.plan?.entries ?? [];
    onDone(<Published title={title} name={name} revision={revision} entries={entries} />);
    return null;
  };
  return (
    <Confirm
      title={proposal.publishTitle(title)}
      action={proposal.publish}
      warnings={
        plan && (
          <>
            <PlanWarnings plan={plan} />
            <SameAwards entries={plan.highlights} documentId={id} />
          </>
        )
      }
      onConfirm={confirm}
      onClose={onClose}
    >
      {children}
      {title !== name && <p class="aside">{name}</p>}
      <p>{words.publishEarly(<DateTime value={publishAt} />)}</p>
    </Confirm>
  );
}

function RescheduleDialog({ document, children, onDone, onClose }: DialogProps) {
  const messages = useMessages();
  const { scheduled: words } = messages.desk;
  const { id, publishAt } = document;
  const { title, titled } = useTitle(document);
  const field = useId();
  const [time, setTime] = useState(() => formatLocalTime(new Date(publishAt)));
  const [, reschedule] = useMutation(RescheduleDocumentDocument);
  const confirm = async () => {
    const newTime = parseLocalTime(time);
    if (newTime === null || isPast(newTime)) return words.noTime;
    const { data, error } = await reschedule({ id, publishAt: newTime });
    const payload = data?.rescheduleDocument;
    if (payload?.__typename !== 'RescheduleDocumentPayload')
      return mutationFailure(error, payload, messages);
    const newlyDue = <DateTime value={payload.scheduledDocument.publishAt} />;
    onDone(<p>{words.rescheduled(titled, newlyDue)}</p>);
    return null;
  };
  return (
    <Confirm
      title={words.rescheduleTitle(title)}
      action={words.reschedule}
      onConfirm={confirm}
      onClose={onClose}
    >
      {children}
      <p>{words.rescheduleText(<DateTime value={publishAt} />)}</p>
      <TimeField id={field} label={messages.desk.times.publishAt} value={time} onValue={setTime} />
    </Confirm>
  );
}

function WithdrawDialog({ document, children, onDone, onClose }: DialogProps) {
  const messages = useMessages();
  const { scheduled: words } = messages.desk;
  const { id } = document;
  const { title, titled } = useTitle(document);
  const [, withdraw] = useMutation(WithdrawDocumentDocument);
  const confirm = async () => {
    const { data, error } = await withdraw({ id });
    const payload = data?.withdrawDocument;
    if (payload?.__typename !== 'WithdrawDocumentPayload')
      return mutationFailure(error, payload, messages);
    onDone(<p>{words.withdrawn(titled)}</p>);
    return null;
  };
  return (
    <Confirm
      title={words.withdrawTitle(title)}
      action={words.withdraw}
      onConfirm={confirm}
      onClose={onClose}
    >
      {children}
      <p>{words.withdrawText}</p>
    </Confirm>
  );
}

/** The actions that are possible on a scheduled document. */
export const scheduledDialogs = {
  publish: PublishDialog,
  reschedule: RescheduleDialog,
  withdraw: WithdrawDialog,
};
