import type { HonorRow } from '../db/queries/honor.ts';
import { Award } from './award.ts';
import { builder } from './builder.ts';
import { Category } from './category.ts';
import { isDisputed } from './claim.ts';
import { connect, connectionType, pageRule } from './connection.ts';
import { Edition } from './edition.ts';
import { asked } from './filters.ts';
import { honorArguments } from './honor-filter.ts';
import { creditOf, HonorRecipient } from './honor-recipient.ts';
import { localizedText } from './localized-text.ts';
import { languageArgument } from './named.ts';
import { Node } from './node.ts';
import { loadAward, loadCategory, loadEdition, loadProgram } from './owner.ts';
import { Program } from './program.ts';
import { loadRecipient, Recipient } from './recipient.ts';
import { Share } from './share.ts';
import { Sourced } from './sourced.ts';

export const HonorResult = builder.enumType('HonorResult', {
  description: 'How far an entry came.',
  values: {
    WON: { description: 'It won.' },
    SPECIAL_MENTION: { description: 'It was honored beside the winners.' },
    RUNNER_UP: { description: 'It came next to the winners.' },
    FINALIST: { description: 'It was among the last.' },
    SHORTLISTED: { description: 'It was on the short list.' },
    NOMINATED: { description: 'It was nominated.' },
  } as const,
});

export const Acceptance = builder.enumType('Acceptance', {
  description: 'Whether the honor was taken.',
  values: {
    ACCEPTED: { description: 'It was accepted.' },
    DECLINED: { description: 'It was declined.' },
    RESTRICTED: { description: 'It could not be taken, or only in part.' },
    UNKNOWN: { description: 'No source says; the usual case.' },
  } as const,
});

export const Honor = builder.interfaceRef<HonorRow>('Honor');
export const HonorConnection = connectionType('Honor', Honor, 'honors');

Honor.implement({
  description:
    'One certificate or one nomination. Several recipients only where they are named together for one entry; laureates with shares, and ties, are honors of their own.',
  interfaces: [Node, Sourced],
  fields: (t) => ({
    award: t.field({
      type: Award,
      nullable: true,
      description: "Null where the sources name an edition's winner without saying of what.",
      resolve: ({ award_id }, _args, context) =>
        award_id === null ? null : loadAward(award_id, context),
    }),
    category: t.field({
      type: Category,
      nullable: true,
      description: 'The category of its award, or that the source names; null where not known.',
      resolve: ({ category_id }, _args, context) =>
        category_id === null ? null : loadCategory(category_id, context),
    }),
    edition: t.field({
      type: Edition,
      description: 'The edition that it was given in.',
      resolve: ({ edition_id }, _args, context) => loadEdition(edition_id, context),
    }),
    program: t.field({
      type: Program,
      description: 'The program that it was given in.',
      resolve: ({ program_id }, _args, context) => loadProgram(program_id, context),
    }),
    result: t.expose('result', { type: HonorResult, description: 'How far the entry came.' }),
    acceptance: t.expose('acceptance', {
      type: Acceptance,
      description: 'Whether it was taken; UNKNOWN where no source says.',
    }),
    position: t.exposeInt('position', {
      description: 'Its place among those of its award, from 1.',
    }),
    tied: t.exposeBoolean('tied', {
      description: 'Shares its place with another honor of the same award (ex aequo).',
    }),
    share: t.field({
      type: Share,
      nullable: true,
      description: 'The part of the award that it is; null where no source divides it.',
      resolve: ({ share_numerator: numerator, share_denominator: denominator }) =>
        numerator === null || denominator === null ? null : { numerator, denominator },
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it was given, in our words; null where no source says.',
      args: languageArgument,
      resolve: (honor, { lang }, context) => localizedText(honor, 'reason', lang, context),
    }),
    recipients: t.field({
      type: [HonorRecipient],
      extensions: { listSize: 2 },
      description:
        'Who received it, in the order of the source. Empty where sources disagree on who it was, or none names anybody.',
      resolve: ({ id }, _args, { loaders }) => loaders.recipientsByHonor.load(id),
    }),
    recipient: t.field({
      type: Recipient,
      nullable: true,
      description:
        'The first of the recipients; who only wants a name stops here. Null where `recipients` is empty.',
      resolve: async ({ id }, _args, context) => {
        const [first] = await context.loaders.recipientsByHonor.load(id);
        return first ? loadRecipient(first.recipient_id, context) : null;
      },
    }),
    credit: t.string({
      nullable: true,
      description:
        'All recipients in one line, as a table or a caption shows them. Null where sources disagree on who it was, or none names anybody.',
      args: languageArgument,
      resolve: async ({ id }, { lang }, context) => {
        const claims = await context.loaders.claims.load(id);
        const decided = claims.some((claim) => claim.field === 'recipients' && claim.accepted);
        if (isDisputed(claims, 'recipients') && !decided) return null;
        return creditOf(await context.loaders.recipientsByHonor.load(id), lang, context);
      },
    }),
    announcedOn: t.expose('announced_on', {
      type: 'PartialDate',
      nullable: true,
      description: 'When it was made public, as exact as known; null where not known.',
    }),
  }),
});

builder.objectRef<HonorRow>('Winner').implement({
  description: 'An honor WON or of SPECIAL_MENTION, not known to be in a leadership category.',
  interfaces: [Node, Sourced, Honor],
});
builder.objectRef<HonorRow>('Honoree').implement({
  description: 'An honor WON or of SPECIAL_MENTION in a leadership category.',
  interfaces: [Node, Sourced, Honor],
});
builder.objectRef<HonorRow>('Nominee').implement({
  description: 'An honor of RUNNER_UP, FINALIST, SHORTLISTED or NOMINATED.',
  interfaces: [Node, Sourced, Honor],
});

const order = 'newest first, then in the order of program, category and award';

builder.queryFields((t) => ({
  honors: t.field({
    type: HonorConnection,
    nullable: true,
    description: `All honors that the reader may see, nominations too: ${order}.`,
    args: honorArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.honors(asked(args)), null, args),
  }),
  winners: t.field({
    type: HonorConnection,
    nullable: true,
    description: `The honors of type Winner: ${order}.`,
    args: honorArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.winners(asked(args)), null, args),
  }),
  honorees: t.field({
    type: HonorConnection,
    nullable: true,
    description: `The honors of type Honoree: ${order}.`,
    args: honorArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.honorees(asked(args)), null, args),
  }),
}));
