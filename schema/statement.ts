import type { StatementRow } from '../db/queries/statement.ts';
import { builder } from './builder.ts';
import { Edition } from './edition.ts';
import { Event } from './event.ts';
import { localizedText } from './localized-text.ts';
import { languageArgument } from './named.ts';
import { Node } from './node.ts';
import { Person } from './person.ts';
import { loadPerson } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const Statement = builder.objectRef<StatementRow>('Statement');

Statement.implement({
  description:
    'What somebody said at an event, or about an event or edition, paraphrased from a source.',
  interfaces: [Node, Sourced],
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'A readable key, as in import documents. Unique within its `edition`.',
    }),
    speaker: t.field({
      type: Person,
      description: 'The person who said it.',
      resolve: (statement, _args, context) => loadPerson(statement.speaker_id, context),
    }),
    capacity: t.exposeString('capacity', {
      nullable: true,
      description:
        'The position or role of the speaker, as the source gives it, such as chair of the jury. Null if no source says.',
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description:
        'The event that the statement was made at or is about. Null if there is none or it is unknown.',
      resolve: ({ event_id }, _args, { loaders }) =>
        event_id === null ? null : loaders.event.load(event_id),
    }),
    edition: t.field({
      type: Edition,
      nullable: true,
      description:
        'The edition that the statement belongs to. Null if it belongs to an event only.',
      resolve: ({ edition_id }, _args, { loaders }) =>
        edition_id === null ? null : loaders.edition.load(edition_id),
    }),
    summary: t.string({
      description: 'A paraphrase of what was said, in the language that best matches `lang`.',
      args: languageArgument,
      resolve: async (statement, { lang }, context) =>
        (await localizedText(statement, 'summary', lang, context)) ?? statement.slug,
    }),
  }),
});
