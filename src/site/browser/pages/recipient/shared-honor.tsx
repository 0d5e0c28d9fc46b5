import type { HonorInListFragment, RecipientRole } from '../../generated/graphql.ts';
import type { Messages } from '../../messages/languages/en.ts';
import { useMessages } from '../../messages/messages.ts';
import { Listed } from '../../names/listed.tsx';
import { Mention, Mentions } from '../../names/mentions.tsx';

interface SharedProps {
  honor: HonorInListFragment;
  /** the id of the recipient whose part it is about */
  recipient: string;
}

/** The honor of one recipient: for what, under which name, and together with whom. */
export function Shared({ honor: { recipients }, recipient: id }: SharedProps) {
  const { honor } = useMessages();
  const own = recipients.find(({ recipient }) => recipient.id === id);
  const others = recipients.filter((other) => other !== own);
  const groups = Map.groupBy(others, ({ role }) => relationOf(own?.role ?? 'PRIMARY', role));
  const parts = [
    own?.detail ?? null,
    own?.creditedAs ? honor.as(own.creditedAs) : null,
    own?.onBehalfOf ? honor.onBehalfOf(<Mention of={own.onBehalfOf} />) : null,
    ...[...groups].map(([relation, group]) =>
      honor.relations[relation](<Mentions of={group.map(({ recipient }) => recipient)} />),
    ),
  ];
  if (parts.every((part) => part === null)) return null;
  return (
    <p class="detail">
      <Listed parts={parts} />
    </p>
  );
}

/** How another recipient of an honor stands to one. */
function relationOf(
  own: RecipientRole,
  other: RecipientRole,
): keyof Messages['honor']['relations'] {
  if (other === 'FOR_WORK') return 'for';
  if (other === 'ON_BEHALF') return 'acceptedBy';
  if (own === 'FOR_WORK') return 'to';
  if (own === 'CONTRIBUTOR' && other === 'PRIMARY') return 'for';
  return own === 'ON_BEHALF' ? 'acceptedFor' : 'with';
}
