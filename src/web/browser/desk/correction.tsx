import { useQuery } from '@urql/preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { CorrectableDocument } from '../generated/desk/graphql.ts';
import { resultLabels } from '../parts/labels.ts';
import { asThePublic } from './client.ts';
import { type Subject, usualKeyOf } from './correction-document.ts';
import { CorrectionForm } from './correction-form.tsx';
import { Failure } from './failure.tsx';
import type { CorrectableRecipient } from './fields.ts';

interface CorrectionProps {
  /** of a recipient */
  id: string;
  onDone(notice: ComponentChildren): void;
}

/** Chooses what is wrong: the recipient, or one of its honors. */
export function Correction({ id, onDone }: CorrectionProps) {
  const [{ data, error }] = useQuery({
    query: CorrectableDocument,
    variables: { id },
    context: asThePublic,
  });
  const node = data?.node;
  if (error) return <Failure error={error} />;
  if (!node || !('names' in node)) return <p class="hint">Reading …</p>;
  return <Chosen recipient={node} onDone={onDone} />;
}

interface ChosenProps {
  recipient: CorrectableRecipient;
  onDone(notice: ComponentChildren): void;
}

function Chosen({ recipient, onDone }: ChosenProps) {
  const [honorId, setHonorId] = useState('');
  const honor = recipient.honors.nodes.find(({ id }) => id === honorId);
  const [key, setKey] = useState('');
  const subject: Subject = honor ? { honor, key } : { recipient };
  const { nodes, totalCount } = recipient.honors;
  return (
    <div class="correction">
      <h3>{recipient.name}</h3>
      <div class="field">
        <label for="correct-what">What is wrong</label>
        <select
          id="correct-what"
          value={honorId}
          onChange={({ currentTarget: { value } }) => {
            const chosen = nodes.find(({ id }) => id === value);
            setHonorId(value);
            setKey(chosen ? usualKeyOf(chosen) : '');
          }}
        >
          <option value="">{recipient.name}</option>
          {nodes.map(({ id, result, award, edition }) => (
            <option key={id} value={id}>
              {[edition.name, award?.name, resultLabels[result]].filter(Boolean).join(' · ')}
            </option>
          ))}
        </select>
        {totalCount > nodes.length && (
          <p class="hint">
            These are the latest {nodes.length} of {totalCount} honors.
          </p>
        )}
      </div>
      {honor && (
        <div class="field">
          <label for="correct-key">
            Key of the honor in its edition{' '}
            <span class="aside">change it only if the honor was written with a key</span>
          </label>
          <input
            id="correct-key"
            value={key}
            onInput={({ currentTarget }) => setKey(currentTarget.value)}
          />
        </div>
      )}
      <CorrectionForm key={honorId} subject={subject} onDone={onDone} />
    </div>
  );
}
