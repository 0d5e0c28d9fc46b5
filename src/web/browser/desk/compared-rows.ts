import type { ComparedFragment } from '../generated/desk/graphql.ts';
import { honorResultLabels } from '../generated/value-labels.ts';
import { presentText } from './field.ts';
import { fieldsOf } from './fields.ts';

/** What there is to read of an entity, line by line. */
export type Rows = Record<string, string | null>;

/** What a reader would see of an entity; the same labels in the preview and in what is public. */
export function rowsOf(node: ComparedFragment | null): Rows {
  if (!node) return {};
  return {
    ...('name' in node && { Name: node.name }),
    ...Object.fromEntries(fieldsOf(node).map((field) => [field.label, presentText(field)])),
    ...listsOf(node),
  };
}

/** What other entities an entity shows. */
function listsOf(node: ComparedFragment): Rows {
  if ('honors' in node)
    return {
      Honors: listed(
        node.honors.nodes.map(({ result, award, edition }) =>
          [honorResultLabels[result], award?.name, edition.name].filter(Boolean).join(', '),
        ),
        node.honors.totalCount,
      ),
    };
  if (node.__typename === 'Edition')
    return {
      Winners: listed(
        node.winners.nodes.map(({ credit }) => credit ?? 'Not named'),
        node.winners.totalCount,
      ),
    };
  if (node.__typename === 'Award')
    return {
      Winners: listed(
        node.winningHonors.map(({ credit, reason }) =>
          [credit ?? 'Not named', reason].filter(Boolean).join(': '),
        ),
        node.winningHonors.length,
      ),
    };
  return {};
}

/** Items below each other, with how many there are if these are not all. */
function listed(items: readonly string[], total: number): string | null {
  const rest = total - items.length;
  return [...items, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n') || null;
}
