import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { Announced, datesOf } from '../../dates/announced.tsx';
import { Sources } from '../../evidence/fact-sources.tsx';
import { Facts } from '../../facts/facts.tsx';
import { Images } from '../../facts/images.tsx';
import { EditionDocument, type EditionQuery, type HonorResult } from '../../generated/graphql.ts';
import { Gap } from '../../honor/gap.tsx';
import { cardOf, winnersText, wonIn } from '../../honor/winners.ts';
import { frameSize } from '../../links/embed-path.ts';
import { awardPath, editionPath, linkFrom, maxShown, pathOf } from '../../links/link.ts';
import { Link, Location } from '../../links/location.tsx';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import { WebLinks } from '../../links/web-links.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Name, NameLink } from '../../names/name.tsx';
import { OtherNames } from '../../names/other-names.tsx';
import { definePage } from '../../page/page.ts';
import { PageHead } from '../../page/page-head.tsx';
import { WrongParameter } from '../../parameters/wrong-parameter.ts';
import { Participants } from '../../people/participants.tsx';
import { Statements } from '../../people/statements.tsx';
import { AwardSection } from '../award/award-section.tsx';
import { factsAbout } from './edition-facts.tsx';
import { Figures } from './edition-figures.tsx';
import { WithoutAward } from './without-award.tsx';

export type Edition = NonNullable<EditionQuery['edition']>;
type Category = Edition['categories'][number];
type Award = Category['awards'][number];

export const edition = definePage({
  path: '/programs/:program/:year(\\d{1,4})/:slug?',
  document: EditionDocument,
  variables: ({ params: { program = '', year, slug = null }, search }) => {
    const show = search.get('show') || null;
    if (show !== null && show !== 'winners') return new WrongParameter('show', ['winners']);
    const result: HonorResult[] | null = show === null ? null : ['WON'];
    return { program, year: Number(year), slug, result, ...maxShown };
  },
  view: ({ edition }, { messages, search }) =>
    edition && {
      title: edition.name,
      description: winnersText(
        wonInEdition(edition),
        messages.edition.description(edition.name),
        messages,
      ),
      entity: edition.id,
      list: 'edition',
      program: edition.program.name,
      frameHeight: () => frameSize.height,
      card: () => cardOf(edition.program.name, edition.name, wonInEdition(edition), messages),
      content: <EditionPage edition={edition} isOfWinners={search.get('show') === 'winners'} />,
    },
});

const wonInEdition = ({ categories }: Edition) => wonIn(categories.flatMap(({ awards }) => awards));

/** An edition with more honors on its page is long: its categories are folded. */
const maxUnfolded = 40;

const countOf = ({ awards }: Pick<Category, 'awards'>) =>
  awards.reduce((sum, { honors }) => sum + honors.totalCount, 0);

interface EditionPageProps {
  edition: Edition;
  /** whether only winners are shown */
  isOfWinners: boolean;
}

