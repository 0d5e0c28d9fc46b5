import { useClient, useQuery } from '@urql/preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { slugOf } from '#text';

import {
  FindRecipientsDocument,
  type RecipientKind,
  RecipientOfSlugDocument,
} from '../../generated/desk/graphql.ts';
import type { RecipientRole } from '../../generated/graphql.ts';
import { asThePublic } from '../client/desk-client.ts';
import { Alert, Failure, type FailureText, failureText } from '../client/failure.tsx';
import { Select } from '../forms/select.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import type { NamedRecipient } from './result-document.ts';

interface RecipientChoiceProps {
  legend: string;
  isRequired: boolean;
  recipients: readonly NamedRecipient[];
  onRecipients(recipients: NamedRecipient[]): void;
}

/** Chooses who receives an honor together: found by any name, or new. */
export function RecipientChoice({
  legend,
  isRequired,
  recipients,
  onRecipients,
}: RecipientChoiceProps) {
  const { desk, values } = useMessages();
  const { recipients: words, tasks } = desk;
  const id = useId();
  const [query, setQuery] = useState('');
  const [typed, setTyped] = useState('');
  const [{ data, error, fetching }] = useQuery({
    query: FindRecipientsDocument,
    variables: { query },
    context: asThePublic,
    pause: query === '',
  });
  const found = (data?.search?.edges ?? []).flatMap(({ node }) => ('slug' in node ? [node] : []));
  const choice = useRef<HTMLFieldSetElement>(null);
  const [added, setAdded] = useState('');
  const add = (recipient: NamedRecipient) => {
    onRecipients([...recipients.filter(({ slug }) => slug !== recipient.slug), recipient]);
    setTyped('');
    setQuery('');
    setAdded(recipient.slug);
  };
  // The button that has chosen it is gone with the list.
  useEffect(() => {
    if (added !== '') choice.current?.querySelector<HTMLElement>('.added')?.focus();
  }, [added]);
  const change = (slug: string, part: Partial<NamedRecipient>) =>
    onRecipients(recipients.map((one) => (one.slug === slug ? { ...one, ...part } : one)));
  return (
    <fieldset class="recipients" ref={choice}>
      <legend class={isRequired ? 'needed' : undefined}>{legend}</legend>
      <ul class="chosen">
        {recipients.map(({ slug, name, kind, role, isNew }) => (
          <li key={slug}>
            <span class={slug === added ? 'added' : undefined} tabIndex={-1}>
              <b>{name}</b>{' '}
              <span class="aside">
                {[...(isNew ? [words.isNew] : []), values.RecipientKind[kind], slug].join(', ')}
              </span>
            </span>
            {recipients.length > 1 && (
              <select
                aria-label={words.role(name)}
                value={role}
                onChange={({ currentTarget }) => {
                  const chosen = roles.find((one) => one === currentTarget.value);
                  if (chosen) change(slug, { role: chosen });
                }}
              >
                {roles.map((one) => (
                  <option key={one} value={one}>
                    {values.RecipientRole[one]}
                  </option>
                ))}
              </select>
            )}
            <button
              type="button"
              aria-label={words.removeOf(name)}
              onClick={() => {
                onRecipients(recipients.filter((one) => one.slug !== slug));
                setAdded('');
                document.getElementById(id)?.focus();
              }}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="hint">
        {query !== '' && data
          ? tasks.hits(found.length)
          : recipients.filter(({ slug }) => slug === added).map(({ name }) => words.chosen(name))}
      </p>
      <div class="find">
        <label for={id}>{words.find}</label>
        <input
          id={id}
          type="search"
          maxLength={200}
          autocomplete="off"
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            setQuery(typed.trim());
          }}
        />
        <button type="button" onClick={() => setQuery(typed.trim())}>
          {words.search}
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
                    add({ slug, name, kind, role: 'PRIMARY', isNew: false, subkind: '' })
                  }
                >
                  {name}
                </button>
                <span class="aside">
                  {values.RecipientKind[kind]}, {slug}
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

/** Of kinds of recipients that are of a kind themselves, as documents need it. */
const usualSubkinds: Partial<Record<RecipientKind, string>> = {
  PLACE: 'CITY',
  ORGANIZATION: 'OTHER',
};

interface NewRecipientProps {
  /** what was searched for */
  name: string;
  onNew(recipient: NamedRecipient): void;
}

/** Describes a recipient that is not on record. */
function NewRecipient({ name: searched, onNew }: NewRecipientProps) {
  const messages = useMessages();
  const { desk, values } = messages;
  const words = desk.recipients;
  const client = useClient();
  const [failure, setFailure] = useState<FailureText | null>(null);
  const [isBusy, setBusy] = useState(false);
  const subkindLabels: Partial<Record<RecipientKind, Readonly<Record<string, string>>>> = {
    PLACE: values.PlaceKind,
    ORGANIZATION: values.OrganizationKind,
  };
  const [name, setName] = useState(searched);
  const [slug, setSlug] = useState(slugOf(searched) ?? '');
  const [kind, setKind] = useState<RecipientKind>('PERSON');
  const [subkind, setSubkind] = useState('');
  const subkinds = subkindLabels[kind];

  /** Takes the slug if it is free: otherwise the document would rename the recipient that has it. */
  const take = async () => {
    const own = slug.trim();
    setBusy(true);
    const { data, error } = await client.query(RecipientOfSlugDocument, { slug: own });
    setBusy(false);
    if (error) return setFailure(failureText(error, messages));
    if (data?.recipient) return setFailure(words.isTaken(own, data.recipient.name));
    onNew({
      slug: own,
      name: name.trim(),
      kind,
      subkind,
      role: 'PRIMARY',
      isNew: true,
    });
  };
  return (
    <details class="more-of-it">
      <summary>{words.notFound}</summary>
      <div class="pair">
        <TextField
          label={words.name}
          isRequired
          value={name}
          onValue={(typed) => {
            setName(typed);
            // The text that was typed as the slug stays.
            if (slug === (slugOf(name) ?? '')) setSlug(slugOf(typed) ?? '');
          }}
        />
        <TextField
          label={words.slug}
          isRequired
          value={slug}
          onValue={(typed) => {
            setSlug(typed);
            setFailure(null);
          }}
        />
        <Select
          label={words.kind}
          value={kind}
          options={values.RecipientKind}
          onValue={(chosen) => {
            setKind(chosen);
            setSubkind(usualSubkinds[chosen] ?? '');
          }}
        />
        {subkinds && (
          <Select
            label={kind === 'PLACE' ? words.kindOfPlace : words.kindOfOrganization}
            value={subkind}
            options={subkinds}
            onValue={setSubkind}
          />
        )}
      </div>
      <Alert>{failure}</Alert>
      <div class="actions">
        <button
          type="button"
          disabled={isBusy || name.trim() === '' || slug.trim() === ''}
          onClick={take}
        >
          {words.take}
        </button>
      </div>
    </details>
  );
}
