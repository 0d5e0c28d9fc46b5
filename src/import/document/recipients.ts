import { z } from 'zod';
import { shapeOf } from './field-schema.ts';
import { media } from './media.ts';
import { named as names } from './recipient-name.ts';
import { affiliationKey, list, named } from './shared.ts';
import { externalIds, sourced } from './sources.ts';
import { shown, slugs } from './value-schemas.ts';

/** Who and what can be honored: recipients of seven kinds, which share one space of slugs. */

const recipient = {
  ...named,
  ...sourced,
  ...media,
  identity: z
    .literal('SAME')
    .optional()
    .meta({
      id: 'identity',
      ...shown(
        'States that this entry is the recipient that has the slug already, although an external id, the kind of work or a date differs. Without it, another external id, another kind of work, and a birth after an honor are errors.',
        ['SAME'],
      ),
    }),
  externalIds: externalIds
    .nullable()
    .optional()
    .meta({
      id: 'externalIds',
      ...shown(
        'Ids in other data sets: a map of schemes to ids, or a list of { scheme, value, url, givenBy }. They replace ids of the same scheme from the same source or from none; null in place of an id removes the ids of its scheme, and null removes all.',
        [{ wikidata: 'Q7186' }],
      ),
    }),
  formerSlugs: slugs
    .nullable()
    .optional()
    .meta({
      id: 'formerSlugs',
      ...shown(
        'Slugs of recipients that were [joined](#joining-and-splitting-recipients) into it; documents and URLs with them mean this one. The list replaces the existing one.',
        [['maria-sklodowska']],
      ),
    }),
};

export const place = z.strictObject({ ...recipient, ...shapeOf('place') }).meta({ id: 'place' });

export const organization = z
  .strictObject({ ...recipient, ...shapeOf('organization') })
  .meta({ id: 'organization' });

const affiliation = z
  .strictObject({
    organization: names.organization.meta(shown('The slug of the organization.', ['sorbonne'])),
    ...affiliationKey,
    ...shapeOf('affiliation'),
    ...sourced,
  })
  .meta({ id: 'affiliation' });

export const person = z
  .strictObject({
    ...recipient,
    ...shapeOf('person'),
    affiliations: list(affiliation).describe(
      'Posts and memberships that sources name, even if no honor mentions them; those that you leave out stay.',
    ),
  })
  .meta({ id: 'person' });

export const team = z.strictObject({ ...recipient, ...shapeOf('team') }).meta({ id: 'team' });

export const product = z
  .strictObject({ ...recipient, ...shapeOf('product') })
  .meta({ id: 'product' });

export const project = z
  .strictObject({ ...recipient, ...shapeOf('project') })
  .meta({ id: 'project' });

export const work = z.strictObject({ ...recipient, ...shapeOf('work') }).meta({ id: 'work' });
