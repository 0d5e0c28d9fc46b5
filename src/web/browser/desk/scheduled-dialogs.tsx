import { useMutation } from '@urql/preact';
import { useId, useState } from 'preact/hooks';
import {
  PublishDocumentDocument,
  RescheduleDocumentDocument,
  type ScheduledFragment,
  WithdrawDocumentDocument,
} from '../generated/desk/graphql.ts';
import { DateTime } from '../parts/dates.tsx';
import { mutationErrorMessage } from './client.ts';
import { Confirm } from './confirm.tsx';
import type { OnWritten } from './on-written.ts';
import { Published, Titled } from './published.tsx';
import { formatLocalTime, parseLocalTime, TimeField } from './times.tsx';
import { titleOf } from './titles.ts';

interface DialogProps {
  document: ScheduledFragment;
  /** called with what to say once it is done */
  onDone: OnWritten;
  onClose(): void;
}

export function PublishDialog({ document, onDone, onClose }: DialogProps) {
  const { id, name, publishAt, plan } = document;
  const title = titleOf(plan) ?? name;
  const [, publish] = useMutation(PublishDocumentDocument);
  const confirm = async () => {
    const { data, error } = await publish({ id });
    const payload = data?.publishDocument;
    if (payload?.__typename !== 'PublishDocumentPayload')
      return mutationErrorMessage(error, payload);
    const { revision, scheduledDocument } = payload;
    const entries = scheduledDocument.plan?.entries ?? [];
    onDone(<Published {...{ title, name }} revision={revision} entries={entries} />);
    return null;
  };
  return (
    <Confirm
      title={`Publish ${title} now?`}
      action="Publish now"
      {...{ onConfirm: confirm, onClose }}
    >
      {title !== name && <p class="aside">{name}</p>}
      <p>
        All of it becomes public at once, before its time: it is due <DateTime value={publishAt} />.
        Screens that show live results show it within a second. It cannot be hidden again from those
        who have seen it.
      </p>
    </Confirm>
  );
}

export function RescheduleDialog({ document, onDone, onClose }: DialogProps) {
  const { id, name, publishAt, plan } = document;
  const title = titleOf(plan) ?? name;
  const field = useId();
  const [time, setTime] = useState(() => formatLocalTime(new Date(publishAt)));
  const [, reschedule] = useMutation(RescheduleDocumentDocument);
  const confirm = async () => {
    const newTime = parseLocalTime(time);
    if (newTime === null) return 'Enter a day and a time.';
    const { data, error } = await reschedule({ id, publishAt: newTime });
    const payload = data?.rescheduleDocument;
    if (payload?.__typename !== 'RescheduleDocumentPayload')
      return mutationErrorMessage(error, payload);
    onDone(
      <p>
        <Titled {...{ title, name }} /> is now due{' '}
        <DateTime value={payload.scheduledDocument.publishAt} />.
      </p>,
    );
    return null;
  };
  return (
    <Confirm
      title={`Reschedule ${title}?`}
      action="Reschedule"
      {...{ onConfirm: confirm, onClose }}
    >
      <p>
        It is due <DateTime value={publishAt} />. It will be published at the time below instead,
        and stays hidden from the public until then.
      </p>
      <TimeField id={field} label="Publish at" value={time} onValue={setTime} />
    </Confirm>
  );
}

export function WithdrawDialog({ document, onDone, onClose }: DialogProps) {
  const { id, name, plan } = document;
  const title = titleOf(plan) ?? name;
  const [, withdraw] = useMutation(WithdrawDocumentDocument);
  const confirm = async () => {
    const { data, error } = await withdraw({ id });
    const payload = data?.withdrawDocument;
    if (payload?.__typename !== 'WithdrawDocumentPayload')
      return mutationErrorMessage(error, payload);
    onDone(
      <p>
        <Titled {...{ title, name }} /> is withdrawn. It will not be published.
      </p>,
    );
    return null;
  };
  return (
    <Confirm title={`Withdraw ${title}?`} action="Withdraw" {...{ onConfirm: confirm, onClose }}>
      <p>
        It will not be published, and press no longer sees it in the preview. Documents that build
        on it will have problems. To publish it after all, send it again.
      </p>
    </Confirm>
  );
}
