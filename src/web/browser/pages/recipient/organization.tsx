import { AsOf } from '../../parts/dates.tsx';
import { MentionList } from '../../parts/mention-list.tsx';
import { Mention } from '../../parts/mentions.tsx';
import { Pager } from '../../parts/pager.tsx';
import { Sources } from '../../parts/sources.tsx';
import type { Recipient } from '../recipient.tsx';

type Organization = Extract<Recipient, { __typename: 'Organization' }>;

/** The people, products and projects of an organization. */
export function OrganizationSections({ organization }: { organization: Organization }) {
  const { people, products, projects } = organization;
  return (
    <>
      <People people={people} />
      <MentionList title="Products" list={products} parameter="products" />
      <MentionList title="Projects" list={projects} parameter="projects" />
    </>
  );
}

function People({ people: { totalCount, nodes, pageInfo } }: Pick<Organization, 'people'>) {
  if (totalCount === 0) return null;
  return (
    <section id="people">
      <h2>
        People <span class="section">{totalCount}</span>
      </h2>
      <ul class="entries">
        {nodes.map(({ id, title, asOf, person, references }) => (
          <li key={id}>
            <Mention of={person} />
            {title !== null && `, ${title}`}
            <AsOf value={asOf} />{' '}
            <Sources of={`the office of ${person.name}`} references={references} />
          </li>
        ))}
      </ul>
      <Pager pageInfo={pageInfo} parameter="people" anchor="people" next="More people" />
    </section>
  );
}
