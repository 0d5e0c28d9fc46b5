import type { PlanTitleFragment } from '../generated/desk/graphql.ts';
import type { Messages } from '../messages/en.ts';
import { entityName, honorName } from './entry-names.ts';

interface TitledPlan extends PlanTitleFragment {
  /** all entries, if they are there: they name each other */
  entries?: PlanTitleFragment['highlights'];
}

/**
 * What a document is about, such as `City of the Year: Lantern Hill`.
 * @returns null if it changes nothing, or nothing is known of it
 */
export function titleOf(plan: TitledPlan | null, messages: Messages): string | null {
  if (!plan || plan.highlights.length === 0) return null;
  const { highlights, counts, entries = highlights } = plan;
  const byAward = new Map<string, string[]>();
  const others: string[] = [];
  for (const entry of highlights) {
    const honor = honorName(entry, entries);
    if (!honor) others.push(entityName(entry, entries, messages));
    else byAward.set(honor.award, [...(byAward.get(honor.award) ?? []), honor.who]);
  }
  const isOfHonors = byAward.size > 0;
  const total = counts
    .filter(({ kind }) => !isOfHonors || kind === 'HONOR')
    .reduce((sum, { created, changed, retracted }) => sum + created + changed + retracted, 0);
  const rest = total - highlights.length;
  const titles = [...byAward].map(([award, who]) =>
    messages.desk.form.honor(award, who.join(', ')),
  );
  const named = [...titles, ...others, ...(rest > 0 ? [messages.desk.more(rest)] : [])];
  return messages.desk.form.several(named);
}
