import { useQuery } from '@urql/preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { FindRecipientsDocument } from '../generated/desk/graphql.ts';
import { kindLabels } from '../parts/labels.ts';
import { asThePublic } from './client.ts';
import { Correction } from './correction.tsx';
import { Failure } from './failure.tsx';

/** Corrects one field of what is published: search for it, and say what is right and where that is written. */
export function Correct({ onWritten }: { onWritten(notice: ComponentChildren): void }) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [{ data, error }] = useQuery({
    query: FindRecipientsDocument,
    variables: { query },
    context: asThePublic,
    pause: query === '',
  });
  const found = data?.search?.edges ?? [];

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
          Find a person, city, organization or work <span class="aside">by any of its names</span>
        </label>
        <input id="correct-words" name="words" type="search" maxLength={200} autocomplete="off" />
        <button type="submit">Find</button>
      </form>
      <Failure error={error} />
      {chosen !== null ? (
        <Correction
          key={chosen}
          id={chosen}
          onDone={(notice) => {
            setChosen(null);
            onWritten(notice);
          }}
        />
      ) : (
        <ul class="found">
          {found.map(
            ({ node, matched }) =>
              'slug' in node && (
                <li key={node.id}>
                  <button type="button" onClick={() => setChosen(node.id)}>
                    {node.name}
                  </button>
                  <span class="aside">
                    {kindLabels[node.kind]}
                    {matched.text !== node.name && `, found as ${matched.text}`}
                  </span>
                </li>
              ),
          )}
        </ul>
      )}
      {query !== '' && data && found.length === 0 && <p class="none">Nothing has this name.</p>}
    </section>
  );
}
