import type { countDataset, readDataset } from '../../db/queries/changes/dataset.ts';
import { builder } from '../builder.ts';

type DatasetRow = Awaited<ReturnType<typeof readDataset>>;
type Counted = Exclude<keyof Awaited<ReturnType<typeof countDataset>>, 'revision'>;

const Dataset = builder.objectRef<DatasetRow>('Dataset').implement({
  description: 'The size, license and revision of the data that the viewer may see.',
  fields: (t) => {
    const count = (name: Counted, description: string) =>
      t.int({
        description,
        resolve: async (_dataset, _args, { loaders }) => (await loaders.datasetCounts())[name],
      });
    return {
      revision: t.exposeString('revision', {
        description:
          'Identifies the state of the data: a number that goes up with each change of the published data. In a preview, it is followed by `+` and a code for the scheduled documents, such as `57+0eeea502c81a`. Two responses with the same revision come from the same data.',
      }),
      updatedAt: t.expose('updated_at', {
        type: 'DateTime',
        description:
          'When the data last changed. In a preview, this can be in the future: the time at which the last scheduled document is due.',
      }),
      license: t.exposeString('license', {
        nullable: true,
        description:
          'The license of the data set, as an SPDX identifier such as CC-BY-4.0. Null if none is set.',
      }),
      programs: count('programs', 'The number of programs.'),
      events: count('events', 'The number of events.'),
      editions: count('editions', 'The number of editions.'),
      awards: count(
        'awards',
        'The number of awards. If several editions have the same award, it counts once for each edition.',
      ),
      honors: count('honors', 'The number of honors, nominations included.'),
      recipients: count(
        'recipients',
        'The number of recipients of all kinds, whether or not they have been honored.',
      ),
      sources: count('sources', 'The number of sources.'),
      disputes: count('disputes', 'The number of fields on which sources disagree.'),
    };
  },
});

builder.queryField('dataset', (t) =>
  t.field({
    type: Dataset,
    nullable: true,
    description: 'The data set as a whole.',
    resolve: (_root, _args, { loaders }) => loaders.dataset(),
  }),
);
