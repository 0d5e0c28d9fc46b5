import type { AwardResultsFragment, HonorResult } from '../generated/desk/graphql.ts';
import { honorResultLabels } from '../generated/value-labels.ts';
import { type CitedSource, isCitable, proposedSource } from './cited-source.ts';
import { useDraft } from './drafts.ts';
import type { OnWritten } from './on-written.ts';
import { RecipientChoice } from './recipient-choice.tsx';
import { type NamedRecipient, resultDocument } from './result-document.ts';
import { Select } from './select.tsx';
import { Sending, type Sent } from './sending.tsx';
import { SourceChoice } from './source-choice.tsx';
import { TextField } from './text-field.tsx';
import { undecided } from './when.tsx';

interface ResultDraft extends Sent {
  /** the keys of honors on record that have won */
  keys: string[];
  recipients: NamedRecipient[];
  result: HonorResult;
  text: string;
  lang: string;
  isTied: boolean;
  announcedOn: string;
  source: CitedSource;
}

interface ResultFormProps {
  award: AwardResultsFragment;
  /** whether it says who has won; else it adds anybody with any result */
  isReveal: boolean;
  onDone: OnWritten;
}

/** Says who has won an award, or adds somebody to it. */
export function ResultForm({ award, isReveal, onDone }: ResultFormProps) {
  const initial: ResultDraft = {
    ...{ keys: [], recipients: [], result: isReveal ? 'WON' : 'NOMINATED' },
    ...{ text: '', lang: 'en', isTied: false, reason: '', when: undecided },
    announcedOn: (isReveal && award.edition.ceremony?.heldOn) || '',
    source: proposedSource(award.references),
  };
  const [draft, change, forget] = useDraft<ResultDraft>(
    `${isReveal ? 'reveal' : 'add'} ${award.id}`,
    initial,
    {
      ...{ ...initial, keys: [''] },
      recipients: [
        { slug: '', name: '', kind: 'PERSON', role: 'PRIMARY', isNew: false, subkind: '' },
      ],
    },
  );
  const { keys, recipients, result, text, lang, isTied, announcedOn, source, reason, when } = draft;
  const isOpen = (honor: { result: HonorResult }) => honor.result !== 'WON';
  const candidates = isReveal ? award.honors.nodes.filter(isOpen) : [];
  const listed = award.honors.nodes.filter((honor) => !candidates.includes(honor));
  const chosen = candidates.filter(({ key }) => keys.includes(key));
  const names = [...chosen.map(({ credit }) => credit ?? 'Not named')];
  if (recipients.length > 0) names.push(recipients.map(({ name }) => name).join(', '));
  const title = `${award.name}: ${names.join('; ')}`;
  const document = resultDocument({
    ...{ award, keys: chosen.map(({ key }) => key), recipients, result, isTied, announcedOn },
    ...{ text: text.trim(), lang: lang.trim(), source },
  });
  const isInLanguage = text.trim() !== '' || recipients.some(({ isNew }) => isNew);
  return (
    <>
      {listed.length > 0 && (
        <p>
          <span class="aside">{isReveal ? 'Has won already' : 'On record'}</span>{' '}
          {listed
            .map((honor) =>
              isReveal
                ? (honor.credit ?? 'Not named')
                : `${honor.credit ?? 'Not named'} (${honorResultLabels[honor.result]})`,
            )
            .join(', ')}
        </p>
      )}
      {candidates.length > 0 && (
        <fieldset>
          <legend>Who has won?</legend>
          {candidates.map((honor) => (
            <label key={honor.key}>
              <input
                type="checkbox"
                checked={keys.includes(honor.key)}
                onChange={({ currentTarget }) =>
                  change({
                    keys: [
                      ...keys.filter((key) => key !== honor.key),
                      ...(currentTarget.checked ? [honor.key] : []),
                    ],
                  })
                }
              />{' '}
              {honor.credit ?? 'Not named'}{' '}
              <span class="aside">{honorResultLabels[honor.result]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <RecipientChoice
        legend={
          candidates.length > 0
            ? 'Somebody who was not nominated'
            : isReveal
              ? 'Who has won?'
              : 'Who? Several are honored together'
        }
        recipients={recipients}
        onRecipients={(changed) => change({ recipients: changed })}
      />
      {names.length > 1 && (
        <label>
          <input
            type="checkbox"
            checked={isTied}
            onChange={({ currentTarget }) => change({ isTied: currentTarget.checked })}
          />{' '}
          The source says that they tied
        </label>
      )}
      {!isReveal && (
        <Select
          label="Result"
          value={result}
          options={honorResultLabels}
          onValue={(value) => change({ result: value })}
        />
      )}
      <TextField
        label="Why"
        aside="if a source says so, in your own words"
        isLong
        value={text}
        onValue={(value) => change({ text: value })}
      />
      <div class="pair">
        <TextField
          label="Language of what you write"
          aside="such as en or zh-Hans"
          value={lang}
          onValue={(value) => change({ lang: value })}
        />
        <TextField
          label="Announced on"
          aside="such as 2025-09-04, if known"
          value={announcedOn}
          onValue={(value) => change({ announcedOn: value })}
        />
      </div>
      <SourceChoice
        source={source}
        cited={award.references}
        onSource={(value) => change({ source: value })}
      />
      <Sending
        {...{ document, title, reason, when }}
        name={`${award.slug}.json`}
        isReady={names.length > 0 && isCitable(source) && (!isInLanguage || lang.trim() !== '')}
        onSent={change}
        onDone={(notice) => {
          forget();
          onDone(notice);
        }}
      />
    </>
  );
}
