import { useContext } from 'preact/hooks';
import { Location } from '../location.tsx';

/** Searches for names in any language. A form, so that it works before any script has loaded. */
export function SearchBox() {
  const { searchParams } = useContext(Location);
  const lang = searchParams.get('lang');
  return (
    <search>
      <form action="/search" class="search-box">
        <label for="search">Search</label>
        <input
          id="search"
          name="q"
          type="search"
          placeholder="A winner, a city, an award"
          value={searchParams.get('q') ?? ''}
          autocomplete="off"
        />
        {lang !== null && <input type="hidden" name="lang" value={lang} />}
      </form>
    </search>
  );
}
