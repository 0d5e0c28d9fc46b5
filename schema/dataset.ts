import type { readDataset } from '../db/queries/dataset.ts';
import { builder } from './builder.ts';

type DatasetRow = Awaited<ReturnType<typeof readDataset>>;

const Dataset = builder.objectRef<DatasetRow>('Dataset').implement({
  description: 'What there is in all, that the reader may see, and in which revision.',
  fields: (t) => ({
    revision: t.exposeString('revision', {
      description: 'Raised by each write: two answers of one revision are of the same data.',
    }),
    updatedAt: t.expose('updated_at', {
      type: 'DateTime',
      description:
        'When the last write was made; in a preview, when the last of what waits is due.',
    }),
    license: t.exposeString('license', {
      nullable: true,
      description: 'The license of the data set, as an SPDX identifier; null where none is set.',
    }),
    programs: t.exposeInt('programs', { description: 'How many programs.' }),
    events: t.exposeInt('events', { description: 'How many events.' }),
    editions: t.exposeInt('editions', { description: 'How many editions.' }),
    awards: t.exposeInt('awards', {
      description: 'How many awards, each counted once an edition.',
    }),
    honors: t.exposeInt('honors', { description: 'How many honors, nominations included.' }),
    recipients: t.exposeInt('recipients', {
      description: 'How many recipients of all kinds, honored or not.',
    }),
    sources: t.exposeInt('sources', { description: 'How many sources.' }),
    disputes: t.exposeInt('disputes', { description: 'On how many fields sources disagree.' }),
  }),
});

builder.queryField('dataset', (t) =>
  t.field({
    type: Dataset,
    nullable: true,
    description: 'The data set as a whole.',
    resolve: (_root, _args, { loaders }) => loaders.dataset(),
  }),
);
