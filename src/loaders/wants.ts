import type { FieldNode, GraphQLField } from 'graphql';
import { nothing, type Wants } from '../../db/queries/wants.ts';

/** Collects what an operation needs of the rows that its fields are read from. */
export class CollectedWants {
  readonly all: Wants = { ...nothing };

  add({ name, extensions }: GraphQLField<unknown, unknown>, node: FieldNode): void {
    const { needs } = extensions;
    const isInLanguage = node.arguments?.some((argument) => argument.name.value === 'lang');
    if (name === 'names' || isInLanguage) this.all.names = true;
    if (needs === 'details' || needs === 'places') this.all[needs] = true;
  }
}

/** What an operation wants if all its fields prefer these languages. */
export function wantsIn(preferredLanguages: readonly string[], wants: Wants): Wants {
  return preferredLanguages.length > 0 ? { ...wants, names: true } : wants;
}
