import type { ComponentChildren } from 'preact';
import { type EntitiesWithFacts, factFields } from '../generated/facts.ts';
import type { MentionFragment } from '../generated/graphql.ts';
import { pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import type { SimpleField, Values } from '../simple-field.ts';
import { DateTime, PartialDate } from './dates.tsx';
import type { Fact } from './facts.tsx';
import { Mention } from './mentions.tsx';
import { Name, type Named } from './name.tsx';
import { WebLink } from './web-links.tsx';

type OtherEntity = Named & { slug: string };
type PageValues = Values<MentionFragment, OtherEntity>;

/** A declared field that is a fact on the page of its entity. */
export type FactField<Entity, Form extends keyof PageValues = keyof PageValues> = SimpleField<
  Entity,
  PageValues,
  Form
> & {
  /** whether the page says that it is unknown */
  isExpected?: true;
};

/** The declared facts of an entity. */
export function simpleFacts<Type extends keyof EntitiesWithFacts>(
  type: Type,
  entity: EntitiesWithFacts[Type],
): Fact[] {
  return factFields[type].map((field) => factOf(field, entity));
}

function factOf<Entity, Form extends keyof PageValues>(
  field: FactField<Entity, Form>,
  entity: Entity,
): Fact {
  const { name, label, form, isExpected = false } = field;
  const value = field.read(entity);
  return {
    ...{ label, field: name, mayBeNone: !isExpected },
    value: value == null ? null : views[form](value),
  };
}

const asItIs = (value: string | number) => value;

const linkTo = (list: string) => (entity: OtherEntity) => (
  <Link to={pathOf(list, entity.slug)}>
    <Name of={entity} />
  </Link>
);

/** What a page shows of a value, by its form. */
const views: {
  readonly [Form in keyof PageValues]: (value: PageValues[Form]) => ComponentChildren;
} = {
  text: asItIs,
  texts: asItIs,
  quote: (quote) => <Quotation quote={quote} />,
  choice: asItIs,
  countryCode: asItIs,
  year: asItIs,
  number: (value) => value.toLocaleString('en'),
  flag: (value) => (value ? 'Yes' : 'No'),
  url: (url) => <WebLink url={url} />,
  date: (value) => <PartialDate value={value} />,
  time: (value) => <DateTime value={value} />,
  coordinates: ({ latitude, longitude }) => `${latitude}, ${longitude}`,
  share: ({ numerator, denominator }) => `${numerator}/${denominator}`,
  money: ({ amount, currency }) => `${amount} ${currency}`,
  recipient: (recipient) => <Mention of={recipient} />,
  program: linkTo('programs'),
  event: linkTo('events'),
};
