import { useQuery } from '@urql/preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import {
  AwardResultsDocument,
  CorrectableDocument,
  type EditionKeyFragment,
  EntityPartsDocument,
  type EntityPartsQuery,
  HonorResultDocument,
} from '../../generated/desk/graphql.ts';
import { asThePublic } from '../client/desk-client.ts';
import { Failure } from '../client/failure.tsx';
import type { OnWritten } from '../client/on-written.ts';
import { usePublicQuery } from '../client/reread.ts';
import { Unchanged } from '../client/unchanged.tsx';
import { CorrectionForm } from '../correct/correction-form.tsx';
import { useDraft } from '../forms/drafts.ts';
import { useMessages } from '../messages/desk-messages.ts';
import { nameOf, partsOf } from '../messages/entity-names.ts';
import { ResultForm } from '../results/result-form.tsx';
import { RetractForm } from '../results/retract-form.tsx';
import { useFurtherHonors } from './further-honors.ts';
import { type Task, tasks } from './task.ts';

interface EntityPartsProps {
  /** of the entity that was found */
  id: string;
  task: Task;
  /** grows with each change, after which what a form is for is read again */
  changes: number;
  /** whether the button that has chosen it is gone */
  takesFocus: boolean;
  onDone: OnWritten;
}

/** Chooses what a task is done to: the entity that was found, or something that belongs to it. */
export function EntityParts({ id, ...props }: EntityPartsProps) {
  const { reading, tasks: words } = useMessages().desk;
  const [{ data, error }] = useQuery({
    query: EntityPartsDocument,
    variables: { id },
    context: asThePublic,
  });
  if (error) return <Failure error={error} />;
  if (!data) return <p class="hint">{reading}</p>;
  if (!data.node) return <p class="none">{words.gone}</p>;
  return <PartChoice entity={data.node} {...props} />;
}

interface PartChoiceProps extends Omit<EntityPartsProps, 'id'> {
  entity: NonNullable<EntityPartsQuery['node']>;
}

function PartChoice({ entity, task, changes, takesFocus, onDone }: PartChoiceProps) {
  const field = useId();
  const messages = useMessages();
  const words = messages.desk.tasks;
  const { parts: kinds } = tasks[task];
  const listsHonors = kinds?.includes('honors') ?? true;
  const further = useFurtherHonors(
    entity.id,
    listsHonors && 'honors' in entity ? entity.honors : null,
  );
  const groups = partsOf(entity, further, messages).filter(
    ({ kind }) => kinds?.includes(kind) ?? true,
  );
  const all = groups.flatMap(({ parts }) => parts);
  // An award through the years has nothing to correct but what it is in each edition.
  const isWhole = kinds === null && entity.__typename !== 'AwardSeries';
  const first = isWhole ? entity.id : all.length === 1 || kinds === null ? all[0]?.id : undefined;
  const [{ chosen }, change, forget] = useDraft(`part ${task} ${entity.id}`, {
    chosen: first ?? '',
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <div class="correction">
      <h3 ref={heading} tabIndex={-1}>
        {nameOf(entity)}
      </h3>
      {!isWhole && all.length === 0 && <p class="none">{words.noPart}</p>}
      {all.length > 0 && (
        <div class="field">
          <label for={field}>{words.part[task]}</label>
          <select
            id={field}
            value={chosen}
            onChange={({ currentTarget }) => change({ chosen: currentTarget.value })}
          >
            {isWhole && <option value={entity.id}>{nameOf(entity)}</option>}
            {!isWhole && chosen === '' && <option value="">{words.choose}</option>}
            {groups.map(({ label, parts }) => (
              <optgroup key={label} label={label}>
                {parts.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          {groups.map(
            ({ label, parts, totalCount }) =>
              totalCount > parts.length && (
                <p key={label} class="hint">
                  {words.firstHonors(parts.length, totalCount)}
                </p>
              ),
          )}
        </div>
      )}
      {chosen !== '' && (
        <Chosen
          key={chosen}
          id={chosen}
          name={all.find(({ id }) => id === chosen)?.label ?? nameOf(entity)}
          task={task}
          changes={changes}
          edition={entity.__typename === 'Edition' ? entity : null}
          onDone={(notice) => {
            forget();
            onDone(notice);
          }}
        />
      )}
    </div>
  );
}

interface ChosenProps {
  id: string;
  /** what readers call it */
  name: string;
  task: Task;
  changes: number;
  /** the edition that it was found in */
  edition: EditionKeyFragment | null;
  onDone: OnWritten;
}

function Chosen({ id, name, task, changes, edition, onDone }: ChosenProps) {
  if (task === 'correct')
    return <Correction id={id} name={name} changes={changes} edition={edition} onDone={onDone} />;
  if (task === 'retract') return <Retraction id={id} changes={changes} onDone={onDone} />;
  return <Result id={id} changes={changes} onDone={onDone} isReveal={task === 'reveal'} />;
}

function Correction({ id, name, changes, edition, onDone }: Omit<ChosenProps, 'task'>) {
  const { data, error } = usePublicQuery(CorrectableDocument, { id }, changes);
  if (!data?.node) return <NotThere isRead={data !== undefined} error={error} />;
  return (
    <Unchanged entity={data.node}>
      <CorrectionForm entity={data.node} name={name} edition={edition} onDone={onDone} />
    </Unchanged>
  );
}

function Retraction({ id, changes, onDone }: Pick<ChosenProps, 'id' | 'changes' | 'onDone'>) {
  const { data, error } = usePublicQuery(HonorResultDocument, { id }, changes);
  if (data?.node?.__typename !== 'Honor')
    return <NotThere isRead={data !== undefined} error={error} />;
  return (
    <Unchanged entity={data.node}>
      <RetractForm honor={data.node} onDone={onDone} />
    </Unchanged>
  );
}

interface ResultProps extends Pick<ChosenProps, 'id' | 'changes' | 'onDone'> {
  isReveal: boolean;
}

function Result({ id, changes, isReveal, onDone }: ResultProps) {
  const { data, error } = usePublicQuery(AwardResultsDocument, { id }, changes);
  if (data?.node?.__typename !== 'Award')
    return <NotThere isRead={data !== undefined} error={error} />;
  return (
    <Unchanged entity={data.node}>
      <ResultForm award={data.node} isReveal={isReveal} onDone={onDone} />
    </Unchanged>
  );
}

interface NotThereProps extends Pick<Parameters<typeof Failure>[0], 'error'> {
  isRead: boolean;
}

/** In place of a form whose entity is being read, or cannot be. */
function NotThere({ isRead, error }: NotThereProps) {
  const { reading, tasks: words } = useMessages().desk;
  if (error) return <Failure error={error} />;
  return isRead ? <p class="none">{words.gone}</p> : <p class="hint">{reading}</p>;
}
