import { useQuery } from '@urql/preact';
import {
  type CitationFragment,
  KnownSourcesDocument,
  type SourceKind,
} from '../generated/desk/graphql.ts';
import { sourceKindLabels } from '../generated/value-labels.ts';
import type { CitedSource } from './cited-source.ts';
import { asThePublic } from './client.ts';

const isSourceKind = (text: string): text is SourceKind => Object.hasOwn(sourceKindLabels, text);

const choices: Record<CitedSource['from'], string> = {
  known: 'A source that is on record',
  new: 'A new source',
  none: 'None: an editorial change, which overwrites what sources say',
};

interface SourceChoiceProps {
  source: CitedSource;
  /** what the entity cites already */
  cited: readonly CitationFragment[];
  onSource(source: CitedSource): void;
}

/** Chooses or describes the source of a new value. */
export function SourceChoice({ source, cited, onSource }: SourceChoiceProps) {
  const [{ data }] = useQuery({ query: KnownSourcesDocument, context: asThePublic });
  const known = new Map(
    [...cited.map(({ source: one }) => one), ...(data?.sources?.nodes ?? [])].map((one) => [
      one.slug,
      one.title,
    ]),
  );
  const { from } = source;
  const given = { source, onSource };
  return (
    <fieldset>
      <legend>Source</legend>
      {(['known', 'new', 'none'] as const).map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="source"
            checked={from === choice}
            onChange={() => onSource({ ...source, from: choice, slug: '' })}
          />{' '}
          {choices[choice]}
        </label>
      ))}
      {from === 'known' && (
        <>
          <div class="pair">
            <SourceField name="slug" label="Slug of the source" list="correct-sources" {...given} />
            <SourceField name="paragraph" label="Paragraph, if it has one" {...given} />
          </div>
          <p class="hint">{known.get(source.slug)}</p>
          <datalist id="correct-sources">
            {[...known].map(([slug, title]) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </datalist>
        </>
      )}
      {from === 'new' && (
        <div class="pair">
          <SourceField name="title" label="Title, as published" {...given} />
          <SourceField name="slug" label="Slug, such as gazette-2019" {...given} />
          <div class="field">
            <label for="correct-kind">Kind</label>
            <select
              id="correct-kind"
              value={source.kind}
              onChange={({ currentTarget }) => {
                const kind = currentTarget.value;
                if (isSourceKind(kind)) onSource({ ...source, kind });
              }}
            >
              {Object.entries(sourceKindLabels).map(([kind, label]) => (
                <option key={kind} value={kind}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <SourceField name="url" label="URL, if it has one" {...given} />
        </div>
      )}
      {from !== 'none' && (
        <p class="hint">
          If another source gives another value, both become claims, and the field shows none until
          one is accepted.
        </p>
      )}
    </fieldset>
  );
}

interface SourceFieldProps {
  name: 'slug' | 'title' | 'url' | 'paragraph';
  label: string;
  /** the id of a list of suggestions */
  list?: string | undefined;
  source: CitedSource;
  onSource(source: CitedSource): void;
}

function SourceField({ name, label, list, source, onSource }: SourceFieldProps) {
  return (
    <div class="field">
      <label for={`correct-${name}`}>{label}</label>
      <input
        id={`correct-${name}`}
        type="text"
        list={list}
        value={source[name]}
        onInput={({ currentTarget }) => onSource({ ...source, [name]: currentTarget.value })}
      />
    </div>
  );
}
