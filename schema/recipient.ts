import type { ExternalIdRow } from '../db/queries/entity.ts';
import type { RecipientRow } from '../db/queries/recipient.ts';
import type { Context } from '../src/context.ts';
import { text } from './arguments.ts';
import { builder } from './builder.ts';
import { connect, connectionType, pageRule } from './connection.ts';
import { asked } from './filters.ts';
import { HonorConnection } from './honor.ts';
import { honorArguments, honorFilterArgument } from './honor-filter.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { Place } from './place.ts';
import { recipientArguments } from './recipient-filter.ts';
import { Sourced } from './sourced.ts';

export const RecipientKind = builder.enumType('RecipientKind', {
  description: 'What can be honored.',
  values: {
    PLACE: { description: 'A city, district, zone, region or country: type Place.' },
    ORGANIZATION: { description: 'A company, authority, academy...: type Organization.' },
    PRODUCT: { description: 'Something made to be used or sold: type Product.' },
    PROJECT: { description: 'An undertaking: type Project.' },
    WORK: { description: 'A film, song, book, paper...: type Work.' },
    PERSON: { description: 'A human being: type Person.' },
    TEAM: { description: 'People honored together who are no organization: type Team.' },
  } as const,
});

export const ExternalId = builder.objectRef<ExternalIdRow>('ExternalId').implement({
  description: 'What another data set calls the same thing.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'Which data set, such as wikidata.' }),
    value: t.exposeString('value', { description: 'The id in that data set.' }),
    url: t.expose('url', {
      type: 'URL',
      nullable: true,
      description: 'Where to read about it there; null where no address is known.',
    }),
  }),
});

export const Recipient = builder.interfaceRef<RecipientRow>('Recipient');
const RecipientConnection = connectionType('Recipient', Recipient, 'recipients');

Recipient.implement({
  description:
    'Who or what can be honored: a place, organization, product, project, work, person or team.',
  interfaces: [Node, Sourced, Named],
  fields: (t) => ({
    kind: t.expose('kind', { type: RecipientKind, description: 'Which of the seven kinds it is.' }),
    place: t.field({
      type: Place,
      nullable: true,
      description:
        'Where it is, or is from; null where no source says. A place is where it is itself: see its `parent` for what it lies in.',
      resolve: ({ place_id }, _args, context) => loadPlace(place_id, context),
    }),
    honors: t.field({
      type: HonorConnection,
      description:
        'The honors it received, alone or with others, that the reader may see: newest first, then in the order of program, category and award.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) =>
        connect(loaders.honorsOfRecipient(asked(args)), id, args),
    }),
    honorCount: t.int({
      description: 'How many honors it received that match, that the reader may see.',
      args: honorFilterArgument,
      resolve: ({ id, honor_count }, args, { loaders }) =>
        args.filter == null ? honor_count : loaders.honorsOfRecipient(asked(args)).count.load(id),
    }),
    externalIds: t.field({
      type: [ExternalId],
      extensions: { listSize: 3 },
      description: 'What other data sets call it; empty where nothing is known.',
      resolve: ({ id }, _args, { loaders }) => loaders.externalIds.load(id),
    }),
  }),
});

builder.queryFields((t) => ({
  recipient: t.field({
    type: Recipient,
    nullable: true,
    description: 'The recipient of any kind with this slug, or null.',
    args: {
      slug: t.arg.string({
        required: true,
        description: 'Unique among recipients of all kinds.',
        validate: { schema: text },
      }),
    },
    resolve: (_root, { slug }, { loaders }) => loaders.recipientBySlug.load(slug),
  }),
  recipients: t.field({
    type: RecipientConnection,
    nullable: true,
    description: 'All recipients that the reader may see, of every kind, honored or not, by name.',
    args: recipientArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.recipients(asked(args)), null, args),
  }),
}));

/** Any recipient by a row's id that a foreign key holds to exist. */
export async function loadRecipient(id: string, { loaders }: Context): Promise<RecipientRow> {
  const recipient = await loaders.recipient.load(id);
  if (recipient === null) throw new Error(`no recipient ${id}`);
  return recipient;
}

export const loadOrganization = (id: string, { loaders }: Context) =>
  loaders.recipientOf('ORGANIZATION', id);
export const loadPerson = (id: string, { loaders }: Context) => loaders.recipientOf('PERSON', id);
export const loadWork = (id: string, { loaders }: Context) => loaders.recipientOf('WORK', id);
/** A place, or null where the id is. */
export const loadPlace = (id: string | null, { loaders }: Context) =>
  id === null ? null : loaders.recipientOf('PLACE', id);
