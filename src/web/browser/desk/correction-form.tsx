import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Sources } from '../parts/sources.tsx';
import { type CitedSource, correctionDocument, type Subject } from './correction-document.ts';
import { FieldInput } from './field-input.tsx';
import { type Field, fieldsOfHonor, fieldsOfRecipient } from './fields.ts';
import { Proposal } from './proposal.tsx';
import { SourceChoice } from './source-choice.tsx';
import { sourcedValues } from './sourced-values.ts';

interface CorrectionFormProps {
  subject: Subject;
  onDone(notice: ComponentChildren): void;
}

/** One field: what it is, where that is written, what it should be, and why. */
export function CorrectionForm({ subject, onDone }: CorrectionFormProps) {
  const [lang, setLang] = useState('en');
  const isHonor = 'honor' in subject;
  const fields = isHonor
    ? fieldsOfHonor(subject.honor, lang)
    : fieldsOfRecipient(subject.recipient);
  const [fieldId, setFieldId] = useState(fields[0]?.id ?? '');
  const field = fields.find(({ id }) => id === fieldId);
  const [value, setValue] = useState(field?.present ?? '');
  const [reason, setReason] = useState('');
  const { references } = isHonor ? subject.honor : subject.recipient;
  const [source, setSource] = useState<CitedSource>({
    ...{ from: 'known', slug: references[0]?.source.slug ?? '', paragraph: '' },
    ...{ title: '', kind: 'NEWS', url: '' },
  });
  const [isAccepted, setAccepted] = useState(false);
  if (!field) return null;

  const isCited =
    source.from === 'none' || (source.slug !== '' && (source.from === 'known' || source.title));
  const known =
    isHonor || !field.canBeDisputed
      ? []
      : sourcedValues(subject.recipient, field.name, field.present);
  const canAccept = known.length > 0 && source.from !== 'none';
  const others = canAccept && isAccepted ? known : null;
  const text = JSON.stringify(
    correctionDocument({ subject, field, text: value.trim(), source, others }),
    null,
    2,
  );
  const ownReferences = references.filter((one) => one.field === null || one.field === field.name);
  return (
    <>
      <div class="field">
        <label for="correct-field">Field</label>
        <select
          id="correct-field"
          value={fieldId}
          onChange={({ currentTarget }) => {
            setFieldId(currentTarget.value);
            setValue(fields.find(({ id }) => id === currentTarget.value)?.present ?? '');
          }}
        >
          {fields.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <p class="present">
        <span class="aside">Now</span> {presentText(field) || 'unknown'}{' '}
        <Sources of={field.label} references={ownReferences} />
      </p>
      {known.length > 1 && (
        <p class="warning">Sources disagree: {known.map((one) => one.value).join('; ')}.</p>
      )}
      <FieldInput id="correct-value" field={field} value={value} onValue={setValue} />
      {field.name === 'reason' && (
        <div class="field">
          <label for="correct-lang">
            Language of this text <span class="aside">texts in other languages stay</span>
          </label>
          <input
            id="correct-lang"
            value={lang}
            onInput={({ currentTarget }) => setLang(currentTarget.value)}
          />
        </div>
      )}
      <SourceChoice source={source} cited={references} onSource={setSource} />
      {canAccept && (
        <label>
          <input
            type="checkbox"
            checked={isAccepted}
            onChange={({ currentTarget }) => setAccepted(currentTarget.checked)}
          />{' '}
          Accept this value, and keep on record what other sources say
        </label>
      )}
      <div class="field">
        <label for="correct-reason">
          Reason of the correction <span class="aside">for the public change log</span>
        </label>
        <input
          id="correct-reason"
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </div>
      <details class="more-of-it">
        <summary>The document that says so</summary>
        <pre class="document">{text}</pre>
      </details>
      <Proposal
        // What was checked is outdated as soon as the document changes.
        key={`${text} ${reason}`}
        isReady={value.trim() !== field.present && reason.trim() !== '' && Boolean(isCited)}
        text={text}
        input={{ document: text, form: 'JSON', name: 'correction.json', reason: reason.trim() }}
        onDone={onDone}
      />
    </>
  );
}

/** The present value as readers see it. */
const presentText = ({ input, present }: Field) =>
  typeof input === 'object' ? input.options[present] : present;
