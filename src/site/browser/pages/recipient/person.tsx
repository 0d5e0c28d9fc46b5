import { AsOf } from '../../dates/dates.tsx';
import { Sources } from '../../evidence/fact-sources.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Mention } from '../../names/mentions.tsx';
import { Name } from '../../names/name.tsx';
import { Statement } from '../../people/statements.tsx';
import { Occasion } from './occasion.tsx';
import type { Recipient } from './recipient.tsx';

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
  const { people, comma } = useMessages();
  if (affiliations.length === 0) return null;
  return (
    <section>
      <h2>{people.affiliations}</h2>
      <ul class="entries">
        {affiliations.map(({ id, title, asOf, organization, references }) => (
          <li key={id}>
            {title !== null && title + comma}
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
  const { people, participantParts, comma } = useMessages();
  if (participations.length === 0) return null;
  return (
    <section>
      <h2>{people.participations}</h2>
      <ul class="entries">
        {participations.map(({ id, role, capacity, category, edition, event, references }) => (
          <li key={id}>
            <Occasion edition={edition} event={event} />
            {category && (
              <>
                {comma}
                <Name of={category} />
              </>
            )}
            <span class="mark">{participantParts[role]}</span>
            {capacity !== null && <p class="aside">{capacity}</p>}{' '}
            <Sources of={people.thisPart} references={references} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnStatements({ statements }: Pick<Person, 'statements'>) {
  const { statements: texts } = useMessages();
  if (statements.length === 0) return null;
  return (
    <section>
      <h2>{texts.title}</h2>
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
