import { listedResults } from '../../model/fields/honor.ts';
import { normalize } from '../../normalize.ts';
import type { HonorResult } from '../../tables.ts';

/**
 * Words of a query that say which results an honor has. Forms that names often begin with, such as `win`, are left out:
 * people search while they type.
 */
const vocabulary: readonly { results: readonly HonorResult[]; words: readonly string[] }[] = [
  {
    results: listedResults.winners,
    words: [
      'won winner winners laureate laureates awardee awardees',
      '获奖 获奖者 得奖 得奖者 得主 獲獎 獲獎者 得獎 得獎者 受賞 受賞者 수상자',
      'ganó ganador ganadora ganadores ganadoras galardonado galardonada galardonados galardonadas',
      'premiado premiada premiados premiadas vencedor vencedora vencedores vencedoras',
      'gagnant gagnante gagnants gagnantes lauréat lauréate lauréats lauréates',
      'gewann gewonnen Gewinner Gewinnerin Gewinnerinnen Sieger Siegerin Siegerinnen',
      'Preisträger Preisträgerin Preisträgerinnen vincitore vincitrice vincitori vincitrici',
    ],
  },
  {
    results: listedResults.nominees,
    words: [
      'nominee nominees nominated nomination nominations 提名 提名者 获提名 獲提名 候选 候選 候補',
      'nominado nominada nominados nominadas nommé nommée nommés nommées',
      'nominiert nominierte nominierten Nominierung Nominierungen nomeado nomeada candidato candidata',
    ],
  },
  {
    results: ['FINALIST'],
    words: ['finalist finalists finalista finalistas finaliste finalistes Finalisten 决赛 決賽'],
  },
  { results: ['SHORTLISTED'], words: ['shortlisted shortlist 入围 入圍'] },
  { results: ['LONGLISTED'], words: ['longlisted longlist'] },
];

const resultsOfWord = new Map(
  vocabulary.flatMap(({ results, words }) =>
    words.flatMap((line) => line.split(' ').map((word) => [normalize(word), results] as const)),
  ),
);

/** Who won? They say nothing more beside a word for a result. */
const questionWords = new Set(['who', 'whom', '谁', '誰', 'quien', 'quienes', 'qui', 'wer']);

/** The results that a word stands for; null if it stands for none. @param word as db/normalize.ts gives it */
export function resultsNamed(word: string): readonly HonorResult[] | null {
  return resultsOfWord.get(word) ?? null;
}

/** Whether a word asks for people. @param word as db/normalize.ts gives it */
export function isQuestionWord(word: string): boolean {
  return questionWords.has(word);
}

const written = [...resultsOfWord.keys()]
  .filter((word) => /\p{Script=Han}/u.test(word))
  .toSorted((one, other) => other.length - one.length)
  .join('|');
const atEnds = new RegExp(`^(?:${written})|(?:${written})$`, 'gu');

/** A text with spaces around the words for results that it begins or ends with: `上海获奖` gives `上海 获奖`. */
export function separateResults(text: string): string {
  return text.replace(atEnds, ' $& ');
}