function EditionPage({ edition, isOfWinners }: EditionPageProps) {
  const messages = useMessages();
  const texts = messages.edition;
  const { program, name, categories, previous, next, withoutAward } = edition;
  const shown = categories.flatMap(({ awards }) => awards.flatMap(({ honors }) => honors.nodes));
  const isLong = shown.length > maxUnfolded;
  const hasOthers = shown.some(({ result }) => result !== 'WON');
  const dates = announcementsOf(edition);
  const [first = null] = dates;
  const announcedOn = dates.length === 1 ? first : null;
  return (
    <article>
      <PageHead
        kicker={<NameLink to={pathOf('programs', program.slug)} of={program} />}
        title={<Name of={edition} />}
      >
        {/* A script shows it, and names the honor: the server does not get what stands behind the `#`. */}
        <p class="aside" id="not-here" tabIndex={-1} hidden>
          {messages.honor.notHere((text) => (
            <Link to="/honors">{text}</Link>
          ))}
        </p>
        <OtherNames of={edition} />
        <Facts facts={factsAbout(edition, messages)} of={edition} />
        <Announced on={first} until={dates.at(-1) ?? null} />
        <WebLinks links={edition.links} />
        <Sources of={name} references={edition.references} isOfEntry />
        <Gap {...edition.completeness} />
      </PageHead>
      {(isOfWinners || (isLong && hasOthers)) && <Shown isOfWinners={isOfWinners} />}
      <Contents categories={categories} isLong={isLong} />
      {categories.map((category) => (
        <CategorySection
          key={category.id}
          category={category}
          isFolded={isLong && categories.length > 1}
          isAlone={categories.length === 1}
        >
          {category.awards.length === 0 &&
            !withoutAward.nodes.some((honor) => honor.category?.id === category.id) && (
              <p class="none">{texts.noWinners}</p>
            )}
          {category.awards.map((award) => (
            <AwardOfEdition
              key={award.id}
              award={award}
              edition={edition}
              isOfWinners={isOfWinners}
              announcedOn={announcedOn}
            />
          ))}
        </CategorySection>
      ))}
      <WithoutAward edition={edition} />
      {categories.length === 0 && withoutAward.nodes.length === 0 && (
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
      <RunQueryLink />
    </article>
  );
}

/** The dates on which the results of an edition were announced; none if not all results are here. */
function announcementsOf({ categories, withoutAward: { nodes, pageInfo } }: Edition): string[] {
  const awards = categories.flatMap((category) => category.awards);
  const isWhole = awards.every(({ honors }) => honors.nodes.length === honors.totalCount);
  if (!isWhole || pageInfo.hasNextPage) return [];
  return datesOf([...awards.flatMap(({ honors }) => honors.nodes), ...nodes]);
}

/** Chooses between all honors and the winners. */
function Shown({ isOfWinners }: { isOfWinners: boolean }) {
  const { edition } = useMessages();
  const current = useContext(Location);
  const choices = [
    { of: false, to: current.pathname, label: edition.allHonors },
    { of: true, to: `${current.pathname}?show=winners`, label: edition.winnersOnly },
  ];
  return (
    <nav class="shown" aria-label={edition.shown}>
      {choices.map(({ of, to, label }) => (
        <a
          key={label}
          href={linkFrom(current, to)}
          aria-current={of === isOfWinners ? 'true' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

/** Leads to each category; in a long edition with the number of its honors. */
function Contents({ categories, isLong }: { categories: readonly Category[]; isLong: boolean }) {
  const { edition, format } = useMessages();
  if (categories.length < 2) return null;
  return (
    <nav class="contents" id="categories" aria-label={edition.categories} tabIndex={-1}>
      {categories.map(({ section, ...category }) => (
        <a key={category.id} href={`#${category.slug}`}>
          <Name of={category} />
          {section !== null && <span class="section">{edition.sectionOf(section)}</span>}
          {isLong && <span class="section"> {format.number(countOf(category))}</span>}
        </a>
      ))}
    </nav>
  );
}

interface CategorySectionProps {
  category: Category;
  /** whether its awards are shown when somebody opens it, or follows a link to one of them */
  isFolded: boolean;
  /** whether the edition has no other category */
  isAlone: boolean;
  children: ComponentChildren;
}

function CategorySection({ category, isFolded, isAlone, children }: CategorySectionProps) {
  const { edition: texts } = useMessages();
  const { slug, section } = category;
  const heading = (
    <h2>
      <Name of={category} />
      {section !== null && <span class="section">{texts.sectionOf(section)}</span>}
    </h2>
  );
  if (isFolded)
    return (
      <details class="category">
        <summary class="category-head">
          {heading}
          <span class="section">{texts.count(countOf(category))}</span>
        </summary>
        {/* A link opens what it leads into, and not what it leads to. */}
        <div id={slug} class="unfolded" tabIndex={-1}>
          {children}
          <p class="more">
            <a href="#categories">{texts.allCategories}</a>
          </p>
        </div>
      </details>
    );
  return (
    <section class="category" id={slug} tabIndex={-1}>
      <header class="category-head">
        {heading}
        {!isAlone && <a href="#categories">{texts.allCategories}</a>}
      </header>
      {children}
    </section>
  );
}

interface AwardOfEditionProps {
  award: Award;
  edition: Edition;
  isOfWinners: boolean;
  /** the date of all awards of the edition; null if each has its own */
  announcedOn: string | null;
}

const winnersPath = ({ series }: Award, { program, year }: Edition): string =>
  `/honors?${new URLSearchParams({ program: program.slug, year: String(year), award: series.slug, result: 'WON' })}`;

/** The first honors of an award; its own page has all. */
function AwardOfEdition({ award, edition, isOfWinners, announcedOn }: AwardOfEditionProps) {
  const messages = useMessages();
  const { series, honors } = award;
  const path = pathOf('programs', edition.program.slug, 'awards', series.slug);
  const { nodes, totalCount } = honors;
  return (
    <AwardSection
      award={award}
      announcedOn={announcedOn}
      heading={<NameLink to={path} of={award} />}
      honors={nodes}
      rest={
        totalCount > nodes.length
          ? isOfWinners
            ? { to: winnersPath(award, edition), text: messages.award.allWinners(totalCount) }
            : { to: awardPath(edition, series.slug), text: messages.award.allHonors(totalCount) }
          : null
      }
    />
  );
}
