import { isEveningOver, lastDateOf } from '../../dates/edition-date.ts';
import type { HonorResult, HonorResultFragment } from '../../generated/desk/graphql.ts';
import type { OnWritten } from '../client/on-written.ts';
import { type CitedSource, missingOfSource, proposedSource } from '../documents/cited-source.ts';
import { SourceChoice, sourceFields } from '../documents/source-choice.tsx';
import { useDraft } from '../forms/drafts.ts';
import { Select } from '../forms/select.tsx';
import { undecided } from '../forms/when-choice.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import { Sending, type Sent } from '../plan/sending.tsx';
import { losesItsWinner, retractionDocument, type StatusWithoutWinner } from './result-document.ts';

type Rest = '' | 'NOTHING' | HonorResult;

interface RetractDraft extends Sent {
  /** the result that stays; NOTHING to remove the honor, empty if that is not decided yet */
  rest: Rest;
  /** what is true of the award if nobody has won it any more; empty if that is not decided yet */
  status: '' | StatusWithoutWinner;
  source: CitedSource;
}

/** Takes a result back: all of it, or a win that leaves a nominee. */
export function RetractForm({ honor, onDone }: { honor: HonorResultFragment; onDone: OnWritten }) {
  const messages = useMessages();
  const { desk, values } = messages;
  const { retraction: words, form } = desk;
  const draft = useDraft<RetractDraft>(`retract ${honor.id}`, {
    rest: '',
    // Until a known evening is over, the award is still to be given.
    status: lastDateOf(honor.edition) === null || isEveningOver(honor.edition) ? '' : 'UPCOMING',
    source: proposedSource(honor.references),
    reason: '',
    when: undecided,
  });
  const [{ rest, status, source }, change] = draft;
  const options: Record<Rest, string> = {
    '': desk.tasks.choose,
    NOTHING: words.nothing,
    ...values.HonorResult,
  };
  const result = rest === '' || rest === 'NOTHING' ? null : rest;
  const isStatusAsked = rest !== '' && losesItsWinner(honor, result);
  const { UPCOMING, NOT_AWARDED, UNKNOWN } = values.AwardStatus;
  const name = form.honor(honor.award?.name ?? honor.edition.name, honor.credit ?? desk.notNamed);
  return (
    <>
      <p class="present">
        {name} <span class="aside">{values.HonorResult[honor.result]}</span>
      </p>
      <Select
        label={words.rest}
        isRequired
        value={rest}
        options={options}
        onValue={(value) => change({ rest: value })}
      />
      {isStatusAsked && (
        <Select
          label={words.award}
          isRequired
          value={status}
          options={{ '': desk.tasks.choose, UPCOMING, NOT_AWARDED, UNKNOWN }}
          onValue={(value) => change({ status: value })}
        />
      )}
      {result !== null && (
        <SourceChoice
          source={source}
          cited={honor.references}
          onSource={(value) => change({ source: value })}
        />
      )}
      <Sending
        draft={draft}
        document={retractionDocument(honor, result, status || 'UNKNOWN', source)}
        title={words.title(name)}
        question={words.question(name)}
        name="retraction.json"
        fields={sourceFields(messages)}
        missing={[
          ...(rest === '' || rest === honor.result ? [words.rest] : []),
          ...(isStatusAsked && status === '' ? [words.award] : []),
          ...(result === null ? [] : missingOfSource(source).map((part) => desk.source[part])),
        ]}
        isReasonNeeded
        onDone={onDone}
      />
    </>
  );
}
