import type { ChangeEntryFragment } from '../generated/graphql.ts';
import { pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import { Correction, Touched } from './correction.tsx';
import { DateTime, useTimeZone } from './dates.tsx';
import { entityLabels, writerLabels } from './labels.ts';

/** Up to this many new entities are listed at once; more of them are opened on demand. */
const fewCreations = 6;

/** Changes by the days of the reader's time zone, and then by what was published together for one reason. */
export function ChangeLog({ changes }: { changes: readonly ChangeEntryFragment[] }) {
  const timeZone = useTimeZone();
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone });
  const days = Map.groupBy(changes, ({ at }) => day.format(new Date(at)));
  return [...days].map(([date, changesOfDay]) => (
    <section key={date} class="day">
      <h2>{date}</h2>
      {[...Map.groupBy(changesOfDay, groupOf)].map(([key, group]) => (
        <Group key={key} changes={group} />
      ))}
    </section>
  ));
}

const groupOf = ({ revision, reason, writer, source }: ChangeEntryFragment) =>
  JSON.stringify([revision, reason, writer, source?.id]);

const entityOf = ({ kind, key }: ChangeEntryFragment) => `${kind} ${key}`;

/** Changes that were published together. The corrections among them come first. */
function Group({ changes }: { changes: readonly ChangeEntryFragment[] }) {
  const [first] = changes;
  if (!first) return null;
  const { reason, redacted, at, writer, source, revision } = first;
  const corrections = changes.filter(({ action }) => action !== 'CREATED');
  const creations = changes.filter(({ action }) => action === 'CREATED');
  return (
    <section class={corrections.length > 0 ? 'change-group corrects' : 'change-group'}>
      <header>
        <h3>{reason ?? (redacted ? 'The reason was redacted' : 'No reason given')}</h3>
        <p class="aside">
          <DateTime value={at} />
          {writer !== null && `, by ${writerLabels[writer]}`}, revision {revision}
        </p>
        {source && (
          <p class="aside">
            Source: <Link to={pathOf('sources', source.slug)}>{source.title}</Link>
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
        <Creations creations={creations} />
      </div>
    </section>
  );
}

function Creations({ creations }: { creations: readonly ChangeEntryFragment[] }) {
  if (creations.length === 0) return null;
  const counts = [...Map.groupBy(creations, ({ kind }) => kind)].map(
    ([kind, { length }]) => `${entityLabels[kind]} (${length})`,
  );
  return (
    <details class="creations" open={creations.length <= fewCreations}>
      <summary>
        {creations.length} created: {counts.join(', ')}
      </summary>
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
