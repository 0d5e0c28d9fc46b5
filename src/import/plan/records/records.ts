import { type ColumnValue, columnValue } from '../../../../db/model/column-value.ts';
import { type KindName, kinds, mapKinds } from '../../../../db/model/entity-kinds.ts';
import type {
  HeldAffiliation,
  Image,
  Link,
  Name,
  Reference,
  Text,
} from '../../../../db/model/facts.ts';
import type { Path } from '../../../../db/model/problem.ts';
import { locatorOf } from '../../../../db/model/source-references.ts';
import type { ValidDocument } from '../../document-stages.ts';
import type {
  EntityRecord,
  Given,
  GivenAttributes,
  GivenClaim,
  GivenExternalId,
  GivenRecipient,
} from '../../entity-record.ts';
import { distinct } from './groups.ts';

/** The fields that entities have in documents beside columns, whatever their kind. */
export interface Input {
  names?: readonly Given<Name>[] | undefined;
  externalIds?: readonly GivenExternalId[] | null | undefined;
  formerSlugs?: readonly string[] | null | undefined;
  images?: readonly Image[] | null | undefined;
  links?: readonly Link[] | null | undefined;
  attributes?: GivenAttributes | null | undefined;
  leadsTo?: readonly string[] | null | undefined;
  origins?: readonly string[] | null | undefined;
  recipients?: readonly InputRecipient[] | null | undefined;
  references?: readonly InputReference[] | null | undefined;
  claims?: readonly InputClaim[] | null | undefined;
  givenBy?: Readonly<Record<string, readonly string[]>> | undefined;
  identity?: 'SAME' | undefined;
}

type InputReference = Omit<Reference, 'source'> & { source: string | null };
type InputRecipient = Omit<GivenRecipient, 'affiliations'> & {
  affiliations?: readonly HeldAffiliation[] | null | undefined;
};
type InputClaim = Omit<GivenClaim, 'references'> & { references: readonly InputReference[] };

/**
 * The record that a document gives of one entity, by the table of kinds.
 * @param standing columns that follow from where it stands in the document
 */
export function recordOf(
  kind: KindName,
  key: readonly string[],
  document: ValidDocument,
  at: Path,
  input: Input,
  standing: Readonly<Record<string, string>>,
): EntityRecord {
  const { names, externalIds, leadsTo, origins, recipients } = input;
  return {
    kind,
    key,
    document,
    at,
    columns: givenColumns(kind, input, standing),
    texts: givenTexts(kind, input),
    ...defined({
      names,
      externalIds,
      formerSlugs: input.formerSlugs === null ? [] : input.formerSlugs,
      images: input.images === null ? [] : input.images,
      links: input.links === null ? [] : input.links,
      attributes: input.attributes,
      leadsTo: leadsTo === null ? [] : leadsTo,
      origins: origins === null ? [] : origins,
      recipients: recipients === null ? [] : recipients?.map(withoutReferences),
      givenBy: input.givenBy,
      identity: input.identity,
      references: input.references && sourced(input.references, document, [...at, 'references']),
      claims: input.claims?.map((claim, index) => ({
        ...claim,
        references: distinct(
          sourced(claim.references, document, [...at, 'claims', index, 'references']).map(
            locatorOf,
          ),
        ),
      })),
    }),
    ...(input.claims === null && { claims: null }),
  };
}

/** Whether a record only names its entity: it gives no value, list, reference or claim. */
export function isEmptyRecord({
  kind: _,
  key,
  document,
  at,
  columns,
  texts,
  ...lists
}: EntityRecord): boolean {
  return [columns, texts, lists].every((said) => Object.keys(said).length === 0);
}

const stepsOfColumns = mapKinds((kind) =>
  Object.keys(kinds[kind].columns).map((field) => [field, field.split('.')] as const),
);

/** The columns that a document gives, by the field's name; `ceremony.heldOn` is looked up in `ceremony`. */
function givenColumns(
  kind: KindName,
  input: object,
  standing: Readonly<Record<string, string>>,
): Record<string, ColumnValue> {
  const columns: Record<string, ColumnValue> = {};
  for (const [field, steps] of stepsOfColumns[kind]) {
    let value: unknown = standing[field];
    if (value === undefined) {
      value = input;
      for (const step of steps) {
        if (value === null || value === undefined) break;
        value = typeof value === 'object' ? Reflect.get(value, step) : undefined;
      }
    }
    if (value !== undefined) columns[field] = columnValue(value);
  }
  return columns;
}

/** The texts that a document gives, by the field's name. */
function givenTexts(kind: KindName, input: object): EntityRecord['texts'] {
  const texts: Record<string, readonly Given<Text>[] | null> = {};
  for (const field in kinds[kind].texts) {
    const value: unknown = Reflect.get(input, field);
    if (value === null) texts[field] = null;
    else if (Array.isArray(value)) texts[field] = value;
  }
  return texts;
}

/** References with their source: that of the document where they name none. */
export function sourced(
  references: readonly InputReference[],
  document: ValidDocument,
  path: Path,
): Reference[] {
  const known = references.flatMap((reference, index) => {
    const source = reference.source ?? document.content.source;
    if (source !== undefined) return [{ ...reference, source }];
    const message = 'The reference has no source, and neither has the document.';
    document.complain([...path, index], message);
    return [];
  });
  return distinct(known);
}

/** The references of held affiliations belong to those, which are entities of their own. */
function withoutReferences({ affiliations, ...recipient }: InputRecipient): GivenRecipient {
  if (affiliations === undefined) return recipient;
  return {
    ...recipient,
    affiliations: (affiliations ?? []).map(({ organization, title, asOf }) => ({
      organization,
      title,
      asOf,
    })),
  };
}

/** The same without what is undefined. */
function defined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const said: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const field in given) {
    const value = given[field];
    if (isSaid(value)) said[field] = value;
  }
  return said;
}

function isSaid<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}
