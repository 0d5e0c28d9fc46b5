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
  description: 'What somebody said, as a source reports it and in our words.',
  interfaces: [Node, Sourced],
  fields: (t) => ({
    speaker: t.field({
      type: Person,
      description: 'Who said it.',
      resolve: (statement, _args, context) => loadPerson(statement.speaker_id, context),
    }),
    capacity: t.exposeString('capacity', {
      nullable: true,
      description: 'How the source introduces the speaker; null where it does not.',
    }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'The event it was said at or about; null where not known.',
      resolve: ({ event_id }, _args, { loaders }) =>
        event_id === null ? null : loaders.event.load(event_id),
    }),
    edition: t.field({
      type: Edition,
      nullable: true,
      description: 'The edition it is about; null where it is about none or that is not known.',
      resolve: ({ edition_id }, _args, { loaders }) =>
        edition_id === null ? null : loaders.edition.load(edition_id),
    }),
    summary: t.string({
      description: 'What was said, in our words, in the language that fits best.',
      args: languageArgument,
      resolve: async (statement, { lang }, context) =>
        (await localizedText(statement, 'summary', lang, context)) ?? statement.slug,
    }),
  }),
});
