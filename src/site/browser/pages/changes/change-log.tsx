import { DateTime, useTimeZone } from '../../dates/dates.tsx';
import type { ChangeEntryFragment } from '../../generated/graphql.ts';
import { pathOf } from '../../links/link.ts';
import { Link } from '../../links/location.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Correction, Touched } from './correction.tsx';

/** Up to this many new entities are listed at once; more of them are opened on demand. */
const fewCreations = 6;

interface ChangeLogProps {
  changes: readonly ChangeEntryFragment[];
  /** whether another page can have more of what was published together */
  isPart: boolean;
}

/** Changes by the days of the reader's time zone, and then by what was published together for one reason. */
export function ChangeLog({ changes, isPart }: ChangeLogProps) {
  const { format } = useMessages();
  const timeZone = useTimeZone();
  const days = Map.groupBy(changes, ({ at }) => format.day(at, timeZone));
  return [...days].map(([date, changesOfDay]) => (
    <section key={date} class="day">
      <h2>{date}</h2>
      {[...Map.groupBy(changesOfDay, groupOf)].map(([key, group]) => (
        <Group key={key} changes={group} isPart={isPart} />
      ))}
    </section>
  ));
}

const groupOf = ({ revision, reason, writer, source }: ChangeEntryFragment) =>
  JSON.stringify([revision, reason, writer, source?.id]);

const entityOf = ({ kind, key }: ChangeEntryFragment) => `${kind} ${key}`;

/** Changes that were published together. The corrections among them come first. */
function Group({ changes, isPart }: ChangeLogProps) {
  const { log } = useMessages();
  const [first] = changes;
  if (!first) return null;
  const { reason, redacted, at, writer, source, revision } = first;
  const corrections = changes.filter(({ action }) => action !== 'CREATED');
  const creations = changes.filter(({ action }) => action === 'CREATED');
  return (
    <section class={corrections.length > 0 ? 'change-group corrects' : 'change-group'}>
      <header>
        <h3>{reason ?? (redacted ? log.reasonRedacted : log.noReason)}</h3>
        <p class="aside">{log.written(<DateTime value={at} />, writer, revision)}</p>
        {source && (
          <p class="aside">
            {log.source(<Link to={pathOf('sources', source.slug)}>{source.title}</Link>)}
          </p>
        )}
      </header>
      <div>
        {corrections.length > 0 && (
          <ul class="corrections">
            {[...Map.groupBy(corrections, entityOf)].map(([key, changesOfEntity]) => (
              <Correction key={key} changes={changesOfEntity} />
            ))}
          </ul>
        )}
        <Creations creations={creations} isPart={isPart} />
      </div>
    </section>
  );
}

interface CreationsProps extends Pick<ChangeLogProps, 'isPart'> {
  creations: readonly ChangeEntryFragment[];
}

function Creations({ creations, isPart }: CreationsProps) {
  const { log, values, counted } = useMessages();
  if (creations.length === 0) return null;
  const counts = [...Map.groupBy(creations, ({ kind }) => kind)].map(([kind, { length }]) =>
    counted(values.EntityKind[kind], length),
  );
  return (
    <details class="creations" open={creations.length <= fewCreations}>
      <summary>{log.created(creations.length, counts, isPart)}</summary>
      <ul>
        {creations.map((change) => (
          <li key={entityOf(change)}>
            <Touched change={change} />
          </li>
        ))}
      </ul>
    </details>
  );
}
