import { useMutation } from '@urql/preact';
import { useId, useState } from 'preact/hooks';
import {
  ApplyDocumentDocument,
  type ApplyDocumentInput,
  type ApplyDocumentMutation,
} from '../generated/desk/graphql.ts';
import { DateTime } from '../parts/dates.tsx';
import { Confirm } from './confirm.tsx';
import { type FailureText, mutationFailure } from './failure.tsx';
import type { Messages } from './messages/en.ts';
import { useMessages } from './messages.ts';
import type { OnWritten } from './on-written.ts';
import { PlanCounts, PlanEntries } from './plan.tsx';
import { Problems } from './problems.tsx';
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
  /** labels of the fields that the input still needs */
  missing: readonly string[];
  /** called with what to say once it is applied or scheduled */
  onDone: OnWritten;
}

/** Checks a document by a dry run, shows the plan or the problems, and only then offers to apply it. */
export function Proposal({ input, title, text, missing, onDone }: ProposalProps) {
  const needs = useId();
  const messages = useMessages();
  const words = messages.desk.proposal;
  const [{ fetching }, apply] = useMutation(ApplyDocumentDocument);
  const [checked, setChecked] = useState<Result | null>(null);
  const [failure, setFailure] = useState<FailureText | null>(null);

  const check = async () => {
    const { data, error } = await apply({ input: { ...input, dryRun: true } });
    setChecked(data?.applyDocument ?? null);
    setFailure(mutationFailure(error, data?.applyDocument, messages));
  };

  /**
   * Applies what was checked, and nothing if the published data has changed since.
   * @returns why nothing was; null if it was
   */
  const carryOut = async (payload: Payload): Promise<FailureText | null> => {
    const { data, error } = await apply({
      input: { ...input, expectedRevision: payload.revision },
    });
    const result = data?.applyDocument;
    if (result?.__typename !== 'ApplyDocumentPayload') {
      setChecked(result ?? null);
      const why = mutationFailure(error, result, messages);
      setFailure(why);
      return why;
    }
    const { scheduledDocument, plan } = result;
    const named = { title: titleFor(payload), name: input.name };
    onDone(
      scheduledDocument ? (
        <p>
          {words.scheduled(<Titled {...named} />, <DateTime value={scheduledDocument.publishAt} />)}
        </p>
      ) : (
        <Published {...named} revision={result.revision} entries={plan.entries} />
      ),
    );
    return null;
  };
  const titleFor = (payload: Payload) => title ?? titleOf(planOf(payload), messages) ?? input.name;

  return (
    <div class="proposal">
      <div class="actions">
        {/* A button that is disabled outright cannot have the focus, so that nobody hears what it needs. */}
        <button
          type="button"
          aria-disabled={missing.length > 0}
          aria-describedby={missing.length > 0 ? needs : undefined}
          disabled={fetching}
          onClick={missing.length > 0 ? undefined : check}
        >
          {words.check}
        </button>
        {missing.length > 0 && (
          <p id={needs} class="hint">
            {words.needed(missing)}
          </p>
        )}
      </div>
      {/* A reader of screens hears this, and goes through the lists below it at their own pace. */}
      <p role="status" class={checked?.__typename === 'ApplyDocumentPayload' ? 'hint' : 'failure'}>
        {outcomeOf(checked, messages) ?? failure}
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
function outcomeOf(checked: Result | null, { desk }: Messages): string | null {
  const { proposal, problems } = desk;
  if (checked?.__typename === 'InvalidDocument') return problems.invalid(checked.problems.length);
  if (checked?.__typename !== 'ApplyDocumentPayload') return null;
  const plan = planOf(checked);
  if (!plan) return proposal.canBeScheduled;
  return proposal.wouldChange(plan.entries.filter(({ action }) => action !== 'UNCHANGED').length);
}

const planOf = ({ scheduledDocument, plan }: Payload) =>
  scheduledDocument ? scheduledDocument.plan : plan;

interface CheckedProps {
  checked: Payload;
  title: string;
  isBusy: boolean;
  /** @returns why nothing was done; null if it was */
  onCarryOut(): Promise<FailureText | null>;
}

/** What a document would do, with the button that does it. */
function Checked({ checked, title, isBusy, onCarryOut }: CheckedProps) {
  const words = useMessages().desk.proposal;
  const [isConfirming, setConfirming] = useState(false);
  const { scheduledDocument, sameNameDocuments } = checked;
  const plan = planOf(checked);
  return (
    <>
      <h3>{words.title}</h3>
      {plan ? (
        <>
          <PlanCounts plan={plan} />
          <PlanEntries entries={plan.entries} />
        </>
      ) : (
        <p class="hint">{words.onlyForm}</p>
      )}
      {sameNameDocuments.map(({ id, name, publishAt }) => (
        <p key={id} class="warning">
          {words.sameName(name, <DateTime value={publishAt} />)}
        </p>
      ))}
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={isBusy}
          onClick={scheduledDocument ? onCarryOut : () => setConfirming(true)}
        >
          {scheduledDocument
            ? words.scheduleFor(<DateTime value={scheduledDocument.publishAt} />)
            : words.publish}
        </button>
      </div>
      {isConfirming && (
        <Confirm
          title={words.publishTitle(title)}
          action={words.publish}
          onConfirm={onCarryOut}
          onClose={() => setConfirming(false)}
        >
          <p>{words.publishText}</p>
        </Confirm>
      )}
    </>
  );
}
