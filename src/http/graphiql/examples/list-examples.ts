import type { ExampleFacts } from './facts.ts';
import { literal } from './overview.ts';

const filterOf = ({ country, since }: ExampleFacts) =>
  [country && `country: [${literal(country)}]`, `year: { gte: ${since} }`, 'result: [WON]']
    .filter(Boolean)
    .map((line) => `      ${line}`)
    .join('\n');

/** The examples about lists; null if the data has nothing to show. */
export const ofLists = {
  slugs: () => `# What there is, and the slugs that queries and
# filters take.
query Slugs {
  programs(first: 10) {
    totalCount
    nodes {
      slug
      name
      editions(first: 5) {
        nodes {
          slug
          year
        }
      }
      awardSeries {
        slug
        name
      }
    }
  }
}
`,

  filters: (facts: ExampleFacts) =>
    facts.edition &&
    `# Fields of a filter all have to match. \`and\`, \`or\`
# and \`not\` combine filters.
query Filters {
  honors(
    filter: {
${filterOf(facts)}
    }
    orderBy: [{ field: YEAR, direction: DESC }, { field: RECIPIENT_NAME }]
    first: 10
  ) {
    totalCount
    nodes {
      credit
      award {
        name
      }
      edition {
        year
      }
    }
  }
}
`,

  statistics: ({ edition, country, since }: ExampleFacts) =>
    edition &&
    `# Winners by ${country ? 'country' : 'program'} and year, for a heat map. The
# list \`honors\` with the same filter and the keys
# of a row has the honors that the row counts.
query Statistics {
  statistics(
    by: [${country ? 'COUNTRY' : 'PROGRAM'}, YEAR]
    filter: { result: [WON], year: { gte: ${since} } }
    orderBy: [{ field: KEY, dimension: YEAR }, { field: VALUE }]
  ) {
    total
    groups
    overlapping
    rest
    rows {
      value
      keys {
        dimension
        value
        label
      }
    }
  }
}
`,

  women: ({ hasWoman }: ExampleFacts) =>
    hasWoman &&
    `# Prizes to women by decade. \`unknown\` counts the
# winners whose gender no source states.
query Women {
  statistics(
    by: [DECADE]
    filter: { result: [WON], gender: [FEMALE] }
    orderBy: [{ field: KEY, dimension: DECADE, direction: ASC }]
  ) {
    total
    rows {
      value
      key(dimension: DECADE) {
        label
      }
    }
    unknown {
      field
      honorCount
    }
  }
}
`,

  disputes: ({ hasDispute }: ExampleFacts) =>
    hasDispute &&
    `# Facts that sources disagree on, with what each
# source says. At most one claim is accepted.
query Disputes {
  disputes(first: 5) {
    totalCount
    nodes {
      field
      subject {
        __typename
        ... on Named {
          name
        }
        ... on Honor {
          credit
        }
      }
      claims {
        value
        accepted
        note
        references {
          source {
            title
            url
          }
        }
      }
    }
  }
}
`,

  live: () => `# Results, corrections and retractions as they
# become public. Run it and leave it open: it shows
# the latest event. \`after\` takes a cursor.
subscription Live {
  announcements {
    cursor
    publishedAt
    kind
    honorId
    honor {
      id
      result
      credit
      award {
        name
      }
      edition {
        name
      }
    }
    more
  }
}
`,
};
