import { useQuery } from '@urql/preact';
import { readSecondWinner } from '../../../../../db/model/second-winner.ts';
import { DateTime } from '../../dates/dates.tsx';
import {
  type NamedEntryFragment,
  type PlanCountsFragment,
  ScheduledDocument,
} from '../../generated/desk/graphql.ts';
import { useMessages } from '../messages/desk-messages.ts';
import { nameOfKey } from '../messages/entry-names.ts';
import { titleOf } from '../messages/titles.ts';

interface PlanWarningsProps {
  plan: PlanCountsFragment & { entries?: readonly NamedEntryFragment[] };
  /** who has honors on record that the form can replace, by the keys of these within their edition; none if absent */
  credits?: ReadonlyMap<string, string> | undefined;
}

/** The warnings of the server about a plan. Of what happens on an evening, the desk says them with names. */
export function PlanWarnings({ plan, credits = new Map() }: PlanWarningsProps) {
  const messages = useMessages();
  const { warnings, highlights, entries = highlights } = plan;
  return warnings.map((warning) => {
    const second = readSecondWinner(warning);
    if (!second)
      return (
        <p key={warning} class="warning" lang="en">
          {warning}
        </p>
      );
    const { award, before, now } = second;
    const edition = award.split('/').slice(0, 2);
    const who = (key: string) => {
      const full = [...edition, key].join('/');
      const present = entries.find((entry) => entry.kind === 'HONOR' && entry.key === full)?.node;
      const credit = present?.__typename === 'Honor' ? present.credit : null;
      return (
        credits.get(key) ??
        credit ??
        nameOfKey('RECIPIENT', key.split('/').at(-1) ?? '', entries, messages)
      );
    };
    const { secondWinner, replaceable } = messages.desk.plan;
    return (
      <p key={warning} class="warning">
        {(credits.has(before) ? replaceable : secondWinner)(
          awardName(award, entries) ?? nameOfKey('AWARD', award, entries, messages),
          who(before),
          who(now),
        )}
      </p>
    );
  });
}

/** The name of an award that a plan gives honors of. */
function awardName(award: string, entries: readonly NamedEntryFragment[]): string | undefined {
  const honor = entries.find(({ kind, key }) => kind === 'HONOR' && key.startsWith(`${award}/`));
  return honor?.node?.__typename === 'Honor' ? honor.node.award?.name : undefined;
}

interface SameAwardsProps {
  /** of the plan that will be published */
  entries: readonly NamedEntryFragment[];
  /** the document of the plan, if it is scheduled itself */
  documentId?: string;
}

/**
 * Scheduled documents for awards that a plan changes too: usually another winner, of another curator. Beside what is only
 * taken back, another winner is as it should be.
 */
export function SameAwards({ entries, documentId }: SameAwardsProps) {
  const messages = useMessages();
  const [{ data }] = useQuery({ query: ScheduledDocument });
  const places = new Set(placesOf(entries));
  return (data?.scheduledDocuments?.nodes ?? []).map(
    ({ id, name, plan, publishAt, receivedBy }) =>
      id !== documentId &&
      placesOf(plan?.highlights ?? []).some((place) => places.has(place)) && (
        <p key={id} class="warning">
          {messages.desk.plan.sameAward(
            titleOf(plan, messages) ?? name,
            <DateTime value={publishAt} />,
            receivedBy,
          )}
        </p>
      ),
  );
}

/** The keys of the honors that entries change, and of the awards that they give. */
const placesOf = (entries: readonly NamedEntryFragment[]): string[] =>
  entries.flatMap((entry) => {
    const { action, kind, key } = entry;
    if (action === 'UNCHANGED' || (kind !== 'HONOR' && kind !== 'AWARD')) return [];
    const award = key.split('/').slice(0, 3).join('/');
    return [...(kind === 'HONOR' ? [key] : []), ...(takesBack(entry) ? [] : [award])];
  });

/** Whether an honor goes or is no win any more, or an award has no winner any more. */
const takesBack = ({ action, changes }: NamedEntryFragment): boolean =>
  action === 'RETRACTED' ||
  (action === 'CHANGED' &&
    changes.some(
      ({ field, after }) =>
        (field === 'result' && after !== 'WON') || (field === 'status' && after !== 'AWARDED'),
    ));
