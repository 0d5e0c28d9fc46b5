import { AsOf } from '../../parts/dates.tsx';
import { partLabels } from '../../parts/labels.ts';
import { Mention } from '../../parts/mentions.tsx';
import { Name } from '../../parts/name.tsx';
import { Occasion } from '../../parts/occasion.tsx';
import { Sources } from '../../parts/sources.tsx';
import { Statement } from '../../parts/statements.tsx';
import type { Recipient } from '../recipient.tsx';

type Person = Extract<Recipient, { __typename: 'Person' }>;

/** The offices of a person, what the person took part in and what the person said. */
export function PersonSections({ person }: { person: Person }) {
  return (
    <>
      <Affiliations affiliations={person.affiliations} />
      <Participations participations={person.participations} />
      <OwnStatements statements={person.statements} />
    </>
  );
}

function Affiliations({ affiliations }: Pick<Person, 'affiliations'>) {
  if (affiliations.length === 0) return null;
  return (
    <section>
      <h2>Offices and memberships</h2>
      <ul class="entries">
        {affiliations.map(({ id, title, asOf, organization, references }) => (
          <li key={id}>
            {title !== null && `${title}, `}
            <Mention of={organization} />
            <AsOf value={asOf} />{' '}
            <Sources of={title ?? organization.name} references={references} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Participations({ participations }: Pick<Person, 'participations'>) {
  if (participations.length === 0) return null;
  return (
    <section>
      <h2>Took part in</h2>
      <ul class="entries">
        {participations.map(({ id, role, capacity, category, edition, event, references }) => (
          <li key={id}>
            <Occasion edition={edition} event={event} />
            {category && (
              <>
                , <Name of={category} />
              </>
            )}
            <span class="mark">{partLabels[role]}</span>
            {capacity !== null && <p class="aside">{capacity}</p>}{' '}
            <Sources of="this part" references={references} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnStatements({ statements }: Pick<Person, 'statements'>) {
  if (statements.length === 0) return null;
  return (
    <section>
      <h2>Statements</h2>
      <ul class="statements">
        {statements.map((statement) => (
          <Statement key={statement.id} statement={statement}>
            {statement.capacity}
            {statement.capacity !== null && (statement.edition ?? statement.event) && ', '}
            <Occasion edition={statement.edition} event={statement.event} />
          </Statement>
        ))}
      </ul>
    </section>
  );
}
