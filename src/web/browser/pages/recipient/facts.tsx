import type { MentionFragment, RecipientKind } from '../../generated/graphql.ts';
import { PartialDate } from '../../parts/dates.tsx';
import type { Fact } from '../../parts/facts.tsx';
import { genderLabels } from '../../parts/labels.ts';
import { Mention } from '../../parts/mentions.tsx';
import { WebLink } from '../../parts/web-links.tsx';
import type { Recipient } from '../recipient.tsx';

/** Kinds that are somewhere; that others have no place is nothing to remark. */
const located: ReadonlySet<RecipientKind> = new Set(['ORGANIZATION', 'PROJECT']);

/** What a page says of a recipient beside its name, depending on what it is. */
export function factsAbout(recipient: Recipient): Fact[] {
  const place = mention('Place', 'place', recipient.place);
  return [...ofItsKind(recipient), { ...place, mayBeNone: !located.has(recipient.kind) }];
}

function ofItsKind(recipient: Recipient): Fact[] {
  switch (recipient.__typename) {
    case 'Person': {
      const { bornOn, birthPlace, diedOn, deathPlace, gender } = recipient;
      return [
        date('Date of birth', 'bornOn', bornOn),
        mention('Place of birth', 'birthPlace', birthPlace),
        { ...date('Died', 'diedOn', diedOn), mayBeNone: true },
        { ...mention('Place of death', 'deathPlace', deathPlace), mayBeNone: true },
        {
          ...{ label: 'Gender', field: 'gender', mayBeNone: true },
          value: gender && genderLabels[gender],
        },
      ];
    }
    case 'Organization': {
      const { foundedOn, dissolvedOn, website, parent } = recipient;
      return [
        date('Date of founding', 'foundedOn', foundedOn),
        { ...date('Dissolved', 'dissolvedOn', dissolvedOn), mayBeNone: true },
        { ...mention('Part of', 'parent', parent), mayBeNone: true },
        {
          ...{ label: 'Website', field: 'website', mayBeNone: true },
          value: website && <WebLink url={website} />,
        },
      ];
    }
    case 'Product':
      return [mention('Developer', 'developer', recipient.developer)];
    case 'Project':
      return [mention('Lead', 'lead', recipient.lead)];
    case 'Work':
      return [
        { label: 'Year', field: 'year', value: recipient.year },
        { ...mention('Part of', 'parent', recipient.parent), mayBeNone: true },
      ];
    default:
      return [];
  }
}

const date = (label: string, field: string, value: string | null): Fact => ({
  ...{ label, field },
  value: value && <PartialDate value={value} />,
});

const mention = (label: string, field: string, value: MentionFragment | null): Fact => ({
  ...{ label, field },
  value: value && <Mention of={value} />,
});
