import type { Claim, Reference } from '../../../db/model/facts.ts';
import type { Json } from './document.ts';
import type { KindName } from './kinds.ts';

export type { Claim, Locator, Reference } from '../../../db/model/facts.ts';

/** The data that is known, after some documents. */
export interface State {
  license: string | null;
  /** by `nameOf` */
  entities: ReadonlyMap<string, Entity>;
  /** names of what was retracted: to retract it again is nothing new */
  gone: ReadonlySet<string>;
}

export interface Entity {
  kind: KindName;
  key: readonly string[];
  names: readonly Name[];
  texts: Readonly<Record<string, readonly Text[]>>;
  externalIds: readonly ExternalId[];
  images: readonly Json[];
  links: readonly Json[];
  fields: Readonly<Record<string, Field>>;
  references: readonly Reference[];
  position: number | null;
}

/** A value with the sources that give it, or claims of sources that disagree. */
export interface Field {
  /** as `readValue` gives it; null where nothing is known */
  value: Json;
  givenBy: readonly string[];
  claims: readonly Claim[];
}

export interface ExternalId {
  scheme: string;
  value: string;
  url: string | null;
  /** sorted slugs of sources */
  givenBy: readonly string[];
}

/** A name or text; a document takes it away with null. */
export interface Name {
  lang: string | null;
  kind: string;
  text: string | null;
}

export interface Text {
  lang: string;
  text: string | null;
}

/** Why documents are not accepted; nothing of the call is. */
export class Rejection extends Error {}
