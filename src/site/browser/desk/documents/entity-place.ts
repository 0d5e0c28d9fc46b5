import type { EditionKeyFragment, RecipientKind } from '../../generated/desk/graphql.ts';
import type { CorrectableEntity } from '../fields/correctable.ts';

/** Where documents have recipients of each kind. */
export const recipientLists: Record<RecipientKind, string> = {
  PLACE: 'places',
  ORGANIZATION: 'organizations',
  PRODUCT: 'products',
  PROJECT: 'projects',
  WORK: 'works',
  PERSON: 'people',
  TEAM: 'teams',
};

type Said = Record<string, unknown>;

/**
 * The part of a document that says something of an entity.
 * @param edition that a figure is of, which does not say so itself
 * @returns null if no document can name the entity
 */
export function saidOf(
  entity: CorrectableEntity,
  said: Said,
  edition: EditionKeyFragment | null,
): Said | null {
  switch (entity.__typename) {
    case 'AccessToken':
    case 'Affiliation':
    case 'AwardSeries':
    case 'ScheduledDocument':
      return null;
    case 'Program':
      return { programs: [{ slug: entity.slug, ...said }] };
    case 'Event':
      return { events: [{ slug: entity.slug, ...said }] };
    case 'Source':
      return { sources: [{ slug: entity.slug, ...said }] };
    case 'Edition':
      return inEdition(entity, said);
    case 'Category':
      return inEdition(entity.within, { categories: [{ slug: entity.slug, ...said }] });
    case 'Award': {
      const awards = [{ slug: entity.slug, ...said }];
      return inEdition(entity.within, { categories: [{ slug: entity.under.slug, awards }] });
    }
    case 'Honor':
      return inEdition(entity.within, { honors: [{ key: entity.key, ...said }] });
    case 'Figure':
      return edition && inEdition(edition, { figures: [{ slug: entity.slug, ...said }] });
    case 'Statement':
      return (
        entity.saidIn && inEdition(entity.saidIn, { statements: [{ slug: entity.slug, ...said }] })
      );
    case 'Participant': {
      const { person, role, of: category, tookPartIn, at: event } = entity;
      const participants = [{ person: person.slug, role, ...said }];
      if (event) return { events: [{ slug: event.slug, participants }] };
      const within = category
        ? { categories: [{ slug: category.slug, participants }] }
        : { participants };
      return tookPartIn && inEdition(tookPartIn, within);
    }
    default:
      return { [recipientLists[entity.kind]]: [{ slug: entity.slug, ...said }] };
  }
}

/** The part of a document within an edition. */
export function inEdition({ program, editionYear, slug }: EditionKeyFragment, said: Said): Said {
  // The slug of an edition is its year, unless its program has several in a year.
  const own = slug !== String(editionYear) && { slug };
  return { editions: [{ program: program.slug, year: editionYear, ...own, ...said }] };
}
