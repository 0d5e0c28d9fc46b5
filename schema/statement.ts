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
  description: 'What somebody said about an event or edition, paraphrased from a source.',
  interfaces: [Node, Sourced],
  fields: (t) => ({
    speaker: t.field({
      type: Person,
      description: 'The person who said it.',
      resolve: (statement, _args, context) => loadPerson(statement.speaker_id, context),
    }),
    capacity: t.exposeString('capacity', {
      nullable: true,
      description: 'The role in which the source introduces the speaker. Null if it names none.',
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'The event at which or about which it was said. Null if unknown.',
      resolve: ({ event_id }, _args, { loaders }) =>
        event_id === null ? null : loaders.event.load(event_id),
    }),
    edition: t.field({
      type: Edition,
      nullable: true,
      description: 'The edition it is about. Null if it is about none or this is unknown.',
      resolve: ({ edition_id }, _args, { loaders }) =>
        edition_id === null ? null : loaders.edition.load(edition_id),
    }),
    summary: t.string({
      description: 'A paraphrase of what was said, in the best match for `lang`.',
      args: languageArgument,
      resolve: async (statement, { lang }, context) =>
        (await localizedText(statement, 'summary', lang, context)) ?? statement.slug,
    }),
  }),
});
