import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import {
  ApplyDocumentDocument,
  type ApplyDocumentInput,
  type ApplyDocumentMutation,
} from '../generated/desk/graphql.ts';
import { DateTime } from '../parts/dates.tsx';
import { mutationErrorMessage } from './client.ts';
import { Confirm } from './confirm.tsx';
import type { OnWritten } from './on-written.ts';
import { PlanCounts, PlanEntries } from './plan.tsx';
import { countText, Problems } from './problems.tsx';
import { Published, Titled } from './published.tsx';
import { titleOf } from './titles.ts';

type Result = NonNullable<ApplyDocumentMutation['applyDocument']>;
type Payload = Extract<Result, { __typename: 'ApplyDocumentPayload' }>;

interface ProposalProps {
  input: ApplyDocumentInput & { name: string };
  /** what it is about, such as an award and its winner; by default what its plan says */
  title?: string;
  /** the text of the document, to show problems in; null for a workbook, which has rows */
  text: string | null;
  /** whether the input is complete */
  isReady: boolean;
  /** called with what to say once it is applied or scheduled */
  onDone: OnWritten;
}

/** Checks a document by a dry run, shows the plan or the problems, and only then offers to apply it. */
export function Proposal({ input, title, text, isReady, onDone }: ProposalProps) {
  const [{ fetching }, apply] = useMutation(ApplyDocumentDocument);
  const [checked, setChecked] = useState<Result | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const check = async () => {
    const { data, error } = await apply({ input: { ...input, dryRun: true } });
    setChecked(data?.applyDocument ?? null);
    setFailure(mutationErrorMessage(error, data?.applyDocument));
  };

  /**
   * Applies what was checked, and nothing if the published data has changed since.
   * @returns why nothing was; null if it was
   */
  const carryOut = async (payload: Payload): Promise<string | null> => {
    const { data, error } = await apply({
      input: { ...input, expectedRevision: payload.revision },
    });
    const result = data?.applyDocument;
    if (result?.__typename !== 'ApplyDocumentPayload') {
      setChecked(result ?? null);
      const message = mutationErrorMessage(error, result);
      setFailure(message);
      return message;
    }
    const { scheduledDocument, plan } = result;
    const named = { title: titleFor(payload), name: input.name };
    onDone(
      scheduledDocument ? (
        <p>
          <Titled {...named} /> is scheduled for <DateTime value={scheduledDocument.publishAt} />.
        </p>
      ) : (
        <Published {...named} revision={result.revision} entries={plan.entries} />
      ),
    );
    return null;
  };
  const titleFor = (payload: Payload) => title ?? titleOf(planOf(payload)) ?? input.name;

  return (
    <div class="proposal">
      <div class="actions">
        <button type="button" disabled={!isReady || fetching} onClick={check}>
          Check
        </button>
      </div>
      {/* A reader of screens hears this, and goes through the lists below it at their own pace. */}
      <p role="status" class={checked?.__typename === 'ApplyDocumentPayload' ? 'hint' : 'failure'}>
        {outcomeOf(checked) ?? failure}
      </p>
      {checked?.__typename === 'InvalidDocument' && (
        <Problems problems={checked.problems} text={text} />
      )}
      {checked?.__typename === 'ApplyDocumentPayload' && (
        <Checked
          checked={checked}
          title={titleFor(checked)}
          isBusy={fetching}
          onCarryOut={() => carryOut(checked)}
        />
      )}
    </div>
  );
}

/** What came of a check, in a sentence; null if there is nothing to say of the document. */
function outcomeOf(checked: Result | null): string | null {
  if (checked?.__typename === 'InvalidDocument')
    return `The document has ${countText(checked.problems)}. Nothing can be applied until this is corrected.`;
  if (checked?.__typename !== 'ApplyDocumentPayload') return null;
  const plan = planOf(checked);
  if (!plan) return 'The document can be scheduled. Nothing is written yet.';
  const count = plan.entries.filter(({ action }) => action !== 'UNCHANGED').length;
  const entities = count === 1 ? '1 entity' : `${count} entities`;
  return `The document would change ${entities}. Nothing is written yet.`;
}

const planOf = ({ scheduledDocument, plan }: Payload) =>
  scheduledDocument ? scheduledDocument.plan : plan;

interface CheckedProps {
  checked: Payload;
  title: string;
  isBusy: boolean;
  /** @returns why nothing was done; null if it was */
  onCarryOut(): Promise<string | null>;
}

/** What a document would do, with the button that does it. */
function Checked({ checked, title, isBusy, onCarryOut }: CheckedProps) {
  const [isConfirming, setConfirming] = useState(false);
  const { scheduledDocument, sameNameDocuments } = checked;
  const plan = planOf(checked);
  return (
    <>
      <h3>What it would do</h3>
      {plan ? (
        <>
          <PlanCounts plan={plan} />
          <PlanEntries entries={plan.entries} />
        </>
      ) : (
        <p class="hint">
          Only its form has been checked, because it is due between other documents or the preview
          is being built. Any other problems appear in the list above once it is scheduled.
        </p>
      )}
      {sameNameDocuments.map(({ id, name, publishAt }) => (
        <p key={id} class="warning">
          A document with the name {name} is already scheduled for <DateTime value={publishAt} />.
          Withdraw it if this one replaces it. Otherwise both are published.
        </p>
      ))}
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={isBusy}
          onClick={scheduledDocument ? onCarryOut : () => setConfirming(true)}
        >
          {scheduledDocument ? (
            <>
              Schedule for <DateTime value={scheduledDocument.publishAt} />
            </>
          ) : (
            'Publish now'
          )}
        </button>
      </div>
      {isConfirming && (
        <Confirm
          title={`Publish ${title} now?`}
          action="Publish now"
          onConfirm={onCarryOut}
          onClose={() => setConfirming(false)}
        >
          <p>
            All of it becomes public at once. Screens that show live results show it within a
            second.
          </p>
        </Confirm>
      )}
    </>
  );
}
