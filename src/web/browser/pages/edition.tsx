import { EditionDocument, type EditionQuery } from '../generated/graphql.ts';
import { editionPath, pathOf, recipientPath } from '../link.ts';
import { Link } from '../location.tsx';
import { type Asked, definePage } from '../page.ts';
import { AskYourself } from '../parts/ask-yourself.tsx';
import { Days, Moment, PartialDate } from '../parts/dates.tsx';
import { Gap } from '../parts/gap.tsx';
import { Honor } from '../parts/honor.tsx';
import { roleLabels, statusLabels } from '../parts/labels.ts';
import { OtherNames } from '../parts/other-names.tsx';
import { Sources } from '../parts/sources.tsx';
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
  view: ({ edition }, _place, asked) =>
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
        <CategorySection key={category.id} category={category} program={program.slug} />
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
    <nav class="contents" aria-label="Categories">
      {categories.map(({ id, slug, name, section }) => (
        <a key={id} href={`#${slug}`}>
          {name}
          {section !== null && <span> {section}</span>}
        </a>
      ))}
    </nav>
  );
}

function CategorySection({ category, program }: { category: Category; program: string }) {
  const { slug, name, section, awards } = category;
  return (
    <section class="category" id={slug}>
      <h2>
        {name}
        {section !== null && <span class="section"> {section}</span>}
      </h2>
      {awards.map((award) => (
        <AwardSection key={award.id} award={award} program={program} />
      ))}
    </section>
  );
}

function AwardSection({ award, program }: { award: Award; program: string }) {
  const { honors, completeness, status, statusReason, series } = award;
  return (
    <section class={award.highest ? 'award-of highest' : 'award-of'} id={award.id}>
      <header>
        <h3>
          <Link to={pathOf('programs', program, 'awards', series.slug)}>{award.name}</Link>
        </h3>
        {award.prize && (
          <p class="aside">
            {Number(award.prize.amount).toLocaleString('en')} {award.prize.currency}
          </p>
        )}
        <Sources of={award.name} references={award.references} />
      </header>
      <div>
        {award.reason !== null && <p class="reason">{award.reason}</p>}
        {status !== 'AWARDED' && (
          <p class="status">
            {statusLabels[status]}
            {statusReason !== null && `: ${statusReason}`}
          </p>
        )}
        {honors.nodes.length > 0 && (
          <ul class="honors">
            {honors.nodes.map((honor) => (
              <Honor key={honor.id} honor={honor} />
            ))}
          </ul>
        )}
        {honors.totalCount > honors.nodes.length && (
          <p class="more">
            <Link to={pathOf('programs', program, 'awards', series.slug)}>
              All {honors.totalCount} honors
            </Link>
          </p>
        )}
        {status === 'AWARDED' && honors.nodes.length === 0 && completeness.declared === null && (
          <p class="status">The sources name no winner.</p>
        )}
        <Gap {...completeness} />
      </div>
    </section>
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

function Statements({ statements }: { statements: Edition['statements'] }) {
  if (statements.length === 0) return null;
  return (
    <section>
      <h2>Statements</h2>
      <ul class="statements">
        {statements.map(({ id, summary, speaker, capacity, references }) => (
          <li key={id}>
            <p>{summary}</p>
            <p class="aside">
              <Link to={recipientPath(speaker)}>{speaker.name}</Link>
              {capacity !== null && `, ${capacity}`}{' '}
              <Sources of={`the statement of ${speaker.name}`} references={references} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Participants({ participants }: { participants: Edition['participants'] }) {
  if (participants.length === 0) return null;
  const byRole = Map.groupBy(participants, ({ role }) => role);
  return (
    <section>
      <h2>People</h2>
      <dl class="facts">
        {[...byRole].map(([role, people]) => (
          <div key={role}>
            <dt>{roleLabels[role]}</dt>
            <dd>
              <ul>
                {people.map(({ id, person, capacity }) => (
                  <li key={id}>
                    <Link to={recipientPath(person)}>{person.name}</Link>
                    {capacity !== null && `, ${capacity}`}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
