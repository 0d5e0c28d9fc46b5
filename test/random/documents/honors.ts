import fc from 'fast-check';
import { honorFields } from '../../../db/model/fields/honor.ts';
import type { Item, Json } from '../../models/documents/document.ts';
import { affiliation, keyOfHeld } from './entities.ts';
import { clearedByNull, fieldValuesOf } from './fields.ts';
import { attributeClaim, attributes } from './media.ts';
import {
  claims,
  givenBy,
  nameText,
  orNull,
  rarely,
  recipientSlug,
  references,
  slugOf,
  slugsOf,
  subjectOf,
  text,
} from './values.ts';
import { slugs } from './world.ts';

/** Random honors, and who received them. */

const role = fc.constantFrom('PRIMARY', 'FOR_WORK', 'CONTRIBUTOR', 'ON_BEHALF');
const anybody = fc.record(
  {
    recipient: recipientSlug,
    role,
    creditedAs: orNull(nameText),
    detail: orNull(text),
    onBehalfOf: orNull(slugOf(slugs.organizations)),
    place: orNull(fc.oneof<fc.Arbitrary<Json>[]>(slugOf(slugs.places), slugsOf(slugs.places))),
  },
  { requiredKeys: ['recipient'] },
);
const somebody = fc.record(
  {
    recipient: slugOf(slugs.people),
    role,
    affiliations: fc.uniqueArray(affiliation(false), { selector: keyOfHeld, maxLength: 2 }),
  },
  { requiredKeys: ['recipient'] },
);
const recipients: fc.Arbitrary<Json> = fc.uniqueArray(
  fc.oneof<fc.Arbitrary<string | Item>[]>(recipientSlug, anybody, somebody),
  {
    selector: (one) =>
      typeof one === 'string' ? `${one} PRIMARY` : `${one.recipient} ${one.role ?? 'PRIMARY'}`,
    minLength: 1,
    maxLength: 3,
  },
);

/** Which award it is of follows from where it stands. */
const { award: _award, category: _category, ...fields } = honorFields;
const simple = fieldValuesOf(fields);
const result = fc.constantFrom('WON', 'WON', 'NOMINATED', 'FINALIST');
const keys = { known: ['k1', 'k2', 'k3'], fresh: ['zu\u0308'.normalize('NFC'), 'best/town'] };
const cited = [
  'recipients',
  'recipient',
  'edition',
  'result',
  'a:x',
  ...Object.keys(simple.clearable),
];

/** An honor as it stands under an award, or in an edition. */
export const honorEntity: fc.Arbitrary<Item> = fc
  .tuple(
    fc.option(subjectOf(keys), { freq: 3 }),
    recipients,
    fc.record(
      {
        ...simple.may,
        ...clearedByNull(simple.clearable),
        result,
        attributes,
        references: references(cited),
        givenBy: givenBy(cited),
        claims: rarely(
          4,
          claims({
            ...simple.claimable,
            recipients: fc.oneof(
              recipientSlug,
              slugsOf(slugs.places).map((some) => ['bob', 'ada (CONTRIBUTOR)', ...some].join(', ')),
            ),
            'a:x': attributeClaim,
            edition: text,
            award: slugOf(slugs.awards),
          }),
          [],
        ),
      },
      { requiredKeys: [] },
    ),
    fc.constantFrom('said', 'said', 'said', 'said', 'said', 'said', 'unsaid', 'cleared'),
  )
  .map(([key, some, more, about]): Item => {
    if (key === null) return { recipients: some, ...more };
    const named = { key: key.toLowerCase(), ...more };
    if (about === 'unsaid') return named;
    return { ...named, recipients: about === 'said' ? some : null };
  });

/** The award and category that an honor in an edition, not under an award, may say that it belongs to. */
export const belonging: fc.Arbitrary<Item> = fc.record(
  {
    award: orNull(slugOf(slugs.awards)),
    category: orNull(slugOf(slugs.categories)),
  },
  { requiredKeys: [] },
);
