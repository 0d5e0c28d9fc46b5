import { mapped } from '../../db/loaders/loader.ts';
import { honorFields } from '../../db/model/fields/honor.ts';
import { builder } from '../builder.ts';
import { enumValuesOf } from '../enum-values.ts';
import { declaredFields } from '../fields/declared-fields.ts';
import { honorDetails } from '../fields/details.ts';
import { allHonorsOf } from '../filters/honor-list.ts';
import {
  loadAward,
  loadCategory,
  loadEdition,
  loadProgram,
  loadRecipient,
} from '../nodes/load-entity.ts';
import { languageArgument } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import {
  Award,
  Category,
  Edition,
  Honor,
  HonorRecipient,
  Program,
  Recipient,
  Sourced,
} from '../types.ts';
import { creditOf } from './honor-recipient.ts';

export const HonorResult = builder.enumType('HonorResult', {
  description:
    'The outcome of an honor. From highest to lowest: WON, SPECIAL_MENTION, RUNNER_UP, FINALIST, SHORTLISTED, LONGLISTED, NOMINATED.',
  values: enumValuesOf(honorFields.result),
});

export const Acceptance = builder.enumType('Acceptance', {
  description: 'Whether the recipients accepted an honor.',
  values: enumValuesOf(honorFields.acceptance),
});

Honor.implement({
  description:
    'One result for an award: a win, a special mention or a nomination, with its recipients. Recipients share an honor only if they are named together. Winners who tie, or who have separate shares, have separate honors. When a nominee wins, the honor keeps its id and its `result` changes.',
  interfaces: () => [Node, Sourced],
  fields: (t) => ({
    key: t.string({
      description:
        'The key of the honor in import documents, unique in its edition. A document with this key can correct the recipients. Unless a document sets it, it is the slug of the award (`-` if unknown), a slash, and the slugs of the recipients, sorted and joined by `+`, such as `physics/ann+ben`.',
      ...honorDetails.reading(({ key }) => key),
    }),
    award: t.field({
      type: Award,
      nullable: true,
      description:
        'The award that was won or competed for. Null if the sources name the edition but not the award.',
      resolve: ({ award_id }, _args, context) =>
        award_id === null ? null : loadAward(award_id, context),
    }),
    category: t.field({
      type: Category,
      nullable: true,
      description:
        'The category of its award. If the award is unknown, the category that a source names. Null if unknown.',
      resolve: ({ category_id }, _args, context) =>
        category_id === null ? null : loadCategory(category_id, context),
    }),
    edition: t.field({
      type: Edition,
      description: 'The edition that it belongs to.',
      resolve: ({ edition_id }, _args, context) => loadEdition(edition_id, context),
    }),
    program: t.field({
      type: Program,
      description: 'The program that it belongs to.',
      resolve: ({ program_id }, _args, context) => loadProgram(program_id, context),
    }),
    ...declaredFields(
      t,
      honorFields,
      { result: HonorResult, acceptance: Acceptance },
      honorDetails,
    ),
    leadership: t.boolean({
      description:
        'Whether it is in a leadership category (kind LEADERSHIP). A winner in one is an honoree. False if the category is unknown.',
      resolve: async ({ category_id }, _args, context) =>
        category_id !== null && (await loadCategory(category_id, context)).kind === 'LEADERSHIP',
    }),
    position: t.int({
      description:
        "Its place among the honors of its award, counted from 1. If the award is unknown, its place among the edition's honors without a known award. It is not a rank.",
      ...honorDetails.reading(({ position }) => position),
    }),
    recipients: t.field({
      type: [HonorRecipient],
      description:
        'Who won or was nominated, in the order that a source lists them. Empty if no source names anybody.',
      resolve: ({ id }, _args, { loaders }) => loaders.recipientsByHonor.load(id),
    }),
    recipient: t.field({
      type: Recipient,
      nullable: true,
      description:
        'The `recipient` of the first item in `recipients`, for clients that show a single name. Null if `recipients` is empty.',
      resolve: ({ id }, _args, context) =>
        mapped(context.loaders.recipientsByHonor.load(id), ([first]) =>
          first ? loadRecipient(first.recipient_id, context) : null,
        ),
    }),
    credit: t.string({
      nullable: true,
      description:
        'The recipients in one line, for tables and captions, as a source prints them. If no source does: the names of all recipients, in all roles, separated by commas. Each name is `creditedAs`, or else the name that best matches `lang`. Null if no source names anybody, or if sources disagree on the recipients and no claim is accepted.',
      args: languageArgument,
      resolve: (honor, { lang }, context) => creditOf(honor, lang, context),
    }),
  }),
});

const order = 'Latest year first, then by program, category, award, result and position.';

builder.queryFields((t) => ({
  honors: t.field({
    nullable: true,
    description: `All honors, whatever their result. ${order}`,
    ...allHonorsOf((loaders) => loaders.honors),
  }),
  winners: t.field({
    nullable: true,
    description: `The honors with result WON, honorees included. ${order}`,
    ...allHonorsOf((loaders) => loaders.winners),
  }),
  honorees: t.field({
    nullable: true,
    description: `The honors with result WON in leadership categories (CategoryKind.LEADERSHIP). For all winners, use \`winners\`. ${order}`,
    ...allHonorsOf((loaders) => loaders.honorees),
  }),
  nominees: t.field({
    nullable: true,
    description: `The honors with result RUNNER_UP, FINALIST, SHORTLISTED, LONGLISTED or NOMINATED. A nominee who won is only in \`winners\`. Special mentions are in neither list. ${order}`,
    ...allHonorsOf((loaders) => loaders.nominees),
  }),
}));
