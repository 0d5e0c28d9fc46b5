import type { ParticipantFragment } from '../generated/graphql.ts';
import { roleLabels } from './labels.ts';
import { Mention } from './mentions.tsx';
import { Name } from './name.tsx';
import { Sources } from './sources.tsx';

/** Those who took part in an edition or an event, by what they did. */
export function Participants({ participants }: { participants: readonly ParticipantFragment[] }) {
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
                {people.map(({ id, person, capacity, category, references }) => (
                  <li key={id}>
                    <Mention of={person} />
                    {capacity !== null && `, ${capacity}`}
                    {category && (
                      <>
                        , <Name of={category} />
                      </>
                    )}{' '}
                    <Sources of={`the part of ${person.name}`} references={references} />
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
