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
  description: 'The outcome of an entry.',
  values: {
    WON: { description: 'Won the award. Only these honors count as winners.' },
    SPECIAL_MENTION: {
      description: 'Was commended, but did not win. Counts neither as a winner nor as a nominee.',
    },
    RUNNER_UP: { description: 'Came directly behind the winners. Counts as a nominee.' },
    FINALIST: { description: 'Reached the final round. Counts as a nominee.' },
    SHORTLISTED: { description: 'Made the shortlist. Counts as a nominee.' },
    NOMINATED: { description: 'Received a nomination. Counts as a nominee.' },
  } as const,
});

export const Acceptance = builder.enumType('Acceptance', {
  description: 'Whether the recipients accepted an honor.',
  values: {
    ACCEPTED: { description: 'A source says that they accepted it.' },
    DECLINED: { description: 'They turned it down.' },
    RESTRICTED: { description: 'They were kept from accepting it, in whole or in part.' },
    UNKNOWN: { description: 'No source says. This is the usual value.' },
  } as const,
});

export const Honor = builder.objectRef<HonorRow>('Honor');
export const HonorConnection = connectionType('Honor', Honor, 'honors');

Honor.implement({
  description:
    'One certificate or one nomination. Several recipients share an honor only if they are named together for one entry; laureates with separate shares, and ties, are separate honors. An honor keeps its id and its type when its result changes.',
  interfaces: [Node, Sourced],
  fields: (t) => ({
    award: t.field({
      type: Award,
      nullable: true,
      description:
        'The award that was won or competed for. Null if the sources name a winner of the edition without naming the award.',
      resolve: ({ award_id }, _args, context) =>
        award_id === null ? null : loadAward(award_id, context),
    }),
    category: t.field({
      type: Category,
      nullable: true,
      description: 'The category of its award, or the one that the source names. Null if unknown.',
      resolve: ({ category_id }, _args, context) =>
        category_id === null ? null : loadCategory(category_id, context),
    }),
    edition: t.field({
      type: Edition,
      description: 'The round of the program in which it was given.',
      resolve: ({ edition_id }, _args, context) => loadEdition(edition_id, context),
    }),
    program: t.field({
      type: Program,
      description: 'The program that its edition belongs to.',
      resolve: ({ program_id }, _args, context) => loadProgram(program_id, context),
    }),
    result: t.expose('result', { type: HonorResult, description: 'The outcome of the entry.' }),
    leadership: t.boolean({
      description:
        'Whether its category is a leadership category (kind LEADERSHIP); a winner in one is an honoree. False if the category is unknown.',
      resolve: async ({ category_id }, _args, context) =>
        category_id !== null && (await loadCategory(category_id, context)).kind === 'LEADERSHIP',
    }),
    acceptance: t.expose('acceptance', {
      type: Acceptance,
      description: 'Whether the recipients accepted it. UNKNOWN unless a source says.',
    }),
    position: t.exposeInt('position', {
      description:
        'Where it is listed among the honors of its award, from 1. The order of the list, not a rank.',
    }),
    tied: t.exposeBoolean('tied', {
      description: 'Whether it shares its rank with another honor of the same award (ex aequo).',
    }),
    share: t.field({
      type: Share,
      nullable: true,
      description:
        'The fraction of the award that it carries. Null if no source divides the award.',
      resolve: ({ share_numerator: numerator, share_denominator: denominator }) =>
        numerator === null || denominator === null ? null : { numerator, denominator },
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it was given, paraphrased from the sources. Null if no source gives one.',
      args: languageArgument,
      resolve: (honor, { lang }, context) => localizedText(honor, 'reason', lang, context),
    }),
    recipients: t.field({
      type: [HonorRecipient],
      extensions: { listSize: 2 },
      description:
        'Who received it, in the order of the source. Empty if no source names anybody or sources disagree.',
      resolve: ({ id }, _args, { loaders }) => loaders.recipientsByHonor.load(id),
    }),
    recipient: t.field({
      type: Recipient,
      nullable: true,
      description:
        'The first of `recipients`, for clients that show a single name. Null if there are none.',
      resolve: async ({ id }, _args, context) => {
        const [first] = await context.loaders.recipientsByHonor.load(id);
        return first ? loadRecipient(first.recipient_id, context) : null;
      },
    }),
    credit: t.string({
      nullable: true,
      description:
        'The names of all recipients on one line, for tables and captions. Null if no source names anybody or sources disagree.',
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
      description: 'The date on which the result became public. Null if unknown.',
    }),
  }),
});

const order = 'Newest first, then by program, category, award and position.';
const press = 'Press and curators also get scheduled ones.';

builder.queryFields((t) => ({
  honors: t.field({
    type: HonorConnection,
    nullable: true,
    description: `All honors, whatever their result. ${order} ${press}`,
    args: honorArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.honors(asked(args)), null, args),
  }),
  winners: t.field({
    type: HonorConnection,
    nullable: true,
    description: `The honors with the result WON, leadership honorees included. ${order} ${press}`,
    args: honorArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.winners(asked(args)), null, args),
  }),
  honorees: t.field({
    type: HonorConnection,
    nullable: true,
    description: `The winners in leadership categories. ${order} ${press}`,
    args: honorArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.honorees(asked(args)), null, args),
  }),
  nominees: t.field({
    type: HonorConnection,
    nullable: true,
    description: `The honors that did not win: RUNNER_UP, FINALIST, SHORTLISTED or NOMINATED. ${order} ${press}`,
    args: honorArguments,
    validate: pageRule,
    resolve: (_root, args, { loaders }) => connect(loaders.nominees(asked(args)), null, args),
  }),
}));
