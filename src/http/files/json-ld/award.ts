import type { Illustrated } from './media.ts';
import { lineOf } from './recipient.ts';
import type { Sourced } from './source.ts';
import { type JsonLd, type Mention, mention, type Named, pathOf, some } from './thing.ts';

export interface Award extends Named, Sourced, Illustrated {
  __typename: 'Award';
  edition: { text: string };
}

export interface Category extends Named, Sourced {
  __typename: 'Category';
  edition: { text: string };
}

export interface AwardSeries extends Named {
  __typename: 'AwardSeries';
  program: { text: string };
}

export interface Honor extends Sourced {
  __typename: 'Honor';
  id: string;
  result: string;
  given: (Mention & { text: string }) | null;
  section: { text: string } | null;
  edition: { text: string };
  recipients: { recipient: Mention }[];
}

export const awardFragment = `
  fragment Award on Node {
    ... on Award { edition { text: name(lang: []) } }
    ... on Category { edition { text: name(lang: []) } }
    ... on AwardSeries { program { text: name(lang: []) ...Mention } }
    ... on Honor {
      result
      given: award { text: name(lang: []) ...Mention }
      section: category { text: name(lang: []) }
      edition { text: name(lang: []) }
      recipients { recipient { ...Mention } }
    }
  }`;

/** No property of schema.org says what an award belongs to, so that is told in words. */
export function awardToJsonLd({ edition }: Award | Category): Record<string, unknown> {
  return { disambiguatingDescription: edition.text };
}

export function awardSeriesToJsonLd({ program }: AwardSeries): Record<string, unknown> {
  return { disambiguatingDescription: program.text };
}

/** An honor is something that was done: it was won, or somebody came as far as this. */
export function honorToJsonLd(honor: Honor): JsonLd {
  const { id, result, given, section, edition, recipients } = honor;
  return {
    '@type': result === 'WON' ? 'WinAction' : 'AchieveAction',
    '@id': pathOf(id),
    name: lineOf({ award: given, section, edition }),
    disambiguatingDescription: result.toLowerCase().replaceAll('_', ' '),
    agent: some(recipients.map(({ recipient }) => mention(recipient))),
    object: mention(given),
  };
}
