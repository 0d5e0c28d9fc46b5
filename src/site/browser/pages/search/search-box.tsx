import { useContext, useRef, useState } from 'preact/hooks';
import { Location } from '../../links/location.tsx';
import { useMessages } from '../../messages/messages.ts';
import { maxQueryLength } from '../../parameters/searchable.ts';
import { optionId, SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './suggestions.ts';

/**
 * Searches for names in any language. A form, so that it works before any script has loaded; after that, it suggests
 * while one types, as the pattern "combobox with a list" of ARIA says.
 * @param typed what has been typed before this was drawn
 */
export function SearchBox({ typed }: { typed?: string | undefined }) {
  const messages = useMessages().searchBox;
  const url = useContext(Location);
  const query = url.pathname === '/search' ? (url.searchParams.get('q') ?? '') : '';
  const lang = url.searchParams.get('lang');
  const form = useRef<HTMLFormElement>(null);
  const [shownUrl, setShownUrl] = useState(url);
  const [text, setText] = useState(typed ?? query);
  const [isOpen, setOpen] = useState(text !== query);
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useSuggestions(isOpen ? text.trim() : '');
  const suggestions = isOpen ? found : null;
  const count = suggestions?.length ?? 0;
  // The list can change after an arrow key has chosen one of it.
  const position = suggestions?.findIndex(({ node }) => node.id === chosen) ?? -1;
  const active = position === -1 ? null : position;

  const close = () => {
    setOpen(false);
    setChosen(null);
  };
  const choose = (index: number) => setChosen(suggestions?.[index]?.node.id ?? null);
  // Another page is shown: what was typed has led there, or is of no interest any more.
  if (shownUrl !== url) {
    setShownUrl(url);
    setText(query);
    close();
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // The keys belong to the input method while it composes a character.
    if (event.isComposing) return;
    // A list that was closed is opened again.
    if (event.key === 'ArrowDown' && !isOpen) setOpen(true);
    else if (count === 0) return;
    else if (event.key === 'ArrowDown') choose(active === null ? 0 : (active + 1) % count);
    else if (event.key === 'ArrowUp') choose(((active ?? count) + count - 1) % count);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active !== null)
      document.getElementById(optionId(active))?.click();
    else return;
    event.preventDefault();
  };

  return (
    <form
      ref={form}
      action="/search"
      class="search-box"
      onSubmit={close}
      onFocusOut={({ relatedTarget }) => {
        const isInside = relatedTarget instanceof Node && form.current?.contains(relatedTarget);
        if (!isInside) close();
      }}
    >
      <label for="search">{messages.label}</label>
      <input
        id="search"
        name="q"
        type="search"
        placeholder={messages.placeholder}
        value={text}
        maxLength={maxQueryLength}
        autocomplete="off"
        // biome-ignore lint/a11y/noRedundantRoles: without `list`, which Preact's types ask for, it is no combobox
        role="combobox"
        list={undefined}
        aria-autocomplete="list"
        aria-expanded={count > 0}
        aria-controls="suggestions"
        aria-activedescendant={active === null ? undefined : optionId(active)}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setOpen(true);
          setChosen(null);
        }}
        onKeyDown={onKeyDown}
      />
      {lang !== null && <input type="hidden" name="lang" value={lang} />}
      <SuggestionList suggestions={suggestions} active={active} onChoose={close} />
    </form>
  );
}
