import { useQuery } from '@urql/preact';
import { useState } from 'preact/hooks';
import { FindEntitiesDocument } from '../generated/desk/graphql.ts';
import { asThePublic } from './client.ts';
import { describeKind, nameOf } from './entity-names.ts';
import { EntityParts } from './entity-parts.tsx';
import { Failure } from './failure.tsx';
import type { OnWritten } from './on-written.ts';

/** Corrects one field of what is published: search for it, and say what is right and where that is written. */
export function Correct({ onWritten }: { onWritten: OnWritten }) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [{ data, error }] = useQuery({
    query: FindEntitiesDocument,
    variables: { query },
    context: asThePublic,
    pause: query === '',
  });
  const found = [
    ...(data?.search?.edges ?? []).map(({ node, matched }) => ({ node, foundAs: matched.text })),
    ...(data?.source ? [{ node: data.source, foundAs: query }] : []),
  ];

  const search = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const words = new FormData(event.currentTarget).get('words');
    setChosen(null);
    setQuery(typeof words === 'string' ? words.trim() : '');
  };

  return (
    <section aria-labelledby="correct">
      <h2 id="correct">Correct a field</h2>
      <form class="find" onSubmit={search}>
        <label for="correct-words">
          Find a recipient, award, edition, event or program{' '}
          <span class="aside">by any of its names, or a source by its slug</span>
        </label>
        <input id="correct-words" name="words" type="search" maxLength={200} autocomplete="off" />
        <button type="submit">Find</button>
      </form>
      <Failure error={error} />
      {chosen !== null ? (
        <EntityParts
          key={chosen}
          id={chosen}
          onDone={(notice) => {
            setChosen(null);
            onWritten(notice);
          }}
        />
      ) : (
        <ul class="found">
          {found.map(({ node, foundAs }) => (
            <li key={node.id}>
              <button type="button" onClick={() => setChosen(node.id)}>
                {nameOf(node)}
              </button>
              <span class="aside">
                {describeKind(node)}
                {foundAs !== nameOf(node) && `, found as ${foundAs}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {chosen === null && data?.search?.pageInfo.hasNextPage && (
        <p class="hint">There are more. Add a word to find others.</p>
      )}
      {query !== '' && data && found.length === 0 && <p class="none">Nothing has this name.</p>}
    </section>
  );
}
