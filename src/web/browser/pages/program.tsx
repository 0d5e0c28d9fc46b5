import { ProgramDocument, type ProgramQuery } from '../generated/graphql.ts';
import { editionPath, pathOf, recipientPath } from '../link.ts';
import { Link } from '../location.tsx';
import { type Asked, definePage } from '../page.ts';
import { AskYourself } from '../parts/ask-yourself.tsx';
import { PartialDate } from '../parts/dates.tsx';
import { NamedCount } from '../parts/named-count.tsx';
import { OtherNames } from '../parts/other-names.tsx';
import { Pager } from '../parts/pager.tsx';
import { Sources } from '../parts/sources.tsx';
import { WebLinks } from '../parts/web-links.tsx';

type Program = NonNullable<ProgramQuery['program']>;

export const program = definePage({
  path: '/programs/:program',
  document: ProgramDocument,
  variables: ({ params, search }) => ({
    program: params.program ?? '',
    after: search.get('after'),
  }),
  view: ({ program }, _route, asked) =>
    program && {
      title: program.name,
      description: `${program.editions.totalCount} editions of ${program.name}, with winners and sources.`,
      entity: program.id,
      content: <ProgramPage program={program} asked={asked} />,
    },
});

function ProgramPage({ program, asked }: { program: Program; asked: Asked }) {
  const { name, names, foundedYear, organizer, parent, parts, leadsTo, editions } = program;
  const related = [
    ...(parent ? [{ label: 'Part of', program: parent }] : []),
    ...parts.map((part) => ({ label: 'Includes', program: part })),
    ...leadsTo.map((next) => ({ label: 'Leads to', program: next })),
  ];
  return (
    <article>
      <header class="page-head">
        <p class="kicker">Program</p>
        <h1 tabIndex={-1}>{name}</h1>
        <OtherNames shown={name} names={names} />
        <dl class="facts">
          {foundedYear !== null && (
            <div>
              <dt>Since</dt>
              <dd>{foundedYear}</dd>
            </div>
          )}
          {organizer && (
            <div>
              <dt>Organizer</dt>
              <dd>
                <Link to={recipientPath(organizer)}>{organizer.name}</Link>
              </dd>
            </div>
          )}
          {related.map(({ label, program: other }) => (
            <div key={`${label} ${other.id}`}>
              <dt>{label}</dt>
              <dd>
                <Link to={pathOf('programs', other.slug)}>{other.name}</Link>
              </dd>
            </div>
          ))}
        </dl>
        <WebLinks links={program.links} />
        <Sources of={name} references={program.references} />
      </header>

      <section>
        <h2>Editions</h2>
        {editions.nodes.length === 0 && <p class="none">No edition is known yet.</p>}
        <ol class="editions">
          {editions.nodes.map((edition) => (
            <li key={edition.id}>
              <Link class="year" to={editionPath(edition)}>
                {edition.year}
              </Link>
              <div>
                <p class="edition-name">{edition.name}</p>
                <EditionEvent edition={edition} />
              </div>
              <NamedCount {...edition.completeness} />
            </li>
          ))}
        </ol>
        <Pager pageInfo={editions.pageInfo} next="Earlier editions" />
      </section>

      {program.awardSeries.length > 0 && (
        <section>
          <h2>Awards through the years</h2>
          <ul class="columns">
            {program.awardSeries.map(({ id, slug, name: award }) => (
              <li key={id}>
                <Link to={pathOf('programs', program.slug, 'awards', slug)}>{award}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <AskYourself {...asked} />
    </article>
  );
}

function EditionEvent({ edition: { event } }: { edition: Program['editions']['nodes'][number] }) {
  if (!event) return null;
  return (
    <p class="aside">
      {event.name}
      {event.place && `, ${event.place.name}`}
      {event.startsOn !== null && (
        <>
          , <PartialDate value={event.startsOn} />
        </>
      )}
    </p>
  );
}
