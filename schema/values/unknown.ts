import { bestMatch } from './language.ts';

/** "Unknown" in the languages that award data comes in, as BCP 47 has them; zh is written the same in both scripts. */
const unknown: Readonly<Record<string, string>> = {
  en: 'Unknown',
  zh: '未知',
  es: 'Desconocido',
  fr: 'Inconnu',
  de: 'Unbekannt',
  it: 'Sconosciuto',
  pt: 'Desconhecido',
  nl: 'Onbekend',
  ca: 'Desconegut',
  sv: 'Okänd',
  pl: 'Nieznane',
  tr: 'Bilinmiyor',
  ru: 'Неизвестно',
  kk: 'Белгісіз',
  ja: '不明',
  ko: '알 수 없음',
  ar: 'غير معروف',
  he: 'לא ידוע',
  fa: 'نامشخص',
  hi: 'अज्ञात',
  th: 'ไม่ทราบ',
  vi: 'Không rõ',
  ms: 'Tidak diketahui',
  id: 'Tidak diketahui',
  fil: 'Hindi alam',
};

const texts = Object.entries(unknown).map(([lang, text]) => ({ lang, text }));

/** The text for an unknown value, in the first of these languages that has one; otherwise in English. */
export function unknownIn(preferredLanguages: readonly string[]): string {
  return (bestMatch(texts, preferredLanguages) ?? { text: 'Unknown' }).text;
}
