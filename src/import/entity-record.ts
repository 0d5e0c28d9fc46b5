import type { ColumnValue } from '../../db/model/column-value.ts';
import type { KindName } from '../../db/model/entity-kinds.ts';
import type {
  AttributeValue,
  Facts,
  Image,
  Link,
  Locator,
  Name,
  Recipient,
  Reference,
  Text,
} from '../../db/model/facts.ts';
import type { Path } from '../../db/model/problem.ts';
import type { ValidDocument } from './document-stages.ts';

/** The record that one document gives of one entity. Absent is not said; null clears. */
export interface EntityRecord extends GivenLists {
  kind: KindName;
  key: readonly string[];
  document: ValidDocument;
  at: Path;
  columns: Readonly<Record<string, ColumnValue>>;
  /** columns that the entity gets by default if it is new, and no record gives them */
  ifNew?: Readonly<Record<string, ColumnValue>>;
  texts: Readonly<Record<string, readonly Given<Text>[] | null>>;
}

interface GivenLists {
  names?: readonly Given<Name>[];
  externalIds?: readonly GivenExternalId[] | null;
  formerSlugs?: readonly string[];
  images?: readonly Image[];
  links?: readonly Link[];
  attributes?: GivenAttributes | null;
  leadsTo?: readonly string[];
  origins?: readonly string[];
  recipients?: readonly GivenRecipient[];
  references?: readonly Reference[] | null;
  /** that the entry is the recipient that has its slug, although they differ */
  identity?: 'SAME';
  claims?: readonly GivenClaim[] | null;
  /** all that the entity is to have, in place of what is said beside it: of a write that is taken back */
  restored?: Facts;
  /** by field, slugs of the sources that give the value; if absent, those of the references */
  givenBy?: Readonly<Record<string, readonly string[]>>;
}

/** A name or text; where the text is null, those of its group are to go. */
export type Given<T extends { text: string }> = Omit<T, 'text'> & { text: string | null };

export interface GivenClaim {
  field: string;
  value: string;
  /** slug of a recipient */
  node: string | null;
  accepted: boolean;
  note: string | null;
  references: readonly Locator[];
}

/** An entity that a document wants gone. */
export interface Retraction {
  kind: KindName;
  key: readonly string[];
  /** of an edition, if the document gives it */
  year?: number;
  document: ValidDocument;
  at: Path;
}

/** The name of the document that the option of the command line stands for. */
export const mirrorOption = '--mirror';

/** An entity that a document says all there is of: an edition, a program or a source. */
export interface Mirror {
  kind: 'edition' | 'program' | 'source';
  key: readonly string[];
  /** how much of it may go; null if the document does not say */
  atMost: number | null;
  document: ValidDocument;
  at: Path;
}

/** Two recipients that a document says are one, or one of which it takes honors. */
export interface Move {
  action: 'join' | 'split';
  /** slugs */
  from: string;
  into: string;
  /** the keys of those that are taken, each with its place */
  honors: readonly { key: readonly string[]; at: Path }[];
  document: ValidDocument;
  at: Path;
}

/** A recipient as a document names it: what is absent stays as it is known. */
export type GivenRecipient = Pick<Recipient, 'recipient'> & {
  [Part in Exclude<keyof Recipient, 'recipient'>]?: Recipient[Part] | undefined;
};

/** An external id as a document gives it. */
export interface GivenExternalId {
  scheme: string;
  /** null takes all ids of the scheme away */
  value: string | null;
  /** undefined leaves the URL that is known */
  url?: string | null | undefined;
  /** slugs of the sources that give it; if absent, those of the references, else the source of the document */
  givenBy?: readonly string[] | undefined;
}

/** Attributes as a document gives them, by key; null takes the values of a key away. */
export type GivenAttributes = Readonly<Record<string, readonly GivenAttributeValue[] | null>>;

export interface GivenAttributeValue extends Omit<AttributeValue, 'url'> {
  /** undefined leaves the URL that is known */
  url?: string | null | undefined;
}
