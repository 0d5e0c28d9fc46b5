import type { NameKind } from '../../db/tables.ts';
import type { Dice } from './dice.ts';
import type { Form, Piece, Tongue } from './tongues/tongue.ts';
import { tongues } from './tongues/tongues.ts';

/** A name as documents have it. */
export interface Name {
  text: string;
  lang: string;
  kind?: NameKind;
}

/** The name of an entity, before it is known in which languages. */
export interface Title {
  tongue: Tongue;
  form: Form;
  stem: Piece;
  /** number of the topic */
  topic: number;
  /** which of the forms it takes, from 0 up to 1 */
  variant: number;
}

const { en } = tongues;
const all = Object.values(tongues);

/** A made-up proper name such as `Ashford`, `海宁` or `Монреаль`. */
export function stemOf(dice: Dice, { syllables }: Tongue): Piece {
  const count = dice.chance(0.7) ? 2 : 3;
  const pieces = Array.from({ length: count }, () => dice.pick(syllables));
  return joined(pieces, '');
}

export function titleOf(dice: Dice, tongue: Tongue, form: Form): Title {
  const stem = stemOf(dice, tongue);
  return { tongue, form, stem, topic: dice.below(en.topics.length), variant: dice.next() };
}

/** The title in a language: its own writing in its own, Latin letters in others. */
export function textIn(tongue: Tongue, title: Title): string {
  const forms = tongue.forms[title.form].split('|');
  const form = forms[Math.floor(title.variant * forms.length)] ?? '';
  return form
    .replace('{s}', tongue === title.tongue ? title.stem.own : title.stem.latin)
    .replace('{t}', tongue.topics[title.topic] ?? '');
}

export function englishOf(title: Title): string {
  return textIn(en, title);
}

/** One to four names of a title: in English, in its own language, in a third one, and shorter or older ones. */
export function namesOf(dice: Dice, title: Title): Name[] {
  const { tongue, stem } = title;
  const english = { text: englishOf(title), lang: en.lang };
  const own = { text: textIn(tongue, title), lang: tongue.lang };
  const names: Name[] = inOrder(dice, english, own);
  if (dice.chance(0.3)) {
    const third = dice.pick(all);
    if (names.every(({ lang }) => lang !== third.lang))
      names.push({ text: textIn(third, title), lang: third.lang });
  }
  const [first = english] = names;
  if (dice.chance(0.1) && stem.own !== own.text)
    names.push({ text: stem.own, lang: own.lang, kind: 'SHORT' });
  if (names.length < 4 && dice.chance(0.04)) {
    const former = { ...title, stem: stemOf(dice, tongue) };
    const text = first.lang === own.lang ? textIn(tongue, former) : englishOf(former);
    names.push({ text, lang: first.lang, kind: 'FORMER' });
  }
  return names;
}

/** The name of a person, in both writings. */
export function personOf(dice: Dice, tongue: Tongue): Piece {
  const { familyFirst, glue } = tongue;
  const count = dice.chance(familyFirst ? 0.75 : 0.35) ? 2 : 1;
  const given = joined(
    Array.from({ length: count }, () => dice.pick(tongue.given)),
    glue,
  );
  const families = Array.from({ length: familyFirst || dice.chance(0.6) ? 1 : 2 }, () =>
    dice.pick(tongue.family),
  );
  const family = joined(families, glue);
  const latin = `${given.latin} ${family.latin}`;
  if (!familyFirst) return { own: `${given.own}${glue}${family.own}`, latin };
  return { own: `${family.own}${glue}${given.own}`, latin };
}

export function namesOfPerson(dice: Dice, tongue: Tongue, { own, latin }: Piece): Name[] {
  const names = inOrder(dice, { text: latin, lang: en.lang }, { text: own, lang: tongue.lang });
  if (dice.chance(0.12)) {
    const [given = '', ...family] = latin.split(' ');
    const text = `${[...given].slice(0, 1).join('')}. ${family.join(' ')}`;
    names.push({ text, lang: en.lang, kind: 'ALIAS' });
  }
  return names;
}

/** Names as documents write them: a map where all are official, else a list. */
export function written(names: readonly Name[]): Record<string, string> | Name[] {
  if (names.some(({ kind }) => kind !== undefined)) return [...names];
  return Object.fromEntries(names.map(({ lang, text }) => [lang, text]));
}

/** The name in addresses, such as `ashford-water-group-17`; the number keeps those of one name apart. */
export function slugFor(english: string, number: number): string {
  return `${slugOf(english).slice(0, 80).replace(/-$/, '')}-${number}`;
}

export function slugOf(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .normalize('NFKD')
    .replace(/[\p{Mn}’']+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** English or its own language first, or only one of them. */
function inOrder(dice: Dice, english: Name, own: Name): Name[] {
  if (own.lang === english.lang) return [english];
  const chance = dice.next();
  if (chance < 0.45) return [english, own];
  if (chance < 0.75) return [own, english];
  return [chance < 0.9 ? english : own];
}

function joined(pieces: readonly Piece[], glue: string): Piece {
  return {
    own: capital(pieces.map(({ own }) => own).join(glue)),
    latin: capital(pieces.map(({ latin }) => latin).join(glue)),
  };
}

function capital(text: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase('en') + rest.join('');
}
