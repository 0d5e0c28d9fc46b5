import { type TongueName, tongues } from './tongues/tongues.ts';

export interface Country {
  /** ISO 3166-1 alpha-2 */
  code: string;
  tongue: TongueName;
  /** code of the country that it is a part of; null for most */
  within: string | null;
}

/** By how many honors they have: the first ones get most of them. A tongue holds until the next one. */
const byWeight = `
  zh CN en US hi IN ja JP ko KR en GB pt BR de DE fr FR es ES MX ru RU en IT ar EG SA AE tr TR en CA AU NL SE
  es AR CO CL fr BE de AT CH en DK NO FI PL IE zh SG en MY TH VN ID PH pt PT es PE en ZA NG KE UA GR IL NZ
  ar MA QA KW JO LB DZ TN IQ OM BH SY YE LY SD PS SO DJ MR KM en CZ RO HU BG HR RS SK SI LT LV EE IS MT CY AL
  MK BA ME ru KZ BY UZ KG TJ tr AZ TM en GE AM MD es VE EC CU UY BO PY GT CR PA DO HN SV NI GQ
  fr CI SN CM ML BF MG NE TD BJ TG GA CG CD GN HT RW BI CF LU MC pt AO MZ CV GW ST TL de LI hi NP
  en PK BD LK MM KH LA MN BT MV BN IR AF ET GH TZ UG ZM ZW BW NA MW LS SZ GM SL LR ER SS SC MU
  JM TT BB BS GD LC VC AG DM KN BZ GY SR FJ PG SB VU WS TO KI TV NR PW MH FM AD SM VA ko KP
  en GL:DK FO:DK AW:NL fr NC:FR es PR:US`;

/** Countries with the tongue that their names are made of; the first one is the one with most honors. */
export const countries: readonly Country[] = listOf(byWeight);

function listOf(text: string): Country[] {
  let tongue: TongueName = 'en';
  return text
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      if (isTongue(word)) {
        tongue = word;
        return [];
      }
      const [code = '', within = null] = word.split(':');
      return [{ code, tongue, within }];
    });
}

function isTongue(word: string): word is TongueName {
  return Object.hasOwn(tongues, word);
}
