import fc from 'fast-check';
import type { Item } from '../model/document.ts';
import { media } from './media.ts';
import { joined, nameClaim, oneOf, participants, place, thing } from './things.ts';
import { date, newTexts, number, orNull, slugOf, slugsOf, small, text, texts } from './values.ts';
import { slugs } from './world.ts';

/** Random editions and what is in them, as documents say them. */

const ceremony = fc.record(
  { heldOn: orNull(date), venue: orNull(text), place: orNull(place) },
  { requiredKeys: [] },
);

/** What is said of an edition apart from what names it, and of what is in it. */
export const editionFields: fc.Arbitrary<Item> = thing(
  { known: ['-'], fresh: ['-'] },
  {
    clearable: {
      ...media,
      ordinal: small,
      event: slugOf(slugs.events),
      ceremony,
      declared: fc.nat(9),
      origins: slugsOf(slugs.places),
    },
    may: { participants },
    claimable: {
      ...nameClaim,
      year: oneOf('2024', '2025'),
      'ceremony.heldOn': date,
      'ceremony.place': place,
      declared: fc.nat(9),
      origins: joined(slugs.places),
      completeness: text,
    },
  },
).map(({ slug: _, ...item }): Item => item);

export const categoryThing = thing(slugs.categories, {
  needs: { kind: oneOf('CITY', 'LEADERSHIP', 'OTHER') },
  clearable: { section: text },
  may: { position: small, participants },
  claimable: { section: text, kind: oneOf('CITY', 'OTHER') },
});

export const awardThing = thing(slugs.awards, {
  clearable: { ...media, statusReason: texts, declared: fc.nat(9), origins: slugsOf(slugs.places) },
  may: { highest: fc.boolean(), status: oneOf('AWARDED', 'UNKNOWN', 'UPCOMING'), position: small },
  claimable: {
    status: oneOf('AWARDED', 'NOT_AWARDED'),
    highest: oneOf('true', 'false'),
    declared: fc.nat(9),
    origins: joined(slugs.places),
  },
});

export const figureThing = thing(slugs.figures, {
  isNamed: false,
  needs: { label: newTexts },
  clearable: { value: number, unit: text },
  may: { position: small },
  claimable: { unit: text, value: oneOf('1', '2.5', '-3') },
});

export const statementThing = thing(slugs.statements, {
  isNamed: false,
  needs: {
    speaker: slugOf(slugs.people),
    summary: newTexts,
  },
  clearable: { capacity: text, event: slugOf(slugs.events) },
  may: { position: small },
  claimable: { capacity: text, speaker: slugOf(slugs.people) },
});
