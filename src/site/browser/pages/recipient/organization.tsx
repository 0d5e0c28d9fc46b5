import { AsOf } from '../../dates/dates.tsx';
import { Sources } from '../../evidence/fact-sources.tsx';
import { Pager } from '../../links/pager.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Mention } from '../../names/mentions.tsx';
import { MentionList } from './mention-list.tsx';
import type { Recipient } from './recipient.tsx';

type Organization = Extract<Recipient, { __typename: 'Organization' }>;

/** The people, products and projects of an organization. */
export function OrganizationSections({ organization }: { organization: Organization }) {
  const { headings } = useMessages();
  const { people, products, projects } = organization;
  return (
    <>
      <People people={people} />
      <MentionList title={headings.products} list={products} parameter="products" />
      <MentionList title={headings.projects} list={projects} parameter="projects" />
    </>
  );
}

function People({ people: { totalCount, nodes, pageInfo } }: Pick<Organization, 'people'>) {
  const { people: texts, pager, comma } = useMessages();
  if (totalCount === 0) return null;
  return (
    <section id="people">
      <h2>
        {texts.title} <span class="section">{totalCount}</span>
      </h2>
      <ul class="entries">
        {nodes.map(({ id, title, asOf, person, references }) => (
          <li key={id}>
            <Mention of={person} />
            {title !== null && comma + title}
            <AsOf value={asOf} />{' '}
            <Sources of={texts.officeOf(person.name)} references={references} />
          </li>
        ))}
      </ul>
      <Pager pageInfo={pageInfo} parameter="people" anchor="people" next={pager.morePeople} />
    </section>
  );
}
