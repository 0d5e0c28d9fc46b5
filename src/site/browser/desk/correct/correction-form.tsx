import { Sources } from '../../evidence/fact-sources.tsx';
import type { EditionKeyFragment } from '../../generated/desk/graphql.ts';
import type { OnWritten } from '../client/on-written.ts';
import { type CitedSource, missingOfSource, proposedSource } from '../documents/cited-source.ts';
import { SourceChoice, sourceFields } from '../documents/source-choice.tsx';
import type { CorrectableEntity } from '../fields/correctable.ts';
import { fieldsOf, namesOf } from '../fields/entity-fields.ts';
import { presentText } from '../fields/field.ts';
import { FieldInput } from '../fields/field-input.tsx';
import { Choice } from '../forms/choice.tsx';
import { useDraft } from '../forms/drafts.ts';
import { Select } from '../forms/select.tsx';
import { TextField } from '../forms/text-field.tsx';
import { undecided } from '../forms/when-choice.tsx';
import { correctionTitle } from '../messages/changed-value.ts';
import { useMessages } from '../messages/desk-messages.ts';
import { Sending, type Sent } from '../plan/sending.tsx';
import { correctionDocument } from './correction-document.ts';
import { isAbout, sourcedValues } from './sourced-values.ts';

interface CorrectionDraft extends Sent {
  fieldId: string;
  value: string;
  lang: string;
  source: CitedSource;
  isAccepted: boolean;
}

interface CorrectionFormProps {
  entity: CorrectableEntity;
  /** what readers call it */
  name: string;
  /** the edition that it was found in; null if in none */
  edition: EditionKeyFragment | null;
  onDone: OnWritten;
}

/** One field: what it is, where that is written, what it should be, and why. */
export function CorrectionForm({ entity, name, edition, onDone }: CorrectionFormProps) {
  const messages = useMessages();
  const words = messages.desk.correction;
  const fields = [...namesOf(entity, messages), ...fieldsOf(entity, messages)];
  const references = 'references' in entity ? entity.references : [];
  const isSource = entity.__typename === 'Source';
  const draft = useDraft<CorrectionDraft>(`correct ${entity.id}`, {
    fieldId: fields[0]?.id ?? '',
    value: fields[0]?.present ?? '',
    lang: fields[0]?.lang ?? '',
    source: { ...proposedSource(references), ...(isSource && { from: 'none' }) },
    isAccepted: false,
    reason: '',
    when: undecided,
  });
  const [{ fieldId, value, lang, source, isAccepted }, change] = draft;
  const field = fields.find(({ id }) => id === fieldId) ?? fields[0];
  if (!field) return <p class="none">{words.impossible}</p>;

  const newValue = value.trim();
  const known = field.canBeDisputed ? sourcedValues(entity, field.name, field.present) : [];
  const canAccept = known.length > 0 && source.from !== 'none' && newValue !== '';
  const others = canAccept && isAccepted ? known : null;
  const document = correctionDocument({
    entity,
    edition,
    field,
    text: newValue,
    lang: lang.trim(),
    source,
    others,
  });
  if (!document) return <p class="none">{words.impossible}</p>;
  const ownReferences = references.filter((one) => isAbout(one, field.name));
  return (
    <>
      <Select
        label={words.field}
        value={field.id}
        options={Object.fromEntries(fields.map(({ id, label }) => [id, label]))}
        onValue={(id) => {
          const chosen = fields.find((one) => one.id === id);
          change({ fieldId: id, value: chosen?.present ?? '', lang: chosen?.lang ?? '' });
        }}
      />
      <p class="present">
        {words.now(presentText(field) ?? words.unknown)}{' '}
        <Sources of={field.label} references={ownReferences} />
      </p>
      {known.length > 1 && <p class="warning">{words.disagree(known.map((one) => one.value))}</p>}
      <FieldInput
        id="correct-value"
        field={field}
        value={value}
        onValue={(typed) => change({ value: typed })}
      />
      {field.isLocalized && (
        <TextField
          label={words.language}
          isRequired
          aside={words.languageAside}
          value={lang}
          onValue={(typed) => change({ lang: typed })}
        />
      )}
      {!isSource && (
        <SourceChoice
          source={source}
          cited={references}
          onSource={(cited) => change({ source: cited })}
        />
      )}
      {canAccept && (
        <Choice isChosen={isAccepted} onChoice={(chosen) => change({ isAccepted: chosen })}>
          {words.accept}
        </Choice>
      )}
      <Sending
        document={document}
        draft={draft}
        name="correction.json"
        fields={{
          [field.name]: { label: words.newValue, id: 'correct-value' },
          'claims.value': { label: words.newValue, id: 'correct-value' },
          ...sourceFields(messages),
        }}
        title={correctionTitle(
          entity.__typename === 'Honor'
            ? messages.desk.form.oneHonor(
                entity.honoredWith?.name ?? name,
                entity.credit ?? messages.desk.notNamed,
              )
            : name,
          field.label,
          presentText({ input: field.input, present: newValue }),
          messages,
        )}
        missing={[
          ...(newValue === field.present
            ? [newValue === '' ? words.newValue : words.unchangedValue]
            : []),
          ...(field.isLocalized && lang.trim() === '' ? [words.language] : []),
          ...missingOfSource(source).map((part) => messages.desk.source[part]),
        ]}
        isReasonNeeded
        onDone={onDone}
      />
    </>
  );
}
