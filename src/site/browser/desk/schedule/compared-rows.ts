import type { ComparedFragment } from '../../generated/desk/graphql.ts';
import { fieldsOf } from '../fields/entity-fields.ts';
import { presentText } from '../fields/field.ts';
import type { Messages } from '../messages/languages/en.ts';

/** The rows to read of an entity, line by line. */
export type Rows = Record<string, string | null>;

/** The rows that a reader would see of an entity; the same labels in the preview and in what is public. */
export function rowsOf(node: ComparedFragment | null, messages: Messages): Rows {
  if (!node) return {};
  return {
    ...('name' in node && { [messages.desk.recipients.name]: node.name }),
    ...Object.fromEntries(
      fieldsOf(node, messages).map((field) => [field.label, presentText(field)]),
    ),
    ...listsOf(node, messages),
  };
}

/** The other entities that an entity shows. */
function listsOf(node: ComparedFragment, { values, desk }: Messages): Rows {
  const { comparison, notNamed, tasks } = desk;
  /** Items below each other, with how many there are if these are not all. */
  const listed = (items: readonly string[], total: number): string | null => {
    const rest = total - items.length;
    return [...items, ...(rest > 0 ? [desk.more(rest)] : [])].join('\n') || null;
  };
  if ('honors' in node)
    return {
      [tasks.groups.honors]: listed(
        node.honors.nodes.map(({ result, award, edition }) =>
          [values.HonorResult[result], award?.name, edition.name].filter(Boolean).join(', '),
        ),
        node.honors.totalCount,
      ),
    };
  if (node.__typename === 'Edition')
    return {
      [comparison.winners]: listed(
        node.winners.nodes.map(({ credit }) => credit ?? notNamed),
        node.winners.totalCount,
      ),
    };
  if (node.__typename === 'Award')
    return {
      [comparison.winners]: listed(
        node.winningHonors.map(({ credit, reason }) =>
          [credit ?? notNamed, reason].filter(Boolean).join(': '),
        ),
        node.winningHonors.length,
      ),
    };
  return {};
}
