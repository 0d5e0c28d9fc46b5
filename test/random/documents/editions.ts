import fc from 'fast-check';
import {
  awardFields,
  categoryFields,
  editionFields,
  figureFields,
  statementFields,
} from '../../../db/model/fields/edition.ts';
import type { Item } from '../../models/documents/document.ts';
import { entity, joined, participants } from './entities.ts';
import { media } from './media.ts';
import { slugsOf, text } from './values.ts';
import { slugs } from './world.ts';

/** Random editions and what is in them, as documents say them. */

const withOrigins = {
  clearable: { ...media, origins: slugsOf(slugs.places) },
  claimable: { origins: joined(slugs.places) },
};

const { year: _, ...ofEdition } = editionFields;

/** The values that are said of an edition apart from what names it, and of what is in it. */
export const editionItem: fc.Arbitrary<Item> = entity({ known: ['-'], fresh: ['-'] }, ofEdition, {
  ...withOrigins,
  may: { participants },
  claimable: {
    ...withOrigins.claimable,
    year: fc.constantFrom('2024', '2025'),
    completeness: text,
  },
}).map(({ slug: _, ...item }): Item => item);

export const categoryEntity = entity(slugs.categories, categoryFields, { may: { participants } });
export const awardEntity = entity(slugs.awards, awardFields, withOrigins);
export const figureEntity = entity(slugs.figures, figureFields, { isNamed: false });
export const statementEntity = entity(slugs.statements, statementFields, { isNamed: false });
