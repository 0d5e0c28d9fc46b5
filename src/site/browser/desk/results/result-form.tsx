import { useId } from 'preact/hooks';
import type { AwardResultsFragment, HonorResult } from '../../generated/desk/graphql.ts';
import { Alert } from '../client/failure.tsx';
import type { OnWritten } from '../client/on-written.ts';
import { type CitedSource, missingOfSource, noSource } from '../documents/cited-source.ts';
import { SourceChoice, sourceFields } from '../documents/source-choice.tsx';
import { Choice } from '../forms/choice.tsx';
import { useDraft } from '../forms/drafts.ts';
import { Select } from '../forms/select.tsx';
import { TextField } from '../forms/text-field.tsx';
import { undecided } from '../forms/when-choice.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import { Sending, type Sent } from '../plan/sending.tsx';
import { RecipientChoice } from './recipient-choice.tsx';
import { type NamedRecipient, resultDocument } from './result-document.ts';

interface ResultDraft extends Sent {
  /** the keys of honors on record that have won */
  keys: string[];
  recipients: NamedRecipient[];
  /** empty if none is chosen yet */
  result: '' | HonorResult;
  text: string;
  lang: string;
  isTied: boolean;
  /** what becomes of who has won until now; empty if they stay winners */
  former: '' | 'NOTHING' | Exclude<HonorResult, 'WON'>;
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
  const messages = useMessages();
  const { desk, values, language } = messages;
  const id = useId();
  const { result: words, form, notNamed, tasks } = desk;
  const initial: ResultDraft = {
    keys: [],
    recipients: [],
    result: isReveal ? 'WON' : '',
    // Without its region: `en` for en-GB.
    text: '',
    lang: language.replace(/-[A-Z]{2}$/, ''),
    isTied: false,
    former: '',
    reason: '',
    when: undecided,
    announcedOn: '',
    source: noSource,
  };
  const draft = useDraft<ResultDraft>(`${isReveal ? 'reveal' : 'add'} ${award.id}`, initial, {
    ...initial,
    keys: [''],
    recipients: [
      { slug: '', name: '', kind: 'PERSON', role: 'PRIMARY', isNew: false, subkind: '' },
    ],
  });
  const [{ keys, recipients, result, text, lang, isTied, former, announcedOn, source }, change] =
    draft;
  const isOpen = (honor: { result: HonorResult }) => honor.result !== 'WON';
  const candidates = isReveal ? award.honors.nodes.filter(isOpen) : [];
  const listed = award.honors.nodes.filter((honor) => !candidates.includes(honor));
  const chosen = candidates.filter(({ key }) => keys.includes(key));
  const names = [...chosen.map(({ credit }) => credit ?? notNamed)];
  if (recipients.length > 0) names.push(recipients.map(({ name }) => name).join(', '));
  const won = result === 'WON' ? listed.filter((honor) => !isOpen(honor)) : [];
  const [winners, replaced] = former === '' ? [won, []] : [[], won];
  const { WON: _, ...lesser } = values.HonorResult;
  const canTie = names.length + winners.length > 1;
  const same = award.honors.nodes.find((honor) => isOfSame(honor, recipients));
  const who = form.several(names);
  const whom = isReveal ? words.whoWon : words.who;
  const title = form.honor(
    award.name,
    result === '' || result === 'WON' ? who : words.withResult(who, values.HonorResult[result]),
  );
  const document = resultDocument({
    award,
    keys: chosen.map(({ key }) => key),
    recipients,
    announcedOn,
    result: result || null,
    isTied: canTie && isTied,
    tiedWith: canTie && isTied ? winners.map(({ key }) => key) : [],
    replaced: {
      keys: replaced.map(({ key }) => key),
      rest: former === '' || former === 'NOTHING' ? null : former,
    },
    text: text.trim(),
    lang: lang.trim(),
    source,
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
      {won.length > 0 && (
        <Select
          label={words.former(won.map(({ credit }) => credit ?? notNamed))}
          value={former}
          options={{ '': words.staysWinner, ...lesser, NOTHING: desk.retraction.nothing }}
          onValue={(value) => change({ former: value })}
        />
      )}
      {candidates.length > 0 && (
        <fieldset>
          <legend class="needed">{words.whoWon}</legend>
          {candidates.map((honor) => (
            <Choice
              key={honor.key}
              isChosen={keys.includes(honor.key)}
              onChoice={(isChosen) => {
                const others = keys.filter((key) => key !== honor.key);
                change({ keys: isChosen ? [...others, honor.key] : others });
              }}
            >
              {honor.credit ?? notNamed}{' '}
              <span class="aside">{values.HonorResult[honor.result]}</span>
            </Choice>
          ))}
        </fieldset>
      )}
      <RecipientChoice
        legend={candidates.length > 0 ? words.notNominated : whom}
        isRequired={candidates.length === 0}
        recipients={recipients}
        onRecipients={(changed) => change({ recipients: changed })}
      />
      {same && (
        <Alert>{words.isOnRecord(same.credit ?? notNamed, values.HonorResult[same.result])}</Alert>
      )}
      {names.length > 0 && canTie && (
        <Choice isChosen={isTied} onChoice={(chosen) => change({ isTied: chosen })}>
          {words.tied}
        </Choice>
      )}
      {!isReveal && (
        <Select
          label={words.result}
          isRequired
          value={result}
          options={{ '': tasks.choose, ...values.HonorResult }}
          onValue={(value) => change({ result: value })}
        />
      )}
      <TextField
        id={`${id}-why`}
        label={words.why}
        aside={words.whyAside}
        isLong
        value={text}
        onValue={(value) => change({ text: value })}
      />
      <div class="pair">
        <TextField
          label={words.language}
          isRequired={isInLanguage}
          aside={words.languageAside}
          value={lang}
          onValue={(value) => change({ lang: value })}
        />
        <TextField
          id={`${id}-on`}
          label={words.announcedOn}
          aside={words.announcedAside(award.edition.ceremony?.heldOn ?? null)}
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
        document={document}
        title={title}
        draft={draft}
        {...(replaced.length > 0 && {
          question: words.replaces(
            title,
            replaced.map(({ credit }) => credit ?? notNamed),
          ),
        })}
        name={`${award.slug}.json`}
        fields={{
          announcedOn: { label: words.announcedOn, id: `${id}-on` },
          reason: { label: words.why, id: `${id}-why` },
          ...sourceFields(messages),
        }}
        credits={new Map(won.map(({ key, credit }) => [key, credit ?? notNamed]))}
        missing={[
          ...(names.length === 0 || same ? [whom] : []),
          ...(result === '' ? [words.result] : []),
          ...(isInLanguage && lang.trim() === '' ? [words.language] : []),
          ...missingOfSource(source).map((part) => desk.source[part]),
        ]}
        onDone={onDone}
      />
    </>
  );
}

/** Whether recipients have an honor already: another one of the same would be a change of it. */
function isOfSame(
  honor: AwardResultsFragment['honors']['nodes'][number],
  recipients: readonly NamedRecipient[],
): boolean {
  const slugs = new Set(honor.recipients.map(({ recipient }) => recipient.slug));
  return (
    recipients.length > 0 &&
    slugs.symmetricDifference(new Set(recipients.map(({ slug }) => slug))).size === 0
  );
}
