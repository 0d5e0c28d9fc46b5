import { Sources } from '../evidence/fact-sources.tsx';
import type { ParticipantFragment } from '../generated/graphql.ts';
import { useMessages } from '../messages/messages.ts';
import { Mention } from '../names/mentions.tsx';
import { Name } from '../names/name.tsx';

/** Those who took part in an edition or an event, by what they did. */
export function Participants({ participants }: { participants: readonly ParticipantFragment[] }) {
  const { people, values, comma } = useMessages();
  if (participants.length === 0) return null;
  const byRole = Map.groupBy(participants, ({ role }) => role);
  return (
    <section>
      <h2>{people.title}</h2>
      <dl class="facts">
        {[...byRole].map(([role, participants]) => (
          <div key={role}>
            <dt>{values.ParticipantRole[role]}</dt>
            <dd>
              <ul>
                {participants.map(({ id, person, capacity, category, references }) => (
                  <li key={id}>
                    <Mention of={person} />
                    {capacity !== null && comma + capacity}
                    {category && (
                      <>
                        {comma}
                        <Name of={category} />
                      </>
                    )}{' '}
                    <Sources of={people.partOf(person.name)} references={references} />
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
