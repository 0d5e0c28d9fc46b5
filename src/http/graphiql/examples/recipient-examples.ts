import type { ExampleFacts } from './facts.ts';
import { literal } from './overview.ts';

/** The examples about winners and their names; null if the data has nothing to show. */
export const ofRecipients = {
  place: ({ place }: ExampleFacts) =>
    place &&
    `# A place and everything that was won there. For the
# next page, pass \`endCursor\` as \`after\`.
query Place {
  place(by: { slug: ${literal(place)} }) {
    name
    placeKind
    parent {
      name
    }
    honorsWithin(first: 5, filter: { result: [WON] }) {
      totalCount
      nodes {
        credit
        edition {
          name
        }
        award {
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
`,

  person: ({ person }: ExampleFacts) =>
    person &&
    `# A person, and all of their honors, in every program.
query Person {
  recipient(by: { slug: ${literal(person)} }) {
    name
    honors {
      totalCount
      nodes {
        result
        program {
          name
        }
        edition {
          year
        }
        award {
          name
        }
      }
    }
    ... on Person {
      honorific
      affiliations {
        title
        organization {
          name
        }
      }
    }
  }
}
`,

  languages: ({ translated }: ExampleFacts) =>
    translated &&
    `# Names come in the first language of \`lang\` that
# has one; \`localizedName\` returns which it is.
query Languages {
  recipient(by: { slug: ${literal(translated.slug)} }) {
    name
    localizedName(lang: [${literal(translated.lang)}, "en"]) {
      text
      lang
    }
    names {
      text
      lang
      kind
    }
  }
}
`,

  search: ({ misspelled }: ExampleFacts) =>
    misspelled &&
    `# Finds entities by words of their names, in any
# language and misspelled too, and of their honors.
query Search {
  search(query: ${literal(misspelled)}, first: 5) {
    totalCount
    edges {
      matched {
        text
        lang
      }
      honor {
        credit
      }
      unmatched
      node {
        __typename
        id
        slug
        name
      }
    }
  }
}
`,
};
