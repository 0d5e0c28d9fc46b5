import fc from 'fast-check';
import {
  awardFields,
  categoryFields,
  editionFields,
  figureFields,
  statementFields,
} from '../../../src/import/fields/editions.ts';
import type { Item } from '../model/document.ts';
import { media } from './media.ts';
import { joined, participants, thing } from './things.ts';
import { slugsOf, text } from './values.ts';
import { slugs } from './world.ts';

/** Random editions and what is in them, as documents say them. */

const withOrigins = {
  clearable: { ...media, origins: slugsOf(slugs.places) },
  claimable: { origins: joined(slugs.places) },
};

const { year: _, ...ofEdition } = editionFields;

/** What is said of an edition apart from what names it, and of what is in it. */
export const editionItem: fc.Arbitrary<Item> = thing({ known: ['-'], fresh: ['-'] }, ofEdition, {
  ...withOrigins,
  may: { participants },
  claimable: {
    ...withOrigins.claimable,
    year: fc.constantFrom('2024', '2025'),
    completeness: text,
  },
}).map(({ slug: _, ...item }): Item => item);

export const categoryThing = thing(slugs.categories, categoryFields, { may: { participants } });
export const awardThing = thing(slugs.awards, awardFields, withOrigins);
export const figureThing = thing(slugs.figures, figureFields, { isNamed: false });
export const statementThing = thing(slugs.statements, statementFields, { isNamed: false });
