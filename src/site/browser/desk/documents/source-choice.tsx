import { useQuery } from '@urql/preact';
import { useEffect } from 'preact/hooks';
import {
  type CitationFragment,
  KnownSourcesDocument,
  SourceOfSlugDocument,
} from '../../generated/desk/graphql.ts';
import { asThePublic } from '../client/desk-client.ts';
import { Alert } from '../client/failure.tsx';
import { Choice } from '../forms/choice.tsx';
import { Select } from '../forms/select.tsx';
import { TextField, type TextFieldProps } from '../forms/text-field.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import type { Messages } from '../messages/languages/en.ts';
import type { FormField } from '../plan/problems.tsx';
import type { CitedSource } from './cited-source.ts';

interface SourceChoiceProps {
  source: CitedSource;
  /** what the entity cites already */
  cited: readonly CitationFragment[];
  onSource(source: CitedSource): void;
}

/** Chooses or describes the source of a new value. */
export function SourceChoice({ source, cited, onSource }: SourceChoiceProps) {
  const { desk, values } = useMessages();
  const words = desk.source;
  const [{ data }] = useQuery({ query: KnownSourcesDocument, context: asThePublic });
  const known = new Map(
    [...cited.map(({ source: one }) => one), ...(data?.sources?.nodes ?? [])].map((one) => [
      one.slug,
      one.title,
    ]),
  );
  const { from, slug, isFree } = source;
  const isNamed = from === 'new' && slug !== '';
  const [{ data: taken, error, fetching }] = useQuery({
    query: SourceOfSlugDocument,
    variables: { slug },
    pause: !isNamed,
  });
  // A form that a slug cannot have is reported by the check of the document.
  const isFound = isNamed && !fetching && (taken !== undefined || error !== undefined);
  const isNowFree = isFound && !taken?.source;
  useEffect(() => {
    if (isNowFree !== isFree) onSource({ ...source, isFree: isNowFree });
  });
  const given = { source, onSource };
  return (
    <fieldset>
      <legend>{words.title}</legend>
      {(['known', 'new', 'none'] as const).map((choice) => (
        <Choice
          key={choice}
          name="source"
          isChosen={from === choice}
          onChoice={() => onSource({ ...source, from: choice, slug: '' })}
        >
          {words.from[choice]}
        </Choice>
      ))}
      {from === 'known' && (
        <>
          <div class="pair">
            <SourceField
              name="slug"
              label={words.slug}
              list="correct-sources"
              isRequired
              {...given}
            />
            <SourceField name="paragraph" label={words.paragraph} {...given} />
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
          <SourceField name="title" label={words.newTitle} isRequired {...given} />
          <SourceField name="slug" label={words.newSlug} isRequired {...given} />
          <Select
            label={desk.recipients.kind}
            value={source.kind}
            options={values.SourceKind}
            onValue={(kind) => onSource({ ...source, kind })}
          />
          <SourceField name="url" label={words.url} {...given} />
        </div>
      )}
      {isFound && taken?.source && <Alert>{words.isTaken(slug, taken.source.title)}</Alert>}
      {from !== 'none' && <p class="hint">{words.disputes}</p>}
    </fieldset>
  );
}

/** The fields of a source, by their names in documents. */
export const sourceFields = ({ desk }: Messages): Record<string, FormField> => ({
  source: { label: desk.source.slug, id: 'correct-slug' },
  'references.paragraph': { label: desk.source.paragraph, id: 'correct-paragraph' },
  'sources.title': { label: desk.source.newTitle, id: 'correct-title' },
  'sources.slug': { label: desk.source.newSlug, id: 'correct-slug' },
  'sources.url': { label: desk.source.url, id: 'correct-url' },
});

interface SourceFieldProps extends Pick<TextFieldProps, 'label' | 'list' | 'isRequired'> {
  name: 'slug' | 'title' | 'url' | 'paragraph';
  source: CitedSource;
  onSource(source: CitedSource): void;
}

function SourceField({ name, source, onSource, ...field }: SourceFieldProps) {
  return (
    <TextField
      id={`correct-${name}`}
      value={source[name]}
      onValue={(value) =>
        // Whether another slug is free is not known yet.
        onSource({ ...source, [name]: value, isFree: name !== 'slug' && source.isFree })
      }
      {...field}
    />
  );
}
