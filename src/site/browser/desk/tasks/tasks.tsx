import { useQuery } from '@urql/preact';
import { useContext, useId, useState } from 'preact/hooks';
import {
  type EntityNameFragment,
  FindEntitiesDocument,
  LatestEditionsDocument,
} from '../../generated/desk/graphql.ts';
import { asThePublic } from '../client/desk-client.ts';
import { Failure } from '../client/failure.tsx';
import type { OnWritten } from '../client/on-written.ts';
import { usePublicQuery, useReread } from '../client/reread.ts';
import { Choice } from '../forms/choice.tsx';
import { DraftsContext, useDraft } from '../forms/drafts.ts';
import { useMessages } from '../messages/desk-messages.ts';
import { describeKind, nameOf } from '../messages/entity-names.ts';
import { EntityParts } from './entity-parts.tsx';
import { type Task, taskNames, tasks } from './task.ts';

interface TasksProps {
  /** grows with each change, after which what a form is for is read again */
  changes: number;
  onWritten: OnWritten;
}

/** Changes what is public: who has won, who was nominated, what was wrong. */
export function Tasks({ changes, onWritten }: TasksProps) {
  const id = useId();
  const drafts = useContext(DraftsContext);
  const [{ task, query, chosen }, change] = useDraft<{ task: Task; query: string; chosen: string }>(
    'task',
    { task: 'reveal', query: '', chosen: '' },
  );
  /** whether the curator has chosen it now; else a draft of earlier has */
  const [isFresh, setFresh] = useState(false);
  const choose = (one: string) => {
    setFresh(true);
    change({ chosen: one });
  };
  const words = useMessages().desk.tasks;
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const words = new FormData(event.currentTarget).get('words');
    change({ chosen: '', query: typeof words === 'string' ? words.trim() : '' });
  };
  return (
    <section aria-labelledby="results">
      <h2 id="results">{words.title}</h2>
      <fieldset class="tasks">
        <legend>{words.question}</legend>
        {taskNames.map((name) => (
          <Choice
            key={name}
            name={id}
            isChosen={task === name}
            onChoice={() => {
              // The focus stays: with arrow keys, one passes tasks on the way to another.
              setFresh(false);
              change({ task: name, query: '', chosen: '' });
            }}
          >
            {words.names[name]}
          </Choice>
        ))}
      </fieldset>
      <form key={task} class="find" onSubmit={search}>
        <label for={`${id}-words`}>{words.find[task]}</label>
        <span class="aside" id={`${id}-aside`}>
          {task === 'correct' ? words.orSlug : words.byName}
        </span>
        <input
          id={`${id}-words`}
          aria-describedby={`${id}-aside`}
          name="words"
          type="search"
          maxLength={200}
          autocomplete="off"
          defaultValue={query}
        />
        <button type="submit">{words.search}</button>
      </form>
      {chosen !== '' ? (
        <EntityParts
          key={`${task} ${chosen}`}
          id={chosen}
          task={task}
          changes={changes}
          takesFocus={isFresh}
          onDone={(notice) => {
            change({ chosen: '' });
            // The entities that were found stay on the page, for the next one, and not in the browser.
            drafts?.forget('task');
            onWritten(notice);
          }}
        />
      ) : query === '' ? (
        <Latest changes={changes} onChosen={choose} />
      ) : (
        <Found task={task} query={query} changes={changes} onChosen={choose} />
      )}
    </section>
  );
}

/** The latest editions, which most results are for. */
function Latest({ changes, onChosen }: Pick<FoundProps, 'changes' | 'onChosen'>) {
  const { data, error } = usePublicQuery(LatestEditionsDocument, {}, changes);
  return (
    <>
      <Failure error={error} />
      <EntityList
        found={(data?.editions?.nodes ?? []).map((node) => ({ node, foundAs: nameOf(node) }))}
        onChosen={onChosen}
      />
    </>
  );
}

interface FoundProps {
  task: Task;
  query: string;
  /** grows with each change, after which the list is read again */
  changes: number;
  onChosen(id: string): void;
}

function Found({ task, query, changes, onChosen }: FoundProps) {
  const words = useMessages().desk.tasks;
  const [{ data, error }, read] = useQuery({
    query: FindEntitiesDocument,
    variables: { query },
    context: asThePublic,
  });
  useReread(read, changes);
  const found = [
    ...(data?.search?.edges ?? []).map(({ node, matched }) => ({ node, foundAs: matched.text })),
    ...(data?.source ? [{ node: data.source, foundAs: query }] : []),
  ].filter(({ node }) => tasks[task].isFor(node));
  return (
    <>
      <Failure error={error} />
      <p role="status" class="hint">
        {data && (found.length === 0 ? words.none : words.hits(found.length))}
      </p>
      <EntityList found={found} onChosen={onChosen} />
      {data?.search?.pageInfo.hasNextPage && <p class="hint">{words.more}</p>}
    </>
  );
}

interface EntityListProps {
  /** each with the name that it was found by */
  found: readonly { node: EntityNameFragment; foundAs: string }[];
  onChosen(id: string): void;
}

function EntityList({ found, onChosen }: EntityListProps) {
  const messages = useMessages();
  return (
    <ul class="found">
      {found.map(({ node, foundAs }) => (
        <li key={node.id}>
          <button type="button" onClick={() => onChosen(node.id)}>
            {nameOf(node)}
          </button>
          <span class="aside">
            {describeKind(node, messages)}
            {foundAs !== nameOf(node) && messages.desk.tasks.foundAs(foundAs)}
          </span>
        </li>
      ))}
    </ul>
  );
}
