import { awardsCommand } from '../../../../db/release.ts';

/** The examples for a database without data: they say what to import. */
export const ofNothing = {
  empty: `# There is no data yet. In the folder of the gateway,
# import the data set that comes with it:
#
#   ${awardsCommand} import db/data/*.yaml
#
# or an example, such as the Nobel Prize in Physics:
#
#   ${awardsCommand} import docs/examples/nobel-physics.yaml
#
# or a document of yours, with \`--new\` if it is the
# first. Then reload this page: its examples will be
# about your data.
query Empty {
  dataset {
    revision
    programs
    editions
    honors
  }
}
`,

  document: `# What an import document looks like. With the access
# token of a curator in the headers of this tab, this
# checks it; without \`dryRun\`, it is applied.
#
#   ${awardsCommand} token create "My desk" --role curator
#
# Headers: {"authorization": "Bearer <token>"}
mutation Document {
  applyDocument(
    input: {
      dryRun: true
      document: """
      format: awards/1
      programs:
        - slug: example-awards
          names: { en: Example Awards }
      people:
        - slug: ada-example
          names: { en: Ada Example }
      editions:
        - program: example-awards
          year: 2026
          names: { en: Example Awards 2026 }
          categories:
            - slug: people
              names: { en: People }
              kind: PERSON
              awards:
                - slug: best-person
                  names: { en: Best Person }
                  honors:
                    - recipients: [ada-example]
      """
    }
  ) {
    __typename
    ... on ApplyDocumentPayload {
      plan {
        counts {
          kind
          created
        }
      }
    }
    ... on InvalidDocument {
      problems {
        line
        message
      }
    }
  }
}
`,
};
