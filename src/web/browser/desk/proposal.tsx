import { useMutation } from '@urql/preact';
import { useState } from 'preact/hooks';
import {
  ApplyDocumentDocument,
  type ApplyDocumentInput,
  type ApplyDocumentMutation,
} from '../generated/desk/graphql.ts';
import { DateTime } from '../parts/dates.tsx';
import { mutationErrorMessage } from './client.ts';
import type { OnWritten } from './on-written.ts';
import { PlanCounts, PlanEntries } from './plan.tsx';
import { countText, Problems } from './problems.tsx';
import { Published } from './published.tsx';

type Result = NonNullable<ApplyDocumentMutation['applyDocument']>;
type Payload = Extract<Result, { __typename: 'ApplyDocumentPayload' }>;

interface ProposalProps {
  input: ApplyDocumentInput & { name: string };
  /** the text of the document, to show problems in */
  text: string;
  /** whether the input is complete */
  isReady: boolean;
  /** called with what to say once it is applied or scheduled */
  onDone: OnWritten;
}

/** Checks a document by a dry run, shows the plan or the problems, and only then offers to apply it. */
export function Proposal({ input, text, isReady, onDone }: ProposalProps) {
  const [{ fetching }, apply] = useMutation(ApplyDocumentDocument);
  const [checked, setChecked] = useState<Result | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const check = async () => {
    const { data, error } = await apply({ input: { ...input, dryRun: true } });
    setChecked(data?.applyDocument ?? null);
    setFailure(mutationErrorMessage(error, data?.applyDocument));
  };

  /** Applies what was checked, and nothing if the published data has changed since. */
  const carryOut = async ({ revision }: Payload) => {
    const { data, error } = await apply({ input: { ...input, expectedRevision: revision } });
    const result = data?.applyDocument;
    if (result?.__typename !== 'ApplyDocumentPayload') {
      setChecked(result ?? null);
      setFailure(mutationErrorMessage(error, result));
      return;
    }
    const { scheduledDocument, plan } = result;
    onDone(
      scheduledDocument ? (
        <p>
          {input.name} is scheduled for <DateTime value={scheduledDocument.publishAt} />.
        </p>
      ) : (
        <Published name={input.name} revision={result.revision} entries={plan.entries} />
      ),
    );
  };

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
        <Checked checked={checked} isBusy={fetching} onCarryOut={() => carryOut(checked)} />
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
  isBusy: boolean;
  onCarryOut(): void;
}

/** What a document would do, with the button that does it. */
function Checked({ checked, isBusy, onCarryOut }: CheckedProps) {
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
        <button type="button" class="primary" disabled={isBusy} onClick={onCarryOut}>
          {scheduledDocument ? (
            <>
              Schedule for <DateTime value={scheduledDocument.publishAt} />
            </>
          ) : (
            'Publish now'
          )}
        </button>
      </div>
    </>
  );
}
