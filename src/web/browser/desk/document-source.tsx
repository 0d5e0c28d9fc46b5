import { useId, useState } from 'preact/hooks';
import type { DocumentForm } from '../generated/desk/graphql.ts';

/** A document as it was typed, pasted or read from a file. */
export interface GivenDocument {
  name: string;
  form: DocumentForm;
  text: string;
}

const forms: readonly DocumentForm[] = ['YAML', 'JSON', 'NDJSON', 'CSV'];

/** The format that a file name stands for. */
function formOf(name: string): DocumentForm {
  const ending = name.split('.').at(-1)?.toUpperCase();
  return forms.find((form) => form === ending) ?? 'YAML';
}

/** `2-city.yaml` comes before `10-places.yaml`. */
const byName = (one: GivenDocument, other: GivenDocument) =>
  one.name.localeCompare(other.name, 'en', { numeric: true });

interface DocumentSourceProps {
  given: GivenDocument;
  onGiven(document: GivenDocument): void;
  /** called with the documents of files, in order */
  onFiles(documents: GivenDocument[]): void;
}

/** Takes the text of a document: dropped, chosen as a file, pasted or typed. */
export function DocumentSource({ given, onGiven, onFiles }: DocumentSourceProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);

  const take = async (files: FileList | null | undefined) => {
    const documents = await Promise.all(
      [...(files ?? [])].map(async (file) => ({
        ...{ name: file.name, form: formOf(file.name), text: await file.text() },
      })),
    );
    if (documents.length > 0) onFiles(documents.sort(byName));
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    await take(event.dataTransfer?.files);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button and the text field do the same by keyboard.
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p class="pick">
        <label for={`${id}-file`}>Drop files here, or choose them</label>
        <input
          id={`${id}-file`}
          type="file"
          multiple
          accept=".yaml,.yml,.json,.ndjson,.csv"
          onChange={({ currentTarget }) => take(currentTarget.files)}
        />
      </p>
      <div class="pair">
        <div class="field">
          <label for={`${id}-name`}>Name</label>
          <input
            id={`${id}-name`}
            value={given.name}
            onInput={({ currentTarget }) => onGiven({ ...given, name: currentTarget.value })}
          />
        </div>
        <div class="field">
          <label for={`${id}-form`}>Format</label>
          <select
            id={`${id}-form`}
            value={given.form}
            onChange={({ currentTarget }) => {
              const form = forms.find((one) => one === currentTarget.value);
              if (form) onGiven({ ...given, form });
            }}
          >
            {forms.map((form) => (
              <option key={form}>{form}</option>
            ))}
          </select>
        </div>
      </div>
      <div class="field">
        <label for={`${id}-text`}>Document</label>
        <textarea
          id={`${id}-text`}
          rows={14}
          spellcheck={false}
          value={given.text}
          placeholder={'format: awards/1\nsource: …'}
          onInput={({ currentTarget }) => onGiven({ ...given, text: currentTarget.value })}
        />
      </div>
    </div>
  );
}
