import { type ExampleFacts, literal } from './facts.ts';

/** The examples about editions and their awards; null if the data has nothing to show. */
export const ofEditions = {
  winners: ({ edition }: ExampleFacts) =>
    edition &&
    `# The latest edition: every category, award and
# winner at once. Press the play button, then change
# the query: Ctrl+Space lists the fields.
query Winners {
  edition(program: ${literal(edition.program.slug)}, slug: ${literal(edition.slug)}) {
    name
    year
    categories {
      name
      section
      awards {
        name
        highest
        winners {
          credit
          reason
        }
      }
    }
  }
}
`,

  sources: ({ sourced }: ExampleFacts) =>
    sourced &&
    `# Facts cite their sources, with the place in them.
query Sources {
  award(
    program: ${literal(sourced.edition.program.slug)}
    year: ${sourced.edition.year}
    edition: ${literal(sourced.edition.slug)}
    slug: ${literal(sourced.slug)}
  ) {
    name
    winners {
      credit
      references {
        source {
          title
          publisher
          publishedOn
        }
        locator {
          paragraph
          page
        }
      }
    }
  }
}
`,

  unknowns: ({ gap }: ExampleFacts) =>
    gap &&
    `# Gaps stay visible: the sources report more winners
# of this award than they name.
query Unknowns {
  award(
    program: ${literal(gap.edition.program.slug)}
    year: ${gap.edition.year}
    edition: ${literal(gap.edition.slug)}
    slug: ${literal(gap.slug)}
  ) {
    name
    status
    completeness {
      declared
      named
      missing
      origins {
        name
        countryCode
      }
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

  leaders: ({ hasHonoree }: ExampleFacts) =>
    hasHonoree &&
    `# The leadership honorees, newest first, with the
# positions that they held at the time.
query Leaders {
  honorees(first: 10) {
    totalCount
    nodes {
      award {
        name
      }
      recipients {
        recipient {
          __typename
          name
          ... on Person {
            honorific
          }
        }
        affiliations {
          title
          organization {
            name
          }
        }
        place {
          name
        }
      }
    }
  }
}
`,
};
