import type { Card } from '../card.ts';
import { RecipientDocument, type RecipientQuery } from '../generated/graphql.ts';
import { type PageQuery, recipientPath } from '../link.ts';
import { Link } from '../location.tsx';
import type { Messages } from '../messages/en.ts';
import { useMessages } from '../messages.ts';
import { definePage } from '../page.ts';
import { ExternalIds } from '../parts/external-ids.tsx';
import { Facts } from '../parts/facts.tsx';
import { honoredRows, honoredText } from '../parts/honored.ts';
import { HonorsSection } from '../parts/honors-section.tsx';
import { Images } from '../parts/images.tsx';
import { Name } from '../parts/name.tsx';
import { OtherNames } from '../parts/other-names.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
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
  view: ({ recipient }, { messages }, pageQuery) =>
    recipient && {
      title: recipient.name,
      description: honoredText(
        recipient.name,
        recipient.honors.nodes,
        messages.recipient.description(recipient.name),
        messages,
      ),
      entity: recipient.id,
      list: recipient.__typename === 'Work' ? 'work' : 'recipient',
      card: () => cardOf(recipient, messages),
      content:
        recipient.__typename === 'Place' ? (
          <PlaceLink place={recipient} />
        ) : (
          <RecipientPage recipient={recipient} pageQuery={pageQuery} />
        ),
    },
});

const cardOf = (recipient: Recipient, messages: Messages): Card => ({
  kicker: kindOf(recipient, messages),
  title: recipient.name,
  ...cardRows(honoredRows(recipient.honors.nodes, messages), messages),
  chart: null,
});

/** A link to the page of a place, which has another URL. */
function PlaceLink({ place }: { place: Place }) {
  const { recipient: texts } = useMessages();
  return (
    <article class="message">
      <h1 tabIndex={-1}>
        <Name of={place} />
      </h1>
      <p>{texts.isPlace}</p>
      <p>
        <Link to={recipientPath(place)}>{texts.toPage(<Name of={place} />)}</Link>
      </p>
    </article>
  );
}

interface RecipientPageProps {
  recipient: Exclude<Recipient, Place>;
  pageQuery: PageQuery;
}

function RecipientPage({ recipient, pageQuery }: RecipientPageProps) {
  const messages = useMessages();
  const { name, honors } = recipient;
  return (
    <article>
      <header class="page-head">
        <p class="kicker">{kindOf(recipient, messages)}</p>
        <h1 tabIndex={-1}>
          {recipient.__typename === 'Person' && recipient.honorific !== null && (
            <span class="honorific">{recipient.honorific} </span>
          )}
          <Name of={recipient} />
        </h1>
        <OtherNames of={recipient} />
        <Facts facts={simpleFacts(recipient.__typename, recipient, messages)} of={recipient} />
        <WebLinks links={recipient.links} />
        <ExternalIds ids={recipient.externalIds} />
        <Sources of={name} references={recipient.references} isOfEntry />
      </header>
      <HonorsSection
        id="honors"
        title={messages.headings.honors}
        list={honors}
        recipient={recipient.id}
      >
        {honors.totalCount === 0 && <p class="none">{messages.recipient.noHonor}</p>}
      </HonorsSection>
      {recipient.__typename === 'Person' && <PersonSections person={recipient} />}
      {recipient.__typename === 'Organization' && <OrganizationSections organization={recipient} />}
      {recipient.__typename === 'Work' && <WorkSections work={recipient} />}
      <Images images={recipient.images} />
      <RunQueryLink {...pageQuery} />
    </article>
  );
}

function kindOf(recipient: Recipient, { values }: Messages): string {
  if (recipient.__typename === 'Organization')
    return values.OrganizationKind[recipient.organizationKind];
  if (recipient.__typename === 'Work') return recipient.workKind ?? values.RecipientKind.WORK;
  return values.RecipientKind[recipient.kind];
}
