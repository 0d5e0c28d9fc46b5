import { Images } from '../../facts/images.tsx';
import { simpleFacts } from '../../facts/simple-facts.tsx';
import { RecipientDocument, type RecipientQuery } from '../../generated/graphql.ts';
import { cardOf } from '../../honor/winners.ts';
import { recipientPath } from '../../links/link.ts';
import { Link } from '../../links/location.tsx';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import type { Messages } from '../../messages/languages/en.ts';
import { useMessages } from '../../messages/messages.ts';
import { Name } from '../../names/name.tsx';
import { definePage } from '../../page/page.ts';
import { EntityHead } from '../../page/page-head.tsx';
import { ExternalIds } from './external-ids.tsx';
import { honoredRows, honoredText } from './honored.ts';
import { HonorsSection } from './honors-section.tsx';
import { OrganizationSections } from './organization.tsx';
import { PersonSections } from './person.tsx';
import { WorkSections } from './work.tsx';

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
  view: ({ recipient }, { messages }) =>
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
      card: () =>
        cardOf(
          kindOf(recipient, messages),
          recipient.name,
          honoredRows(recipient.honors.nodes, messages),
          messages,
        ),
      content:
        recipient.__typename === 'Place' ? (
          <PlaceLink place={recipient} />
        ) : (
          <RecipientPage recipient={recipient} />
        ),
    },
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

function RecipientPage({ recipient }: { recipient: Exclude<Recipient, Place> }) {
  const messages = useMessages();
  const { honors } = recipient;
  return (
    <article>
      <EntityHead
        of={recipient}
        kicker={kindOf(recipient, messages)}
        title={
          recipient.__typename === 'Person' &&
          recipient.honorific !== null && (
            <>
              <span class="honorific">{recipient.honorific} </span>
              <Name of={recipient} />
            </>
          )
        }
        facts={simpleFacts(recipient.__typename, recipient, messages)}
      >
        <ExternalIds ids={recipient.externalIds} />
      </EntityHead>
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
      <RunQueryLink />
    </article>
  );
}

function kindOf(recipient: Recipient, { values }: Messages): string {
  if (recipient.__typename === 'Organization')
    return values.OrganizationKind[recipient.organizationKind];
  if (recipient.__typename === 'Work') return recipient.workKind ?? values.RecipientKind.WORK;
  return values.RecipientKind[recipient.kind];
}
