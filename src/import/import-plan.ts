import type { KindName } from '../../db/model/entity-kinds.ts';
import type { FieldChange } from './diff.ts';
import type { PlannedEntity } from './planned-entity.ts';
import type { Register } from './register/register.ts';

/** The effect that documents will have on the present state. */
export interface ImportPlan {
  register: Register;
  /** the highest position at each owner, by name; null if it is no longer known */
  positions: { highest(): Iterable<[name: string, number: number | null]> };
  /** as `checkLimits` returns them */
  lengths: ReadonlyMap<string, number | null>;
  /** those that the documents name or retract first, in their order, and then what else had to be known */
  entities: readonly PlannedEntity[];
  entries: readonly PlanEntry[];
  /** whether anything new within an entity can change it, since a document mirrors that */
  isMirror: boolean;
}

/** The outcome for one entity. */
export interface PlanEntry {
  readonly action: 'created' | 'changed' | 'retracted' | 'unchanged';
  readonly kind: string;
  /** human key joined by `/` */
  readonly key: string;
  readonly id: string;
  readonly changes: FieldChange[];
}

/** A recipient that documents add to, and that the data had before them. */
export interface ReusedRecipient {
  kind: KindName;
  slug: string;
  /** what the documents and the data have in common, such as `wikidata Q1`; empty if that is only the slug */
  reasons: readonly string[];
  /** how many honors it has already, with the years and programs of these */
  honors: number;
  first: number | null;
  latest: number | null;
  programs: readonly string[];
}

/** A recipient whose last honor goes. */
export interface WithoutHonors {
  kind: KindName;
  slug: string;
}

/** Two that an import takes for one, or that it keeps apart although their names are near. */
export interface MatchedRecipient {
  /** what is decided: they are one, or two */
  taken: 'AS_ONE' | 'AS_TWO';
  isDoubtful: boolean;
  kind: string;
  slug: string;
  name: string;
  /** the other; null if several rows of a sheet are one */
  other: { slug: string; name: string } | null;
  /** why, such as `only the slug`, `initials` */
  evidence: string;
  /** where the one is honored: editions, or years */
  years: string;
  /** where the other is: years and programs */
  otherYears: string;
  countries: string;
}
