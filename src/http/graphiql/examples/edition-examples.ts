import type { ExampleFacts } from './facts.ts';
import { type AwardKey, type EditionKey, literal } from './overview.ts';

const editionField = ({ program, slug }: EditionKey) =>
  `edition(program: ${literal(program.slug)}, slug: ${literal(slug)})`;

const awardField = ({ slug, edition }: AwardKey) => `award(
    program: ${literal(edition.program.slug)}
    year: ${edition.year}
    edition: ${literal(edition.slug)}
    slug: ${literal(slug)}
  )`;

/** The examples about editions and their awards; null if the data has nothing to show. */
export const ofEditions = {
  winners: ({ edition }: ExampleFacts) =>
    edition &&
    `# The latest edition: every category, award and
# winner at once. Press the play button. Then
# change the query: Ctrl+Space lists the fields.
query Winners {
  ${editionField(edition)} {
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
  ${awardField(sourced)} {
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

  unknowns: ({ gap, editionGap }: ExampleFacts) =>
    (gap ?? editionGap) &&
    `# Gaps stay visible: the sources report more winners
# than they name.
query Unknowns {
  ${gap ? awardField(gap) : editionGap && editionField(editionGap)} {
    name
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
