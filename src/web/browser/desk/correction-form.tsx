import { useState } from 'preact/hooks';
import type { EditionKeyFragment } from '../generated/desk/graphql.ts';
import { Sources } from '../parts/sources.tsx';
import type { CorrectableEntity } from './correctable.ts';
import { type CitedSource, correctionDocument } from './correction-document.ts';
import { presentText } from './field.ts';
import { FieldInput } from './field-input.tsx';
import { fieldsOf, namesOf } from './fields.ts';
import type { OnWritten } from './on-written.ts';
import { Proposal } from './proposal.tsx';
import { SourceChoice } from './source-choice.tsx';
import { isAbout, sourcedValues } from './sourced-values.ts';

interface CorrectionFormProps {
  entity: CorrectableEntity;
  /** the edition that it was found in; null if in none */
  edition: EditionKeyFragment | null;
  onDone: OnWritten;
}

/** One field: what it is, where that is written, what it should be, and why. */
export function CorrectionForm({ entity, edition, onDone }: CorrectionFormProps) {
  const fields = [...namesOf(entity), ...fieldsOf(entity)];
  const references = 'references' in entity ? entity.references : [];
  const isSource = entity.__typename === 'Source';
  const [lang, setLang] = useState('');
  const [fieldId, setFieldId] = useState(fields[0]?.id ?? '');
  const field = fields.find(({ id }) => id === fieldId);
  const [value, setValue] = useState(field?.present ?? '');
  const [reason, setReason] = useState('');
  const [source, setSource] = useState<CitedSource>({
    ...{ from: isSource ? 'none' : 'known', slug: references[0]?.source.slug ?? '' },
    ...{ paragraph: '', title: '', kind: 'NEWS', url: '' },
  });
  const [isAccepted, setAccepted] = useState(false);
  if (!field)
    return <p class="none">This entity cannot be corrected here. Import a document instead.</p>;

  const isCited =
    source.from === 'none' || (source.slug !== '' && (source.from === 'known' || source.title));
  const newValue = value.trim();
  const known = field.canBeDisputed ? sourcedValues(entity, field.name, field.present) : [];
  const canAccept = known.length > 0 && source.from !== 'none' && newValue !== '';
  const others = canAccept && isAccepted ? known : null;
  const document = correctionDocument({
    ...{ entity, edition, field, text: newValue, lang: lang.trim(), source, others },
  });
  if (!document)
    return <p class="none">This entity cannot be corrected here. Import a document instead.</p>;
  const text = JSON.stringify(document, null, 2);
  const ownReferences = references.filter((one) => isAbout(one, field.name));
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
        <span class="aside">Now</span> {presentText(field) ?? 'unknown'}{' '}
        <Sources of={field.label} references={ownReferences} />
      </p>
      {known.length > 1 && (
        <p class="warning">Sources disagree: {known.map((one) => one.value).join('; ')}.</p>
      )}
      <FieldInput id="correct-value" field={field} value={value} onValue={setValue} />
      {field.isLocalized && (
        <div class="field">
          <label for="correct-lang">
            Language of this text{' '}
            <span class="aside">such as en or zh-Hans; texts in other languages stay</span>
          </label>
          <input
            id="correct-lang"
            value={lang}
            onInput={({ currentTarget }) => setLang(currentTarget.value)}
          />
        </div>
      )}
      {!isSource && <SourceChoice source={source} cited={references} onSource={setSource} />}
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
        <summary>The import document</summary>
        <pre class="document">{text}</pre>
      </details>
      <Proposal
        // What was checked is outdated as soon as the document changes.
        key={`${text} ${reason}`}
        isReady={
          newValue !== field.present &&
          reason.trim() !== '' &&
          Boolean(isCited) &&
          (!field.isLocalized || lang.trim() !== '')
        }
        text={text}
        input={{ document: text, form: 'JSON', name: 'correction.json', reason: reason.trim() }}
        onDone={onDone}
      />
    </>
  );
}
