import type { ComponentChildren } from 'preact';
import { DateTime, PartialDate } from '../dates/dates.tsx';
import type { MentionFragment } from '../generated/graphql.ts';
import { pathOf } from '../links/link.ts';
import { WebLink } from '../links/web-links.tsx';
import { labelOfValue } from '../messages/key-label.ts';
import { labelOfField } from '../messages/labels.ts';
import type { Messages } from '../messages/languages/en.ts';
import { Mention } from '../names/mentions.tsx';
import { type Named, NameLink } from '../names/name.tsx';
import { type EntitiesWithFacts, factFields } from './fact-fields.ts';
import type { Fact } from './facts.tsx';
import { Quotation } from './quotation.tsx';
import type { SimpleField, Values } from './simple-field.ts';

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
  /** of a choice: the enum of its values */
  choices?: keyof Messages['values'];
};

/** The declared facts of an entity. */
export function simpleFacts<Type extends keyof EntitiesWithFacts>(
  type: Type,
  entity: EntitiesWithFacts[Type],
  messages: Messages,
): Fact[] {
  return factFields[type].map((field) => ({
    label: labelOfField(type, field.name, messages),
    ...factOf(field, entity, messages),
  }));
}

function factOf<Entity, Form extends keyof PageValues>(
  field: FactField<Entity, Form>,
  entity: Entity,
  messages: Messages,
): Omit<Fact, 'label'> {
  const { name, form, choices, isExpected = false } = field;
  const value = field.read(entity);
  const fact = { field: name, mayBeNone: !isExpected };
  if (value == null) return { ...fact, value: null };
  if (choices !== undefined)
    return { ...fact, value: labelOfValue(choices, String(value), messages) };
  return { ...fact, value: views[form](value, messages) };
}

const asItIs = (value: string | number) => value;

const linkTo = (list: string) => (entity: OtherEntity) => (
  <NameLink to={pathOf(list, entity.slug)} of={entity} />
);

/** The view of a value on a page, by its form. */
const views: {
  readonly [Form in keyof PageValues]: (
    value: PageValues[Form],
    messages: Messages,
  ) => ComponentChildren;
} = {
  text: asItIs,
  texts: asItIs,
  quote: (quote) => <Quotation quote={quote} />,
  choice: asItIs,
  countryCode: asItIs,
  year: asItIs,
  number: (value, { format }) => format.number(value),
  flag: (value, { flags }) => flags[value ? 'true' : 'false'],
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
