import { type Sourced, sourcesOf } from './source.ts';
import { type JsonLd, type Mention, mention, pathOf, some } from './thing.ts';

export interface Affiliation extends Sourced {
  __typename: 'Affiliation';
  id: string;
  post: string | null;
  person: Mention;
  organization: Mention;
}

export interface Figure extends Sourced {
  __typename: 'Figure';
  id: string;
  label: string;
  value: number | null;
  unit: string | null;
}

export interface Statement extends Sourced {
  __typename: 'Statement';
  id: string;
  speaker: Mention;
  summary: string;
  event: Mention | null;
  round: Mention | null;
}

export const factFragment = `
  fragment Fact on Node {
    ... on Affiliation { post: title person { ...Mention } organization { ...Mention } }
    ... on Figure { label value unit }
    ... on Statement {
      speaker { ...Mention } summary event { ...Mention } round: edition { ...Mention }
    }
  }`;

/** The role in between: the person has it as an affiliation, and it has the organization as one. */
export function affiliationToJsonLd(affiliation: Affiliation): JsonLd {
  const { id, post, person, organization } = affiliation;
  return {
    '@type': 'OrganizationRole',
    '@id': pathOf(id),
    roleName: post ?? undefined,
    affiliation: mention(organization),
    '@reverse': { affiliation: mention(person) },
  };
}

export function figureToJsonLd({ id, label, value, unit }: Figure): JsonLd {
  return {
    '@type': 'PropertyValue',
    '@id': pathOf(id),
    name: label,
    value: value ?? undefined,
    unitText: unit ?? undefined,
  };
}

/** What was said is a work of the speaker, of which the graph has a summary and not the words. */
export function statementToJsonLd(statement: Statement): JsonLd {
  const { id, speaker, summary, event, round } = statement;
  return {
    '@type': 'CreativeWork',
    '@id': pathOf(id),
    creator: mention(speaker),
    abstract: summary,
    about: some([event, round].flatMap((thing) => mention(thing) ?? [])),
    citation: sourcesOf(statement),
  };
}
