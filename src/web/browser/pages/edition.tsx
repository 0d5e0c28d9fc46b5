import { EditionDocument, type EditionQuery } from '../generated/graphql.ts';
import { editionPath, pathOf, recipientPath } from '../link.ts';
import { Link } from '../location.tsx';
import { type Asked, definePage } from '../page.ts';
import { AskYourself } from '../parts/ask-yourself.tsx';
import { AwardSection } from '../parts/award-section.tsx';
import { Days, Moment, PartialDate } from '../parts/dates.tsx';
import { Gap } from '../parts/gap.tsx';
import { OtherNames } from '../parts/other-names.tsx';
import { Participants } from '../parts/participants.tsx';
import { Sources } from '../parts/sources.tsx';
import { Statements } from '../parts/statements.tsx';
import { WebLinks } from '../parts/web-links.tsx';

type Edition = NonNullable<EditionQuery['edition']>;
type Category = Edition['categories'][number];
type Award = Category['awards'][number];

export const edition = definePage({
  path: '/programs/:program/:year(\\d{1,4})/:slug?',
  document: EditionDocument,
  variables: ({ params: { program = '', year, slug = null } }) => ({
    ...{ program, year: Number(year), slug },
  }),
  view: ({ edition }, _route, asked) =>
    edition && {
      title: edition.name,
      description: `Winners, nominees and sources of ${edition.name}.`,
      entity: edition.id,
      content: <EditionPage edition={edition} asked={asked} />,
    },
});

function EditionPage({ edition, asked }: { edition: Edition; asked: Asked }) {
  const { program, name, names, previous, next } = edition;
  return (
    <article>
      <header class="page-head">
        <p class="kicker">
          <Link to={pathOf('programs', program.slug)}>{program.name}</Link>
        </p>
        <h1 tabIndex={-1}>{name}</h1>
        <OtherNames shown={name} names={names} />
        <Facts edition={edition} />
        <WebLinks links={edition.links} />
        <Sources of={name} references={edition.references} />
        <Gap {...edition.completeness} />
      </header>
      <Contents categories={edition.categories} />
      {edition.categories.map((category) => (
        <CategorySection key={category.id} category={category} edition={edition} />
      ))}
      {edition.categories.length === 0 && <p class="none">The sources name no award yet.</p>}
      <Figures figures={edition.figures} />
      <Statements statements={edition.statements} />
      <Participants participants={edition.participants} />
      <nav class="neighbors" aria-label="Other editions">
        {previous && <Link to={editionPath(previous)}>← {previous.year}</Link>}
        {next && <Link to={editionPath(next)}>{next.year} →</Link>}
      </nav>
      <AskYourself {...asked} />
    </article>
  );
}

function Facts({ edition: { ceremony, event, ordinal } }: { edition: Edition }) {
  const date = ceremony?.startsAt ?? ceremony?.heldOn;
  return (
    <dl class="facts">
      {ordinal !== null && (
        <div>
          <dt>Edition</dt>
          <dd>No. {ordinal}</dd>
        </div>
      )}
      {ceremony && date && (
        <div>
          <dt>Ceremony</dt>
          <dd>
            {ceremony.startsAt !== null ? (
              <Moment value={ceremony.startsAt} />
            ) : (
              <PartialDate value={date} />
            )}
            {ceremony.venue !== null && `, ${ceremony.venue}`}
            {ceremony.place && (
              <>
                , <Link to={recipientPath(ceremony.place)}>{ceremony.place.name}</Link>
              </>
            )}{' '}
            <Sources of="the ceremony" references={ceremony.references} />
          </dd>
        </div>
      )}
      {event && (
        <div>
          <dt>Event</dt>
          <dd>
            <Link to={pathOf('events', event.slug)}>{event.name}</Link>
            {event.place && (
              <>
                , <Link to={recipientPath(event.place)}>{event.place.name}</Link>
              </>
            )}
            {(event.startsOn ?? event.endsOn) !== null && ', '}
            <Days from={event.startsOn} to={event.endsOn} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Contents({ categories }: { categories: readonly Category[] }) {
  if (categories.length < 2) return null;
  return (
    <nav class="contents" id="categories" aria-label="Categories">
      {categories.map(({ id, slug, name, section }) => (
        <a key={id} href={`#${slug}`}>
          {name}
          {section !== null && <span> {section}</span>}
        </a>
      ))}
    </nav>
  );
}

function CategorySection({ category, edition }: { category: Category; edition: Edition }) {
  const { slug, name, section, awards } = category;
  return (
    <section class="category" id={slug}>
      <header class="category-head">
        <h2>
          {name}
          {section !== null && <span class="section"> {section}</span>}
        </h2>
        {edition.categories.length > 1 && <a href="#categories">All categories</a>}
      </header>
      {awards.map((award) => (
        <AwardOfEdition key={award.id} award={award} edition={edition} />
      ))}
    </section>
  );
}

/** At most this many honors of an award are shown; its own page has all. */
function AwardOfEdition({ award, edition }: { award: Award; edition: Edition }) {
  const { name, series, honors } = award;
  const path = pathOf('programs', edition.program.slug, 'awards', series.slug);
  const { nodes, totalCount } = honors;
  return (
    <AwardSection
      award={award}
      heading={
        <h3>
          <Link to={path}>{name}</Link>
        </h3>
      }
      honors={nodes}
      rest={
        totalCount > nodes.length
          ? { to: `${path}?year=${edition.year}`, text: `All ${totalCount} honors` }
          : null
      }
    />
  );
}

function Figures({ figures }: { figures: Edition['figures'] }) {
  if (figures.length === 0) return null;
  return (
    <section>
      <h2>Figures</h2>
      <dl class="figures">
        {figures.map(({ id, label, value, references }) => (
          <div key={id}>
            <dt>
              {label} <Sources of={label} references={references} />
            </dt>
            <dd>{value === null ? 'unknown' : value.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
