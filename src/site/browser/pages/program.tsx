import { PartialDate } from '../dates/dates.tsx';
import type { Fact } from '../facts/facts.tsx';
import { Images } from '../facts/images.tsx';
import { simpleFacts } from '../facts/simple-facts.tsx';
import { ProgramDocument, type ProgramQuery } from '../generated/graphql.ts';
import { NamedCount } from '../honor/gap.tsx';
import { editionPath, pathOf } from '../links/link.ts';
import { Link } from '../links/location.tsx';
import { Pager } from '../links/pager.tsx';
import { RunQueryLink } from '../links/run-query-link.tsx';
import type { Messages } from '../messages/languages/en.ts';
import { useMessages } from '../messages/messages.ts';
import { Listed } from '../names/listed.tsx';
import { Name, NameLink } from '../names/name.tsx';
import { definePage } from '../page/page.ts';
import { EntityHead } from '../page/page-head.tsx';

type Program = NonNullable<ProgramQuery['program']>;
type Related = Program['parts'][number];

export const program = definePage({
  path: '/programs/:program',
  document: ProgramDocument,
  variables: ({ params, search }) => ({
    program: params.program ?? '',
    after: search.get('after'),
  }),
  view: ({ program }, { messages }) =>
    program && {
      title: program.name,
      description: messages.program.description(program.editions.totalCount, program.name),
      entity: program.id,
      list: 'awards',
      content: <ProgramPage program={program} />,
    },
});

function ProgramPage({ program }: { program: Program }) {
  const messages = useMessages();
  const texts = messages.program;
  const { editions } = program;
  return (
    <article>
      <EntityHead of={program} kicker={texts.label} facts={factsAbout(program, messages)} />

      <section>
        <h2>{texts.editionsTitle}</h2>
        {editions.nodes.length === 0 && <p class="none">{texts.noEdition}</p>}
        <ol class="editions">
          {editions.nodes.map((edition) => (
            <li key={edition.id}>
              <Link class="year" to={editionPath(edition)}>
                {edition.year}
              </Link>
              <div>
                <p class="edition-name">
                  <Name of={edition} />
                </p>
                <EditionEvent edition={edition} />
              </div>
              <NamedCount {...edition.completeness} />
            </li>
          ))}
        </ol>
        <Pager pageInfo={editions.pageInfo} next={messages.pager.earlierEditions} />
      </section>

      {program.awardSeries.length > 0 && (
        <section>
          <h2>{texts.awards}</h2>
          <ul class="columns">
            {program.awardSeries.map((series) => (
              <li key={series.id}>
                <NameLink
                  to={pathOf('programs', program.slug, 'awards', series.slug)}
                  of={series}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Images images={program.images} />
      <RunQueryLink />
    </article>
  );
}

const factsAbout = (program: Program, messages: Messages): Fact[] => [
  ...simpleFacts('Program', program, messages),
  related(messages.program.includes, 'parts', program.parts),
  related(messages.program.leadsTo, 'leadsTo', program.leadsTo),
];

const related = (label: string, field: string, programs: readonly Related[]): Fact => ({
  label,
  field,
  mayBeNone: true,
  value:
    programs.length === 0 ? null : (
      <Listed
        parts={programs.map((other) => (
          <Link key={other.id} to={pathOf('programs', other.slug)}>
            <Name of={other} />
          </Link>
        ))}
      />
    ),
});

function EditionEvent({ edition: { event } }: { edition: Program['editions']['nodes'][number] }) {
  if (!event) return null;
  const { place, startsOn } = event;
  const parts = [
    <Name key="name" of={event} />,
    place && <Name key="place" of={place} />,
    startsOn !== null ? <PartialDate key="day" value={startsOn} /> : null,
  ];
  return (
    <p class="aside">
      <Listed parts={parts} />
    </p>
  );
}
