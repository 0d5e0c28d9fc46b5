import { graphql } from '../../generated/gql.ts';
import { openShort } from './short.ts';

export const world = 'world-smart-city-awards';
export const regional = 'region-china-smart-city-awards';

graphql(/* GraphQL */ `
  fragment Sources on Sourced {
    disputed
    references { field source { slug url } }
    claims {
      field value accepted note
      node { __typename ... on Recipient { slug } }
      references { source { slug url } }
    }
  }
`);

graphql(/* GraphQL */ `
  fragment Honored on Honor {
    leadership result tied credit reason announcedOn share { decimal } ...Sources
    award { slug }
    category { slug }
    edition { year }
    recipients {
      detail creditedAs
      recipient { __typename slug name }
      place { slug country { countryCode } }
    }
  }
`);

const historyProgram = graphql(/* GraphQL */ `
  query HistoryProgram($slug: String!) {
    program(slug: $slug) {
      foundedYear
      organizer { slug }
      editions(first: 100) { totalCount nodes { year slug name } }
      awardSeries { slug name awards { name edition { year } } }
    }
  }
`);

const historyEdition = graphql(/* GraphQL */ `
  query HistoryEdition($program: String!, $year: Int!) {
    edition(program: $program, year: $year) {
      slug name year ordinal ...Sources
      event { slug }
      ceremony {
        heldOn venue
        place { slug }
        references { field source { slug url } }
      }
      figures { slug label value unit ...Sources }
      categories {
        slug name kind section ...Sources
        awards { slug name status ...Sources }
      }
      honors(first: 100) { totalCount nodes { ...Honored } }
      statements { id }
    }
  }
`);

const historyAward = graphql(/* GraphQL */ `
  query HistoryAward($program: String!, $year: Int!, $slug: String!) {
    award(program: $program, year: $year, slug: $slug) {
      name status statusReason highest ...Sources
      category { slug name kind section }
      completeness { declared named missing origins { slug } }
      honors(first: 100) { totalCount nodes { ...Honored } }
      winners { credit }
    }
  }
`);

const historyEvent = graphql(/* GraphQL */ `
  query HistoryEvent($slug: String!) {
    event(slug: $slug) {
      name startsOn endsOn venue ...Sources
      place { slug }
      organizer { slug name organizationKind }
      editions { year program { slug } }
    }
  }
`);

const historyRecipient = graphql(/* GraphQL */ `
  query HistoryRecipient($slug: String!) {
    recipient(by: { slug: $slug }) {
      __typename name ...Sources
      names { text lang kind }
      place { slug }
      ... on Person { honorific affiliations { title } }
      ... on Organization { organizationKind }
      ... on Place { placeKind parent { slug } country { countryCode } }
    }
  }
`);

const historySources = graphql(/* GraphQL */ `
  query HistorySources {
    sources(first: 100) { nodes { slug title kind publisher publishedOn url } }
  }
`);

const historyDisputes = graphql(/* GraphQL */ `
  query HistoryDisputes {
    dataset { disputes }
  }
`);

type References = readonly {
  field?: string | null;
  source: { slug: string; url: string | null };
}[];

/**
 * Queries about the history of the awards. In the results a reference is the URL of its source (the slug if it has
 * none), with the field if it names one.
 */
export async function openHistory() {
  const { fetchData, inShort } = await openShort(urlsOf);
  return {
    program: (slug: string) => inShort(historyProgram, { slug }),
    edition: (program: string, year: number) => inShort(historyEdition, { program, year }),
    award: (program: string, year: number, slug: string) =>
      inShort(historyAward, { program, year, slug }),
    event: (slug: string) => inShort(historyEvent, { slug }),
    recipient: (slug: string) => inShort(historyRecipient, { slug }),
    sources: () => fetchData(historySources, {}),
    disputes: async () => (await fetchData(historyDisputes, {})).dataset?.disputes,
    /** the whole edition, with its references as they are */
    facts: (program: string, year: number) => fetchData(historyEdition, { program, year }),
  };
}

function urlsOf(references: References): string[] {
  return references
    .map(({ field, source }) => `${source.url ?? source.slug}${field ? ` ${field}` : ''}`)
    .sort();
}
