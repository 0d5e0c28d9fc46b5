import type { Card } from '../card.ts';
import { RecipientDocument, type RecipientQuery } from '../generated/graphql.ts';
import { organizationKindLabels, recipientKindLabels } from '../generated/value-labels.ts';
import { recipientPath } from '../link.ts';
import { Link } from '../location.tsx';
import { definePage, type PageQuery } from '../page.ts';
import { ExternalIds } from '../parts/external-ids.tsx';
import { Facts } from '../parts/facts.tsx';
import { honoredRows, honoredText } from '../parts/honored.ts';
import { HonorsSection } from '../parts/honors-section.tsx';
import { Images } from '../parts/images.tsx';
import { Name } from '../parts/name.tsx';
import { OtherNames } from '../parts/other-names.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
import { Share } from '../parts/share.tsx';
import { simpleFacts } from '../parts/simple-facts.tsx';
import { Sources } from '../parts/sources.tsx';
import { WebLinks } from '../parts/web-links.tsx';
import { cardRows } from '../parts/winners.ts';
import { OrganizationSections } from './recipient/organization.tsx';
import { PersonSections } from './recipient/person.tsx';
import { WorkSections } from './recipient/work.tsx';

export type Recipient = NonNullable<RecipientQuery['recipient']>;
type Place = Extract<Recipient, { __typename: 'Place' }>;

export const recipient = definePage({
  path: '/recipients/:slug',
  document: RecipientDocument,
  variables: ({ params: { slug = '' }, search }) => ({
    slug,
    after: search.get('after'),
    people: search.get('people'),
    products: search.get('products'),
    projects: search.get('projects'),
    parts: search.get('parts'),
    within: search.get('within'),
  }),
  view: ({ recipient }, _route, pageQuery) =>
    recipient && {
      title: recipient.name,
      description: honoredText(
        recipient.name,
        recipient.honors.nodes,
        `${recipient.name} and the awards that honor it, with their sources.`,
      ),
      entity: recipient.id,
      card: () => cardOf(recipient),
      content:
        recipient.__typename === 'Place' ? (
          <PlaceLink place={recipient} />
        ) : (
          <RecipientPage recipient={recipient} pageQuery={pageQuery} />
        ),
    },
});

const cardOf = (recipient: Recipient): Card => ({
  kicker: kindOf(recipient),
  title: recipient.name,
  ...cardRows(honoredRows(recipient.honors.nodes)),
  chart: null,
});

/** A link to the page of a place, which has another URL. */
function PlaceLink({ place }: { place: Place }) {
  return (
    <article class="message">
      <h1 tabIndex={-1}>
        <Name of={place} />
      </h1>
      <p>This is a place.</p>
      <p>
        <Link to={recipientPath(place)}>
          Go to the page of <Name of={place} />
        </Link>
      </p>
    </article>
  );
}

interface RecipientPageProps {
  recipient: Exclude<Recipient, Place>;
  pageQuery: PageQuery;
}

function RecipientPage({ recipient, pageQuery }: RecipientPageProps) {
  const { name, honors } = recipient;
  return (
    <article>
      <header class="page-head">
        <p class="kicker">{kindOf(recipient)}</p>
        <h1 tabIndex={-1}>
          {recipient.__typename === 'Person' && recipient.honorific !== null && (
            <span class="honorific">{recipient.honorific} </span>
          )}
          <Name of={recipient} />
        </h1>
        <OtherNames of={recipient} />
        <Facts facts={simpleFacts(recipient.__typename, recipient)} of={recipient} />
        <WebLinks links={recipient.links} />
        <ExternalIds ids={recipient.externalIds} />
        <Sources of={name} references={recipient.references} />
      </header>
      <HonorsSection id="honors" title="Honors" list={honors} recipient={recipient.id}>
        {honors.totalCount === 0 && <p class="none">No honor is known.</p>}
      </HonorsSection>
      {recipient.__typename === 'Person' && <PersonSections person={recipient} />}
      {recipient.__typename === 'Organization' && <OrganizationSections organization={recipient} />}
      {recipient.__typename === 'Work' && <WorkSections work={recipient} />}
      <Images images={recipient.images} />
      <Share title={name} />
      <RunQueryLink {...pageQuery} />
    </article>
  );
}

function kindOf(recipient: Recipient): string {
  if (recipient.__typename === 'Organization')
    return organizationKindLabels[recipient.organizationKind];
  if (recipient.__typename === 'Work') return recipient.workKind ?? recipientKindLabels.WORK;
  return recipientKindLabels[recipient.kind];
}
