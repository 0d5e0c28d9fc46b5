import { EditionDocument, type EditionQuery } from '../generated/graphql.ts';
import { awardPath, editionPath, pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import { useMessages } from '../messages.ts';
import { definePage, type PageQuery } from '../page.ts';
import { Announced, onlyDate } from '../parts/announced.tsx';
import { AwardSection } from '../parts/award-section.tsx';
import { Facts } from '../parts/facts.tsx';
import { Gap } from '../parts/gap.tsx';
import { Images } from '../parts/images.tsx';
import { Name } from '../parts/name.tsx';
import { OtherNames } from '../parts/other-names.tsx';
import { Participants } from '../parts/participants.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
import { Sources } from '../parts/sources.tsx';
import { Statements } from '../parts/statements.tsx';
import { WebLinks } from '../parts/web-links.tsx';
import { factsAbout } from './edition/facts.tsx';
import { Figures } from './edition/figures.tsx';
import { WithoutAward } from './edition/without-award.tsx';

export type Edition = NonNullable<EditionQuery['edition']>;
type Category = Edition['categories'][number];
type Award = Category['awards'][number];

export const edition = definePage({
  path: '/programs/:program/:year(\\d{1,4})/:slug?',
  document: EditionDocument,
  variables: ({ params: { program = '', year, slug = null } }) => ({
    ...{ program, year: Number(year), slug },
  }),
  view: ({ edition }, { messages }, pageQuery) =>
    edition && {
      title: edition.name,
      description: messages.edition.description(edition.name),
      entity: edition.id,
      content: <EditionPage edition={edition} pageQuery={pageQuery} />,
    },
});

function EditionPage({ edition, pageQuery }: { edition: Edition; pageQuery: PageQuery }) {
  const messages = useMessages();
  const texts = messages.edition;
  const { program, name, previous, next, withoutAward } = edition;
  const announcedOn = announcementOf(edition);
  return (
    <article>
      <header class="page-head">
        <p class="kicker">
          <Link to={pathOf('programs', program.slug)}>
            <Name of={program} />
          </Link>
        </p>
        <h1 tabIndex={-1}>
          <Name of={edition} />
        </h1>
        <OtherNames of={edition} />
        <Facts facts={factsAbout(edition, messages)} of={edition} />
        <Announced on={announcedOn} />
        <WebLinks links={edition.links} />
        <Sources of={name} references={edition.references} isOfEntry />
        <Gap {...edition.completeness} />
      </header>
      <Contents categories={edition.categories} />
      {edition.categories.map((category) => (
        <CategorySection
          key={category.id}
          category={category}
          edition={edition}
          announcedOn={announcedOn}
        />
      ))}
      <WithoutAward edition={edition} />
      {edition.categories.length === 0 && withoutAward.nodes.length === 0 && (
        <p class="none">{texts.noAward}</p>
      )}
      <Figures figures={edition.figures} />
      <Statements statements={edition.statements} />
      <Participants participants={edition.participants} />
      <Images images={edition.images} />
      <nav class="neighbors" aria-label={texts.otherEditions}>
        {previous && <Link to={editionPath(previous)}>← {previous.year}</Link>}
        {next && <Link to={editionPath(next)}>{next.year} →</Link>}
      </nav>
      <RunQueryLink {...pageQuery} />
    </article>
  );
}

/** The date on which all results of an edition were announced; null if they have several, or not all are here. */
function announcementOf({ categories }: Edition): string | null {
  const awards = categories.flatMap((category) => category.awards);
  const isWhole = awards.every(({ honors }) => honors.nodes.length === honors.totalCount);
  return isWhole ? onlyDate(awards.flatMap(({ honors }) => honors.nodes)) : null;
}

function Contents({ categories }: { categories: readonly Category[] }) {
  const { edition } = useMessages();
  if (categories.length < 2) return null;
  return (
    <nav class="contents" id="categories" aria-label={edition.categories}>
      {categories.map(({ id, slug, section, ...named }) => (
        <a key={id} href={`#${slug}`}>
          <Name of={named} />
          {section !== null && <span class="section">{edition.sectionOf(section)}</span>}
        </a>
      ))}
    </nav>
  );
}

interface CategorySectionProps {
  category: Category;
  edition: Edition;
  /** the date of all awards; null if each has its own */
  announcedOn: string | null;
}

function CategorySection({ category, edition, announcedOn }: CategorySectionProps) {
  const { edition: texts } = useMessages();
  const { slug, section, awards } = category;
  return (
    <section class="category" id={slug}>
      <header class="category-head">
        <h2>
          <Name of={category} />
          {section !== null && <span class="section">{texts.sectionOf(section)}</span>}
        </h2>
        {edition.categories.length > 1 && <a href="#categories">{texts.allCategories}</a>}
      </header>
      {awards.map((award) => (
        <AwardOfEdition key={award.id} award={award} edition={edition} announcedOn={announcedOn} />
      ))}
    </section>
  );
}

interface AwardOfEditionProps extends Omit<CategorySectionProps, 'category'> {
  award: Award;
}

/** At most this many honors of an award are shown; its own page has all. */
function AwardOfEdition({ award, edition, announcedOn }: AwardOfEditionProps) {
  const messages = useMessages();
  const { series, honors } = award;
  const path = pathOf('programs', edition.program.slug, 'awards', series.slug);
  const { nodes, totalCount } = honors;
  return (
    <AwardSection
      award={award}
      announcedOn={announcedOn}
      heading={
        <h3>
          <Link to={path}>
            <Name of={award} />
          </Link>
        </h3>
      }
      honors={nodes}
      rest={
        totalCount > nodes.length
          ? { to: awardPath(edition, series.slug), text: messages.award.allHonors(totalCount) }
          : null
      }
    />
  );
}
