import { propertyOf } from './occasion.ts';
import { type Sourced, sourcesOf } from './source.ts';
import { type JsonLd, type Mention, mention, pathOf, some, type Text, textOf } from './thing.ts';

export interface Affiliation extends Sourced {
  __typename: 'Affiliation';
  id: string;
  post: string | null;
  person: Mention;
  organization: Mention;
}

export interface Participant extends Sourced {
  __typename: 'Participant';
  id: string;
  role: string;
  capacity: string | null;
  person: Mention;
  event: Mention | null;
  round: Mention | null;
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
  quote: Text | null;
  event: Mention | null;
  round: Mention | null;
}

export const factFragment = `
  fragment Fact on Node {
    ... on Affiliation { post: title person { ...Mention } organization { ...Mention } }
    ... on Participant {
      role capacity person { ...Mention } event { ...Mention } round: edition { ...Mention }
    }
    ... on Figure { label value unit }
    ... on Statement {
      speaker { ...Mention } summary quote(lang: []) { text lang }
      event { ...Mention } round: edition { ...Mention }
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

/** The role in between, as with an affiliation: the edition or event has it, and it has the person. */
export function participantToJsonLd(participant: Participant): JsonLd {
  const { id, role, capacity, person, event, round } = participant;
  const property = propertyOf(role);
  return {
    '@type': 'Role',
    '@id': pathOf(id),
    roleName: role.toLowerCase().replaceAll('_', ' '),
    description: capacity ?? undefined,
    [property]: mention(person),
    '@reverse': { [property]: mention(round ?? event) },
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

/**
 * A statement is a work of the speaker. It is a quotation only if the graph has the words, as its text; a paraphrase is
 * an abstract of it, and never a text or a description.
 */
export function statementToJsonLd(statement: Statement): JsonLd {
  const { id, speaker, summary, quote, event, round } = statement;
  return {
    '@type': quote ? 'Quotation' : 'CreativeWork',
    '@id': pathOf(id),
    creator: mention(speaker),
    text: quote ? textOf(quote) : undefined,
    inLanguage: quote?.lang,
    abstract: summary,
    about: some([event, round].flatMap((thing) => mention(thing) ?? [])),
    citation: sourcesOf(statement),
  };
}
