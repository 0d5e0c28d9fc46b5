import type { AwardResultsFragment, HonorResult } from '../generated/desk/graphql.ts';
import { useMessages } from '../messages.ts';
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
  const { desk, values, language } = useMessages();
  const { result: words, form, notNamed } = desk;
  const initial: ResultDraft = {
    ...{ keys: [], recipients: [], result: isReveal ? 'WON' : 'NOMINATED' },
    // Without its region: `en` for en-GB.
    ...{
      text: '',
      lang: language.replace(/-[A-Z]{2}$/, ''),
      isTied: false,
      reason: '',
      when: undecided,
    },
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
  const names = [...chosen.map(({ credit }) => credit ?? notNamed)];
  if (recipients.length > 0) names.push(recipients.map(({ name }) => name).join(', '));
  const title = form.honor(award.name, form.several(names));
  const document = resultDocument({
    ...{ award, keys: chosen.map(({ key }) => key), recipients, result, isTied, announcedOn },
    ...{ text: text.trim(), lang: lang.trim(), source },
  });
  const isInLanguage = text.trim() !== '' || recipients.some(({ isNew }) => isNew);
  return (
    <>
      {listed.length > 0 && (
        <p>
          {isReveal
            ? words.hasWon(listed.map(({ credit }) => credit ?? notNamed))
            : words.onRecord(
                listed.map((honor) =>
                  words.withResult(honor.credit ?? notNamed, values.HonorResult[honor.result]),
                ),
              )}
        </p>
      )}
      {candidates.length > 0 && (
        <fieldset>
          <legend>{words.whoWon}</legend>
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
              {honor.credit ?? notNamed}{' '}
              <span class="aside">{values.HonorResult[honor.result]}</span>
            </label>
          ))}
        </fieldset>
      )}
      <RecipientChoice
        legend={candidates.length > 0 ? words.notNominated : isReveal ? words.whoWon : words.who}
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
          {words.tied}
        </label>
      )}
      {!isReveal && (
        <Select
          label={words.result}
          value={result}
          options={values.HonorResult}
          onValue={(value) => change({ result: value })}
        />
      )}
      <TextField
        label={words.why}
        aside={words.whyAside}
        isLong
        value={text}
        onValue={(value) => change({ text: value })}
      />
      <div class="pair">
        <TextField
          label={words.language}
          aside={words.languageAside}
          value={lang}
          onValue={(value) => change({ lang: value })}
        />
        <TextField
          label={words.announcedOn}
          aside={words.announcedAside}
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
