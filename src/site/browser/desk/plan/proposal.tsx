import { useMutation } from '@urql/preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { DateTime } from '../../dates/dates.tsx';
import {
  ApplyDocumentDocument,
  type ApplyDocumentInput,
  type ApplyDocumentMutation,
} from '../../generated/desk/graphql.ts';
import { type FailureText, mutationFailure } from '../client/failure.tsx';
import type { OnWritten } from '../client/on-written.ts';
import { Confirm } from '../forms/confirm.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import type { Messages } from '../messages/languages/en.ts';
import { titleOf, unnamedCount } from '../messages/titles.ts';
import { PlanCounts, PlanEntries } from './plan-entries.tsx';
import { PlanWarnings, SameAwards } from './plan-warnings.tsx';
import { type FormField, Problems, problemsOfFields } from './problems.tsx';
import { Published, Titled } from './published.tsx';

type Result = NonNullable<ApplyDocumentMutation['applyDocument']>;
type Payload = Extract<Result, { __typename: 'ApplyDocumentPayload' }>;

interface ProposalProps {
  input: ApplyDocumentInput & { name: string };
  /** what it is about, such as an award and its winner; by default what its plan says */
  title?: string;
  /** what the last dialog asks, if not whether the title is to be published */
  question?: string | undefined;
  /** the text of the document, to show problems in; null for a workbook, which has rows */
  text: string | null;
  /** labels of the fields that the input still needs */
  missing: readonly string[];
  /** the fields of the form that has written it, by their names in documents */
  fields?: Readonly<Record<string, FormField>> | undefined;
  /** who has honors on record that the form can replace, by the keys of these within their edition */
  credits?: ReadonlyMap<string, string> | undefined;
  /** called with what to say once it is applied or scheduled */
  onDone: OnWritten;
}

/** Checks a document by a dry run, shows the plan or the problems, and only then offers to apply it. */
export function Proposal({
  input,
  title,
  question,
  text,
  missing,
  fields,
  credits,
  onDone,
}: ProposalProps) {
  const needs = useId();
  const messages = useMessages();
  const words = messages.desk.proposal;
  const [{ fetching }, apply] = useMutation(ApplyDocumentDocument);
  const [checked, setChecked] = useState<Result | null>(null);
  const [failure, setFailure] = useState<FailureText | null>(null);
  const proposal = useRef<HTMLDivElement>(null);
  /** counts the results that the focus goes to, since the button that asked for them may be far above, or gone */
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (shown > 0) proposal.current?.querySelector<HTMLElement>('.result')?.focus();
  }, [shown]);

  const check = async () => {
    const { data, error } = await apply({ input: { ...input, dryRun: true } });
    setChecked(data?.applyDocument ?? null);
    setFailure(mutationFailure(error, data?.applyDocument, messages, true));
    setShown(shown + 1);
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
      const why = mutationFailure(error, result, messages);
      // Of a plan that the server has not refused, nobody knows whether it was carried out: it stays, to look at.
      if (result) setChecked(result);
      // It stands here too, once the dialog that shows it is closed.
      setFailure(why);
      if (result || payload.scheduledDocument) setShown(shown + 1);
      return why;
    }
    const { scheduledDocument, plan } = result;
    const told = planOf(payload);
    const isLong = title === undefined && told !== null && unnamedCount(told) > 0;
    const named = { title: isLong ? input.name : titleFor(payload), name: input.name };
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

  const planned = checked?.__typename === 'ApplyDocumentPayload' ? checked : null;
  const problems =
    checked?.__typename === 'InvalidDocument' ? problemsOfFields(checked.problems, fields) : null;
  const warnings = planned && <Warnings payload={planned} credits={credits} />;
  return (
    <div class="proposal" ref={proposal}>
      <div class="actions">
        {/* A button that is disabled outright cannot have the focus, so that nobody hears what it needs. */}
        <button
          type="button"
          aria-disabled={missing.length > 0 || fetching}
          aria-describedby={missing.length > 0 ? needs : undefined}
          onClick={missing.length > 0 || fetching ? undefined : check}
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
      <div role="status">
        {failure !== null && !problems && (
          <p class="failure result" tabIndex={-1}>
            {failure}
          </p>
        )}
        {problems && <p class="failure">{messages.desk.problems.invalid(problems.length)}</p>}
        {planned && <p class="hint">{outcomeOf(planned, messages)}</p>}
        {warnings}
      </div>
      {problems && <Problems problems={problems} text={text} />}
      {planned && (
        <Checked
          checked={planned}
          question={question ?? words.publishTitle(titleFor(planned))}
          warnings={warnings}
          isBusy={fetching}
          onCarryOut={() => carryOut(planned)}
        />
      )}
    </div>
  );
}

/** The outcome that a document would have, in a sentence. */
function outcomeOf(payload: Payload, { desk: { proposal } }: Messages): string {
  const plan = planOf(payload);
  if (!plan) return proposal.canBeScheduled;
  return proposal.wouldChange(plan.entries.filter(({ action }) => action !== 'UNCHANGED').length);
}

const planOf = ({ scheduledDocument, plan }: Payload) =>
  scheduledDocument ? scheduledDocument.plan : plan;

interface WarningsProps {
  payload: Payload;
  credits: ReadonlyMap<string, string> | undefined;
}

/** The possible problems of a document: by its plan, or because of others that are scheduled. */
function Warnings({ payload, credits }: WarningsProps) {
  const words = useMessages().desk.proposal;
  const plan = planOf(payload);
  return (
    <>
      {plan && <PlanWarnings plan={plan} credits={credits} />}
      {plan && <SameAwards entries={plan.entries} />}
      {payload.sameNameDocuments.map(({ id, name, publishAt }) => (
        <p key={id} class="warning">
          {words.sameName(name, <DateTime value={publishAt} />)}
        </p>
      ))}
    </>
  );
}

interface CheckedProps {
  checked: Payload;
  question: string;
  warnings: ComponentChildren;
  isBusy: boolean;
  /** @returns why nothing was done; null if it was */
  onCarryOut(): Promise<FailureText | null>;
}

/** The changes that a document would make, with the button that makes them. */
function Checked({ checked, question, warnings, isBusy, onCarryOut }: CheckedProps) {
  const words = useMessages().desk.proposal;
  const [isConfirming, setConfirming] = useState(false);
  const { scheduledDocument } = checked;
  const plan = planOf(checked);
  return (
    <>
      <h3 class="result" tabIndex={-1}>
        {words.title}
      </h3>
      {plan ? (
        <>
          <PlanCounts plan={plan} />
          <PlanEntries entries={plan.entries} />
        </>
      ) : (
        <p class="hint">{words.onlyForm}</p>
      )}
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
          title={question}
          action={words.publish}
          warnings={warnings}
          onConfirm={onCarryOut}
          onClose={() => setConfirming(false)}
        >
          <p>{words.publishText}</p>
        </Confirm>
      )}
    </>
  );
}
