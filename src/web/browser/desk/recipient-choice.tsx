import { useQuery } from '@urql/preact';
import { useId, useState } from 'preact/hooks';
import { slugOf } from '../../../import/sheets/slug-of.ts';
import { FindRecipientsDocument, type RecipientKind } from '../generated/desk/graphql.ts';
import type { RecipientRole } from '../generated/graphql.ts';
import {
  organizationKindLabels,
  placeKindLabels,
  recipientKindLabels,
  recipientRoleLabels,
} from '../generated/value-labels.ts';
import { asThePublic } from './client.ts';
import { Failure } from './failure.tsx';
import type { NamedRecipient } from './result-document.ts';
import { Select } from './select.tsx';

interface RecipientChoiceProps {
  legend: string;
  recipients: readonly NamedRecipient[];
  onRecipients(recipients: NamedRecipient[]): void;
}

/** Chooses who receives an honor together: found by any name, or new. */
export function RecipientChoice({ legend, recipients, onRecipients }: RecipientChoiceProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [words, setWords] = useState('');
  const [{ data, error, fetching }] = useQuery({
    query: FindRecipientsDocument,
    variables: { query },
    context: asThePublic,
    pause: query === '',
  });
  const found = (data?.search?.edges ?? []).flatMap(({ node }) => ('slug' in node ? [node] : []));
  const add = (recipient: NamedRecipient) => {
    onRecipients([...recipients.filter(({ slug }) => slug !== recipient.slug), recipient]);
    setWords('');
    setQuery('');
  };
  const change = (slug: string, part: Partial<NamedRecipient>) =>
    onRecipients(recipients.map((one) => (one.slug === slug ? { ...one, ...part } : one)));
  return (
    <fieldset class="recipients">
      <legend>{legend}</legend>
      <ul class="chosen">
        {recipients.map(({ slug, name, kind, role, isNew }) => (
          <li key={slug}>
            <span>
              <b>{name}</b>{' '}
              <span class="aside">
                {isNew ? 'new, ' : ''}
                {recipientKindLabels[kind]}, {slug}
              </span>
            </span>
            {recipients.length > 1 && (
              <select
                aria-label={`Role of ${name}`}
                value={role}
                onChange={({ currentTarget }) => {
                  const chosen = roles.find((one) => one === currentTarget.value);
                  if (chosen) change(slug, { role: chosen });
                }}
              >
                {roles.map((one) => (
                  <option key={one} value={one}>
                    {recipientRoleLabels[one]}
                  </option>
                ))}
              </select>
            )}
            <button
              type="button"
              onClick={() => onRecipients(recipients.filter((one) => one.slug !== slug))}
            >
              Remove<span class="unseen"> {name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="find">
        <label for={id}>Find by any name</label>
        <input
          id={id}
          type="search"
          maxLength={200}
          autocomplete="off"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            setQuery(words.trim());
          }}
        />
        <button type="button" onClick={() => setQuery(words.trim())}>
          Search
        </button>
      </div>
      <Failure error={error} />
      {query !== '' && (
        <>
          <ul class="found">
            {found.map(({ slug, name, kind }) => (
              <li key={slug}>
                <button
                  type="button"
                  onClick={() =>
                    add({ ...{ slug, name, kind, role: 'PRIMARY', isNew: false, subkind: '' } })
                  }
                >
                  {name}
                </button>
                <span class="aside">
                  {recipientKindLabels[kind]}, {slug}
                </span>
              </li>
            ))}
          </ul>
          {!fetching && data && <NewRecipient key={query} name={query} onNew={add} />}
        </>
      )}
    </fieldset>
  );
}

const roles: readonly RecipientRole[] = ['PRIMARY', 'FOR_WORK', 'CONTRIBUTOR', 'ON_BEHALF'];

interface NewRecipientProps {
  /** what was searched for */
  name: string;
  onNew(recipient: NamedRecipient): void;
}

/** Describes a recipient that is not on record. */
function NewRecipient({ name: searched, onNew }: NewRecipientProps) {
  const id = useId();
  const [name, setName] = useState(searched);
  const [slug, setSlug] = useState(slugOf(searched) ?? '');
  const [kind, setKind] = useState<RecipientKind>('PERSON');
  const [subkind, setSubkind] = useState('');
  const subkinds = subkindLabels[kind];
  return (
    <details class="more-of-it">
      <summary>Not among these: somebody or something new</summary>
      <div class="pair">
        <div class="field">
          <label for={`${id}-name`}>Name</label>
          <input
            id={`${id}-name`}
            value={name}
            onInput={({ currentTarget }) => {
              setName(currentTarget.value);
              setSlug(slugOf(currentTarget.value) ?? slug);
            }}
          />
        </div>
        <div class="field">
          <label for={`${id}-slug`}>Slug, for URLs</label>
          <input
            id={`${id}-slug`}
            value={slug}
            onInput={({ currentTarget }) => setSlug(currentTarget.value)}
          />
        </div>
        <Select
          label="Kind"
          value={kind}
          options={recipientKindLabels}
          onValue={(chosen) => {
            setKind(chosen);
            setSubkind(Object.keys(subkindLabels[chosen] ?? {}).at(-1) ?? '');
          }}
        />
        {subkinds && (
          <Select
            label={kind === 'PLACE' ? 'Kind of place' : 'Kind of organization'}
            value={subkind}
            options={subkinds}
            onValue={setSubkind}
          />
        )}
      </div>
      <div class="actions">
        <button
          type="button"
          disabled={name.trim() === '' || slug.trim() === ''}
          onClick={() =>
            onNew({
              ...{ slug: slug.trim(), name: name.trim(), kind, subkind },
              ...{ role: 'PRIMARY', isNew: true },
            })
          }
        >
          Take this one
        </button>
      </div>
    </details>
  );
}

/** Kinds of recipients that are of a kind themselves, as documents need it. */
const subkindLabels: Partial<Record<RecipientKind, Readonly<Record<string, string>>>> = {
  PLACE: placeKindLabels,
  ORGANIZATION: organizationKindLabels,
};
