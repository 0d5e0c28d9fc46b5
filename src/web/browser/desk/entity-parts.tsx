import { useQuery } from '@urql/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  CorrectableDocument,
  type EditionKeyFragment,
  EntityPartsDocument,
  type EntityPartsQuery,
} from '../generated/desk/graphql.ts';
import { asThePublic } from './client.ts';
import { CorrectionForm } from './correction-form.tsx';
import { nameOf, partsOf } from './entity-names.ts';
import { Failure } from './failure.tsx';
import type { OnWritten } from './on-written.ts';

interface EntityPartsProps {
  /** of the entity that was found */
  id: string;
  onDone: OnWritten;
}

/** Chooses what is wrong: the entity that was found, or something that belongs to it. */
export function EntityParts({ id, onDone }: EntityPartsProps) {
  const [{ data, error }] = useQuery({
    ...{ query: EntityPartsDocument, variables: { id }, context: asThePublic },
  });
  if (error) return <Failure error={error} />;
  if (!data) return <p class="hint">Reading …</p>;
  if (!data.node) return <p class="none">This entity is no longer published.</p>;
  return <PartChoice entity={data.node} onDone={onDone} />;
}

interface PartChoiceProps {
  entity: NonNullable<EntityPartsQuery['node']>;
  onDone: OnWritten;
}

function PartChoice({ entity, onDone }: PartChoiceProps) {
  const groups = partsOf(entity);
  // An award through the years has nothing to correct but what it is in each edition.
  const isSeries = entity.__typename === 'AwardSeries';
  const [chosen, setChosen] = useState((isSeries && groups[0]?.parts[0]?.id) || entity.id);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that has chosen the entity is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="correction">
      <h3 ref={heading} tabIndex={-1}>
        {nameOf(entity)}
      </h3>
      {groups.length > 0 && (
        <div class="field">
          <label for="correct-what">What is wrong</label>
          <select
            id="correct-what"
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          >
            {!isSeries && <option value={entity.id}>{nameOf(entity)}</option>}
            {groups.map(({ label, parts }) => (
              <optgroup key={label} label={label}>
                {parts.map((part) => (
                  <option key={part.id} value={part.id}>
                    {part.label}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
          {groups.map(
            ({ label, parts, totalCount }) =>
              totalCount > parts.length && (
                <p key={label} class="hint">
                  These are the first {parts.length} of {totalCount} honors. Find the others by
                  their recipients.
                </p>
              ),
          )}
        </div>
      )}
      <Chosen
        key={chosen}
        id={chosen}
        edition={entity.__typename === 'Edition' ? entity : null}
        onDone={onDone}
      />
    </div>
  );
}

interface ChosenProps {
  id: string;
  /** the edition that it was found in */
  edition: EditionKeyFragment | null;
  onDone: OnWritten;
}

function Chosen({ id, edition, onDone }: ChosenProps) {
  const [{ data, error }] = useQuery({
    ...{ query: CorrectableDocument, variables: { id }, context: asThePublic },
  });
  if (error) return <Failure error={error} />;
  if (!data) return <p class="hint">Reading …</p>;
  if (!data.node) return <p class="none">It is no longer published.</p>;
  return <CorrectionForm entity={data.node} edition={edition} onDone={onDone} />;
}
