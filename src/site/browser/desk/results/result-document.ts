import type {
  AwardResultsFragment,
  AwardStatus,
  EditionKeyFragment,
  HonorResult,
  HonorResultFragment,
  RecipientKind,
} from '../../generated/desk/graphql.ts';
import type { RecipientRole } from '../../generated/graphql.ts';
import { type CitedSource, citingDocument, referenceTo } from '../documents/cited-source.ts';
import { inEdition, recipientLists } from '../documents/entity-place.ts';

/** A recipient of a result: found, or new. */
export interface NamedRecipient {
  slug: string;
  name: string;
  kind: RecipientKind;
  role: RecipientRole;
  isNew: boolean;
  /** of a new place or organization: what kind of place or organization it is */
  subkind: string;
}

export interface ResultInput {
  award: AwardResultsFragment;
  /** the keys of honors on record that get the result */
  keys: readonly string[];
  /** who gets another honor, together; empty if nobody */
  recipients: readonly NamedRecipient[];
  /** null if none is chosen yet */
  result: HonorResult | null;
  /** why; empty if no reason is given */
  text: string;
  /** the language of the reason and of new names */
  lang: string;
  isTied: boolean;
  /** the keys of winners on record that they tied with */
  tiedWith: readonly string[];
  /** the keys of winners on record that have not won after all, and what stays of them; null if nothing does */
  replaced: { keys: readonly string[]; rest: HonorResult | null };
  /** the date; empty if unknown */
  announcedOn: string;
  source: CitedSource;
}

/** The import document that gives honors of an award a result. */
export function resultDocument(input: ResultInput): object {
  const { award, keys, recipients, result, text, lang, isTied, tiedWith, announcedOn, source } =
    input;
  const { replaced } = input;
  const reference = referenceTo(source);
  const said = {
    ...(result !== null && { result }),
    ...(isTied && { tied: true }),
    ...(announcedOn !== '' && { announcedOn }),
    ...(text !== '' && { reason: { [lang]: text } }),
  };
  const honors = [
    // Sources that the honor cites for other fields stay.
    ...keys.map((key) => ({ key, ...said, ...citing(reference, Object.keys(said)) })),
    ...(replaced.rest === null ? [] : replaced.keys).map((key) => ({
      key,
      result: replaced.rest,
      ...ofWin,
      ...citing(reference, ['result']),
    })),
    ...tiedWith.map((key) => ({ key, tied: true, ...citing(reference, ['tied']) })),
    ...(recipients.length === 0
      ? []
      : [{ recipients: namesOf(recipients), ...said, ...citing(reference, [null]) }]),
  ];
  const isGiven = result === 'WON' && award.status !== 'AWARDED';
  const given = isGiven && { status: 'AWARDED', ...citing(reference, ['status']) };
  const awards = [{ slug: award.slug, ...given, honors }];
  const removed = replaced.rest === null ? replaced.keys : [];
  return citingDocument(source, {
    ...(removed.length > 0 && { retract: removed.map((key) => retractionOf(award.edition, key)) }),
    ...created(recipients, lang, reference),
    ...inEdition(award.edition, { categories: [{ slug: award.category.slug, awards }] }),
  });
}

/** @param fields that the reference is for; null for all */
const citing = (reference: object | null, fields: readonly (string | null)[]) =>
  reference && {
    references: fields.map((field) => ({ ...reference, ...(field !== null && { field }) })),
  };

/** Who is honored alone has no other role, whatever was chosen beside others. */
const namesOf = (recipients: readonly NamedRecipient[]) =>
  recipients.map(({ slug, role }) =>
    role === 'PRIMARY' || recipients.length === 1 ? slug : { recipient: slug, role },
  );

/** The lists of a document with new recipients. */
function created(
  recipients: readonly NamedRecipient[],
  lang: string,
  reference: object | null,
): Record<string, object[]> {
  const lists: Record<string, object[]> = {};
  for (const { slug, name, kind, isNew, subkind } of recipients) {
    if (!isNew) continue;
    const entry = {
      slug,
      names: { [lang]: name },
      ...(kind === 'PLACE' && { placeKind: subkind }),
      ...(kind === 'ORGANIZATION' && { organizationKind: subkind }),
      ...citing(reference, [null]),
    };
    const list = recipientLists[kind];
    lists[list] = [...(lists[list] ?? []), entry];
  }
  return lists;
}

/** The fields of a win, and not of what stays of it. */
const ofWin = {
  reason: null,
  reasonQuote: null,
  tied: false,
  announcedOn: null,
  rank: null,
  share: null,
};

/** How a document removes an honor. */
const retractionOf = ({ program, editionYear, slug }: EditionKeyFragment, key: string) => ({
  honor: {
    program: program.slug,
    key,
    edition: slug === String(editionYear) ? editionYear : slug,
  },
});

/** The status that an award can have whose only win is taken back: it is no longer AWARDED. */
export type StatusWithoutWinner = Extract<AwardStatus, 'UPCOMING' | 'NOT_AWARDED' | 'UNKNOWN'>;

/** Whether an award would have no winner any more. @param result what stays of the honor; null for nothing */
export const losesItsWinner = (
  { key, award, result: before }: HonorResultFragment,
  result: HonorResult | null,
): boolean =>
  before === 'WON' &&
  result !== 'WON' &&
  award?.status === 'AWARDED' &&
  award.honors.nodes.every((other) => other.key === key);

/**
 * The import document that takes a result back.
 * @param result what stays of it; null to remove the honor
 * @param status of its award if that has no winner left
 * @param source of the result that stays
 */
export function retractionDocument(
  honor: HonorResultFragment,
  result: HonorResult | null,
  status: StatusWithoutWinner,
  source: CitedSource,
): object {
  const { key, edition, award, result: before } = honor;
  const isWinTaken = before === 'WON' && result !== 'WON';
  const categories =
    award && losesItsWinner(honor, result)
      ? [{ slug: award.category.slug, awards: [{ slug: award.slug, status }] }]
      : [];
  if (result === null) {
    return {
      format: 'awards/1',
      retract: [retractionOf(edition, key)],
      ...(categories.length > 0 && inEdition(edition, { categories })),
    };
  }
  const honors = [
    { key, result, ...(isWinTaken && ofWin), ...citing(referenceTo(source), ['result']) },
  ];
  return citingDocument(source, inEdition(edition, { honors, categories }));
}
