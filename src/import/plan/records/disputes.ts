import type { Claim, Facts, Locator } from '../../../../db/model/facts.ts';
import { backing, locatorOf, sourcesOf } from '../../../../db/model/source-references.ts';
import type { EntityRecord, GivenClaim } from '../../entity-record.ts';
import type { Register } from '../../register/register.ts';
import type { ReadableField } from './claim-fields.ts';
import { mergeValue } from './claims.ts';

const noClaims: ReadonlyMap<string, readonly GivenClaim[]> = new Map();

/** The claims and the provenance of one entity while a document is merged. */
export class Disputes {
  readonly claims: Record<string, readonly Claim[]>;
  readonly provenance: Record<string, readonly string[]>;
  readonly #facts: Facts;
  readonly #record: EntityRecord;
  readonly #register: Register;
  readonly #explicit: ReadonlyMap<string, readonly GivenClaim[]>;

  constructor(facts: Facts, record: EntityRecord, register: Register) {
    this.claims = record.claims === null ? {} : { ...facts.claims };
    // Who takes all references away, takes away which source said what.
    this.provenance = record.references === null ? {} : { ...facts.provenance };
    this.#facts = facts;
    this.#record = record;
    this.#register = register;
    this.#explicit = record.claims ? Map.groupBy(record.claims, ({ field }) => field) : noClaims;
    for (const [field, given] of this.#explicit) {
      this.#keep(
        field,
        [],
        given.map((claim) => this.#claimOf(claim)),
      );
    }
  }

  /** Whether there are claims about a field, of this document or from before. */
  isAbout(name: string): boolean {
    return this.#explicit.has(name) || this.claims[name] !== undefined;
  }

  /**
   * The value of a field that cannot be disputed: what is said, or what a claim that the document accepts says.
   * A claim that was accepted before is so no more where something else is said.
   */
  settle<Value>(
    name: string,
    field: ReadableField<Value>,
    present: Value,
    said: Value | undefined,
  ): Value {
    const explicit = this.#explicit.get(name);
    const value = said === undefined ? present : said;
    const isSaid = (claim: Pick<Claim, 'value'>) => {
      const meant = field.read(claim.value);
      return meant === undefined || field.text(value) === field.text(meant);
    };
    const claims = this.claims[name] ?? [];
    if (!explicit) {
      if (claims.some((claim) => claim.accepted && !isSaid(claim)))
        this.claims[name] = claims.map((claim) => ({ ...claim, accepted: false }));
      return value;
    }
    if (claims.length > 0) this.claims[name] = claims.map((claim) => understood(claim, field));
    const accepted = explicit.find((claim) => claim.accepted);
    return !accepted || isSaid(accepted) ? value : (field.read(accepted.value) ?? value);
  }

  /**
   * The value of a field that can be disputed. Claims that the document states rule; else what it says is
   * heard beside what other sources said.
   */
  value<Value>(
    name: string,
    field: ReadableField<Value>,
    present: Value,
    said: Value | undefined,
  ): Value {
    const explicit = this.#explicit.get(name);
    if (explicit) {
      const value = this.settle(name, field, present, said);
      return explicit.some(({ accepted }) => accepted) ? value : field.unknown;
    }
    if (said === undefined) return present;
    const merged = mergeValue(
      { value: present, sources: this.provenance[name] ?? [], claims: this.claims[name] ?? [] },
      { value: said, references: this.#cited(name) },
      field,
      (source) => {
        const own = backing(this.#facts.references, name).filter(
          (reference) => reference.source === source,
        );
        return own.length > 0 ? own.map(locatorOf) : [unlocated(source)];
      },
    );
    // Who takes all claims away makes none: what the document says stands.
    const isRuled = this.#record.claims === null && merged.claims.length > 0;
    if (isRuled) {
      this.#keep(name, this.spokenFor(name), []);
      return said;
    }
    // Nor does who takes all references away keep the source of a claim that now agrees.
    const speakers = this.#record.references === null ? this.spokenFor(name) : null;
    const sources = speakers
      ? merged.sources.filter((source) => speakers.includes(source))
      : merged.sources;
    this.#keep(name, sources, merged.claims);
    return merged.value;
  }

  /**
   * The value of a field that a document goes on from where it leaves something out: the one that it accepts, the
   * present one, or, where that is disputed, what the sources of the document claim.
   */
  known<Value>(name: string, field: ReadableField<Value>, present: Value): Value {
    const explicit = this.#explicit.get(name);
    const claim = explicit
      ? explicit.find(({ accepted }) => accepted)
      : this.#claimOfSpeakers(name);
    const isKnown = !explicit && field.text(present) !== null;
    const claimed = claim && !isKnown ? field.read(claim.value) : undefined;
    return claimed === undefined || field.text(claimed) === field.text(present) ? present : claimed;
  }

  /** The claim that the sources of the document have made before. */
  #claimOfSpeakers(name: string): Claim | undefined {
    const claims = this.claims[name];
    if (!claims) return undefined;
    const speakers = this.spokenFor(name);
    return claims.find(({ references }) =>
      references.some(({ source }) => speakers.includes(source)),
    );
  }

  /** The sources that give the present value of a field. */
  sources(name: string): readonly string[] {
    return this.provenance[name] ?? [];
  }

  /** Notes which sources give the value of a field that has no claims; none is an editor's. */
  giveSources(name: string, sources: readonly string[]): void {
    this.#keep(name, sources, this.claims[name] ?? []);
  }

  /** The sources that the document has the field's value from. */
  spokenFor(name: string): string[] {
    return sourcesOf(this.#cited(name));
  }

  /** Where the document says that it has the field's value from. */
  #cited(name: string): Locator[] {
    const own = backing(this.#record.references ?? [], name);
    const { givenBy = {} } = this.#record;
    if (Object.hasOwn(givenBy, name)) {
      return (givenBy[name] ?? []).flatMap((source) => {
        const locators = own.filter((reference) => reference.source === source).map(locatorOf);
        return locators.length > 0 ? locators : [unlocated(source)];
      });
    }
    if (own.length > 0) return own.map(locatorOf);
    const { source } = this.#record.document.content;
    return source === undefined ? [] : [unlocated(source)];
  }

  #keep(name: string, sources: readonly string[], claims: readonly Claim[]): void {
    if (claims.length > 0) this.claims[name] = claims;
    else delete this.claims[name];
    if (sources.length > 0) this.provenance[name] = sources;
    else delete this.provenance[name];
  }

  #claimOf({ value, node, accepted, note, references }: GivenClaim): Claim {
    const entity = node === null ? undefined : this.#register.get('recipient', [node]);
    return { value, node: entity?.id ?? null, accepted, note, references };
  }
}

/** A claim in the words of the field, with the entity that it means. */
function understood<Value>(claim: Claim, field: ReadableField<Value>): Claim {
  const value = field.read(claim.value);
  const text = value === undefined ? claim.value : (field.text(value) ?? claim.value);
  return { ...claim, value: text, node: claim.node ?? field.node(text) };
}

function unlocated(source: string): Locator {
  return { source, paragraph: null, page: null, fragment: null };
}
