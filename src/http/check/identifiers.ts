import type { GraphQLArgument } from 'graphql';
import type { Identifier } from '../../../db/loaders/slugs.ts';
import type { IdentifiedKind } from '../../../db/model/declare-filter.ts';
import { eachIdentifier, type Seen } from '../../../schema/arguments/identifier.ts';
import { decodeNodeId } from '../../../schema/arguments/node-id.ts';

/** A slug or id in an operation, and where it stands. */
export interface PlacedIdentifier extends Identifier {
  /** response keys of the field, from the root */
  path: readonly string[];
  /** `filter.award.0` */
  argument: string;
  /** an unknown one is worth a warning */
  warns: boolean;
}

/** Takes a slug or id apart. */
export function identifierOf(kind: IdentifiedKind, text: string): Identifier {
  const id = decodeNodeId(text);
  return { kind, text, id: id && { kind: id.kind, uuid: id.id } };
}

/** The slugs and ids that arguments name entities by: each once, with the first place where it stands. */
export class PlacedIdentifiers {
  readonly #found = new Map<string, PlacedIdentifier>();
  readonly #seen: Seen = new WeakMap();

  /** Adds those in the value of an argument. @param path response keys of its field */
  add(argument: GraphQLArgument, value: unknown, path: readonly string[]): void {
    eachIdentifier(argument, value, argument.name, this.#seen, (text, identifies, place) => {
      const { kind, isLookup } = identifies;
      const key = `${kind} ${text}`;
      const known = this.#found.get(key);
      if (known && (known.warns || isLookup)) return;
      const identifier = identifierOf(kind, text);
      if (identifier.id !== null || !isLookup) {
        const placed = { ...identifier, path: [...path], argument: place, warns: !isLookup };
        this.#found.set(key, placed);
      }
    });
  }

  all(): PlacedIdentifier[] {
    return [...this.#found.values()];
  }
}
