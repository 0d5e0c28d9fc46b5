import { useId, useState } from 'preact/hooks';
import { Select } from '../forms/select.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useMessages } from '../messages/desk-messages.ts';
import { type FileNote, type GivenDocument, readGivenFile, textForms } from './given-document.ts';

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
  const { document: words, recipients } = useMessages().desk;
  const id = useId();
  const [isOver, setOver] = useState(false);
  const [notes, setNotes] = useState<readonly FileNote[]>([]);
  const [isRead, setRead] = useState(false);

  const take = async (files: FileList | null | undefined) => {
    const read = await Promise.all([...(files ?? [])].map(readGivenFile));
    const documents = read.flatMap(({ document }) => document ?? []);
    setNotes(read.flatMap(({ note }) => note ?? []));
    setRead(documents.length > 0);
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
        <label for={`${id}-file`}>{words.drop}</label>
        <input
          id={`${id}-file`}
          type="file"
          multiple
          accept=".yaml,.yml,.json,.ndjson,.csv,.tsv,.txt,.xlsx,.xlsm,.ods"
          onChange={async ({ currentTarget }) => {
            await take(currentTarget.files);
            // Else the same file, once it is corrected, could not be chosen again.
            currentTarget.value = '';
          }}
        />
      </p>
      <p class="hint">
        {words.forms((template) => (
          <a href="/template.xlsx" download>
            {template}
          </a>
        ))}
      </p>
      <p role="status" class="hint">
        {isRead && words.next(given.name)}
      </p>
      {notes.map(({ name, said }) => (
        <p key={name} class={said === 'asWindows1252' ? 'warning' : 'failure'} role="alert">
          {words.ofFile(
            name,
            typeof said === 'string' ? words[said] : <span lang="en">{said.message}</span>,
          )}
        </p>
      ))}
      <div class="pair">
        <TextField
          label={recipients.name}
          value={given.name}
          onValue={(name) => onGiven({ ...given, name })}
        />
        {given.form !== 'WORKBOOK' && (
          <Select
            label={words.format}
            value={given.form}
            options={textForms}
            onValue={(form) => onGiven({ ...given, form })}
          />
        )}
      </div>
      {given.form === 'WORKBOOK' ? (
        <div class="workbook">
          <p>{words.workbook(<b>{given.name}</b>)}</p>
          <button type="button" onClick={() => onGiven({ ...given, form: 'YAML', text: '' })}>
            {words.typeInstead}
          </button>
        </div>
      ) : (
        <div class="field">
          <label for={`${id}-text`}>{words.text}</label>
          <textarea
            id={`${id}-text`}
            required
            rows={14}
            spellcheck={false}
            value={given.text}
            placeholder={'format: awards/1\nsource: …'}
            onInput={({ currentTarget }) => onGiven({ ...given, text: currentTarget.value })}
          />
        </div>
      )}
    </div>
  );
}
