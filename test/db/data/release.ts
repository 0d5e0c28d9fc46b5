import { graphql } from '../../generated/gql.ts';
import type { CitedFragment } from '../../generated/graphql.ts';
import { openShort } from './short.ts';

const source = 'region-china-smart-city-awards-2025';
const program = 'region-china-smart-city-awards';

graphql(/* GraphQL */ `
  fragment Cited on Sourced {
    references { field locator { paragraph } source { slug } }
  }
`);

graphql(/* GraphQL */ `
  fragment Said on Statement {
    capacity summary ...Cited
    speaker { slug }
    event { slug }
    edition { slug }
  }
`);

const releaseSource = graphql(/* GraphQL */ `
  query ReleaseSource($slug: String!) {
    source(slug: $slug) { title publisher publishedOn kind url license }
  }
`);

const releaseProgram = graphql(/* GraphQL */ `
  query ReleaseProgram($slug: String!) {
    program(slug: $slug) {
      name foundedYear website ...Cited
      short: names(kind: SHORT) { text lang }
      chinese: name(lang: ["zh-Hans"])
      organizer { slug }
      parent { slug }
      leadsTo { slug }
    }
  }
`);

const releaseEvent = graphql(/* GraphQL */ `
  query ReleaseEvent($slug: String!) {
    event(slug: $slug) {
      name startsOn endsOn venue ...Cited
      organizer { slug }
      place { slug }
      editions { slug program { slug } }
      statements { speaker { slug } ...Cited }
      participants { role capacity person { slug } edition { slug } category { slug } ...Cited }
      claims { field value accepted references { field locator { paragraph } source { slug } } }
    }
  }
`);

const releaseEdition = graphql(/* GraphQL */ `
  query ReleaseEdition($program: String!) {
    edition(program: $program, year: 2025) {
      slug name year ordinal ...Cited
      event { slug }
      ceremony {
        heldOn venue
        place { slug }
        references { field locator { paragraph } source { slug } }
      }
      figures { label value unit ...Cited }
      categories {
        slug name kind section ...Cited
        aliases: names(kind: ALIAS) { text lang }
        awards { slug }
      }
      statements { ...Said }
    }
  }
`);

const releaseAward = graphql(/* GraphQL */ `
  query ReleaseAward($program: String!, $slug: String!) {
    award(program: $program, year: 2025, slug: $slug) {
      name status statusReason highest ...Cited
      category { slug }
      completeness { declared named missing origins { slug name countryCode } }
      winners {
        leadership credit reason tied ...Cited
        share { decimal }
        recipient { __typename slug name }
        recipients {
          place { slug }
          affiliations { title asOf organization { slug } }
        }
      }
    }
  }
`);

const releaseHonors = graphql(/* GraphQL */ `
  query ReleaseHonors($program: String!) {
    edition(program: $program, year: 2025) {
      honors(first: 20) {
        totalCount
        nodes {
          leadership result acceptance announcedOn disputed ...Cited
          award { slug }
          category { slug }
          share { decimal }
          recipients { role creditedAs detail onBehalfOf { slug } recipient { slug } }
        }
      }
    }
  }
`);

const releaseRecipient = graphql(/* GraphQL */ `
  query ReleaseRecipient($slug: String!) {
    recipient(by: { slug: $slug }) {
      __typename name ...Cited
      chinese: name(lang: ["zh-Hans"])
      short: names(kind: SHORT) { text }
      aliases: names(kind: ALIAS, lang: "en") { text }
      place { slug }
      honors(first: 1) { totalCount }
      ... on Place { placeKind parent { slug placeKind parent { slug placeKind } } }
      ... on Organization { organizationKind }
      ... on Product { developer { slug } }
      ... on Person {
        honorific
        birthPlace { slug }
        affiliations { title asOf organization { slug } ...Cited }
        statements { ...Said }
      }
    }
  }
`);

const citedByTheEdition = graphql(/* GraphQL */ `
  query CitedByTheEdition($program: String!) {
    program(slug: $program) {
      id ...Cited
      leadsTo { id ...Cited organizer { id ...Cited } }
    }
    edition(program: $program, year: 2025) {
      id ...Cited
      event { id ...Cited participants { id ...Cited } }
      figures { id ...Cited }
      categories { id ...Cited awards { id ...Cited } }
      statements {
        id ...Cited
        speaker { id ...Cited affiliations { id ...Cited organization { id ...Cited } } }
      }
    }
  }
`);

const citedByItsHonors = graphql(/* GraphQL */ `
  query CitedByItsHonors($program: String!) {
    edition(program: $program, year: 2025) {
      honors(first: 20) {
        nodes {
          id ...Cited
          recipient {
            id ...Cited
            ... on Place { parent { id ...Cited parent { id ...Cited } } }
            ... on Product { developer { id ...Cited } }
            ... on Person { affiliations { id ...Cited organization { id ...Cited } } }
          }
        }
      }
    }
  }
`);

/**
 * Lookups of the facts in the release; each but the last is one query. In the results a reference
 * to the release is its paragraph, with its field if it names one: `7`, `7 highest`.
 */
export async function openRelease() {
  const { fetchData, inShort } = await openShort(paragraphs);
  return {
    source: () => inShort(releaseSource, { slug: source }),
    program: (slug: string) => inShort(releaseProgram, { slug }),
    event: (slug: string) => inShort(releaseEvent, { slug }),
    edition: () => inShort(releaseEdition, { program }),
    award: (slug: string) => inShort(releaseAward, { program, slug }),
    honors: () => inShort(releaseHonors, { program }),
    recipient: (slug: string) => inShort(releaseRecipient, { slug }),
    /** the paragraph of every reference to the release, on whatever in the graph */
    citations: async (): Promise<number[]> => {
      const answers = [
        await fetchData(citedByTheEdition, { program }),
        await fetchData(citedByItsHonors, { program }),
      ];
      const cited = new Map<string, CitedFragment['references']>();
      JSON.parse(JSON.stringify(answers), (_key, value) => {
        if (value?.references) cited.set(value.id, value.references);
        return value;
      });
      return [...cited.values()]
        .flatMap(toRelease)
        .map(({ locator }) => locator?.paragraph ?? Number.NaN);
    },
  };
}

function toRelease(references: CitedFragment['references']): CitedFragment['references'] {
  return references.filter((reference) => reference.source.slug === source);
}

function paragraphs(references: CitedFragment['references']): string[] {
  return toRelease(references)
    .map(({ field, locator }) => `${locator?.paragraph}${field === null ? '' : ` ${field}`}`)
    .sort();
}
