import type {
  HonorResult,
  NamedEntryFragment,
  PlanTitleFragment,
} from '../../generated/desk/graphql.ts';
import { correctionTitle, onlyChange } from './changed-value.ts';
import { entityName, honorName } from './entry-names.ts';
import type { Messages } from './languages/en.ts';

interface TitledPlan extends PlanTitleFragment {
  /** all entries, if they are there: they name each other */
  entries?: readonly NamedEntryFragment[];
  /** which of the highlights it names; all if absent */
  isNamed?(entry: PlanTitleFragment['highlights'][number]): boolean;
}

/**
 * The subject of a document, such as `City of the Year: Lantern Hill`: with the result of who has not won, and whether
 * it is taken back. A correction of one field has its new value, as in `City of the Year, Lantern Hill: share 1/2`.
 * @param saysOutcome false to name it only, as for the dialog that takes all of it back
 * @returns null if it changes nothing, or nothing is known of it
 */
export function titleOf(
  plan: TitledPlan | null,
  messages: Messages,
  saysOutcome = true,
): string | null {
  if (!plan || plan.highlights.length === 0) return null;
  const { highlights, entries = highlights, isNamed = () => true } = plan;
  const { form, retraction, result: words } = messages.desk;
  const byAward = new Map<string, string[]>();
  const retracted: string[] = [];
  const others: string[] = [];
  for (const entry of highlights.filter(isNamed)) {
    const honor = honorName(entry, entries, messages);
    const result = saysOutcome ? lesserResult(entry, messages) : null;
    // Of a result, the title says it beside the name.
    const change = saysOutcome && !givesResult(entry) ? onlyChange(entry, messages) : null;
    const name = entityName(entry, entries, messages);
    if (saysOutcome && entry.action === 'RETRACTED') retracted.push(retraction.title(name));
    else if (change)
      others.push(
        correctionTitle(
          honor ? form.oneHonor(honor.award, honor.who) : name,
          change.label,
          change.value,
          messages,
        ),
      );
    else if (!honor) others.push(name);
    else {
      const who = result
        ? words.withResult(honor.who, messages.values.HonorResult[result])
        : honor.who;
      byAward.set(honor.award, [...(byAward.get(honor.award) ?? []), who]);
    }
  }
  const rest = unnamedCount(plan);
  const titles = [...byAward].map(([award, who]) => form.honor(award, who.join(', ')));
  const named = form.several([...titles, ...retracted, ...others]);
  return rest > 0 ? form.andMore(named, rest) : named;
}

/** How many of the honors that a plan changes, or else of all entities, its title does not name. */
export function unnamedCount({ highlights, counts }: PlanTitleFragment): number {
  const isOfHonors = highlights.some(({ kind }) => kind === 'HONOR');
  return counts
    .filter(({ kind }) => !isOfHonors || kind === 'HONOR')
    .reduce(
      (rest, { created, changed, retracted }) => rest + created + changed + retracted,
      -highlights.length,
    );
}

const givesResult = ({ changes }: PlanTitleFragment['highlights'][number]) =>
  changes.some(({ field }) => field === 'result');

/** The result that an honor gets or has; null if it is a win, or not known before it is in the data. */
function lesserResult(
  { node, changes }: PlanTitleFragment['highlights'][number],
  { values }: Messages,
): HonorResult | null {
  const present = node?.__typename === 'Honor' ? node.result : null;
  const after = changes.find(({ field }) => field === 'result')?.after;
  const isResult = (value: unknown): value is HonorResult =>
    typeof value === 'string' && Object.hasOwn(values.HonorResult, value);
  const result = isResult(after) ? after : present;
  return result === 'WON' ? null : result;
}
