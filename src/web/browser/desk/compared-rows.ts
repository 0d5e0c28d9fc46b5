import type { ComparedFragment } from '../generated/desk/graphql.ts';
import { resultLabels, statusLabels } from '../parts/labels.ts';

/** What there is to read of an entity, line by line. */
export type Rows = Record<string, string | number | null | undefined>;

/** What a reader would see of an entity; the same labels in the preview and in what is public. */
export function rowsOf(node: ComparedFragment | null): Rows {
  if (!node) return {};
  return {
    ...('name' in node && { Name: node.name }),
    ...('honors' in node && {
      Place: node.place?.name,
      Honors: listed(
        node.honors.nodes.map(({ result, award, edition }) =>
          [resultLabels[result], award?.name, edition.name].filter(Boolean).join(', '),
        ),
        node.honors.totalCount,
      ),
    }),
    ...ownRowsOf(node),
  };
}

function ownRowsOf(node: ComparedFragment): Rows {
  switch (node.__typename) {
    case 'Person':
      return { Honorific: node.honorific, Born: node.bornOn, Died: node.diedOn };
    case 'Organization':
      return { Founded: node.foundedOn, Dissolved: node.dissolvedOn, Website: node.website };
    case 'Work':
      return { Kind: node.workKind, Year: node.year };
    case 'Event':
      return { 'First day': node.startsOn, 'Last day': node.endsOn, Venue: node.venue };
    case 'Edition':
      return {
        Number: node.ordinal,
        Ceremony: node.ceremony?.heldOn,
        Venue: node.ceremony?.venue,
        Winners: listed(
          node.winners.nodes.map(({ credit }) => credit ?? 'Not named'),
          node.winners.totalCount,
        ),
      };
    case 'Award':
      return {
        Status: statusLabels[node.status],
        'Why it has this status': node.statusReason,
        Reason: node.awardReason,
        'Declared winners': node.completeness.declared,
        Winners: listed(
          node.winningHonors.map(({ credit, reason }) =>
            [credit ?? 'Not named', reason].filter(Boolean).join(': '),
          ),
          node.winningHonors.length,
        ),
      };
    case 'Honor':
      return {
        Recipients: node.credit,
        Result: resultLabels[node.result],
        Reason: node.reason,
        Note: node.note,
        Announced: node.announcedOn,
        Share: node.share && `${node.share.numerator}/${node.share.denominator}`,
      };
    case 'Figure':
      return { Label: node.label, Value: node.value };
    case 'Statement':
      return { Speaker: node.speaker.name, Summary: node.summary };
    case 'Source':
      return { Title: node.title, Publisher: node.publisher, URL: node.url };
    default:
      return {};
  }
}

/** Items below each other, with how many there are if these are not all. */
function listed(items: readonly string[], total: number): string | null {
  const rest = total - items.length;
  return [...items, ...(rest > 0 ? [`and ${rest} more`] : [])].join('\n') || null;
}
