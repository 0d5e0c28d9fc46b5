import type { FieldNode, GraphQLField } from 'graphql';
import { isRowPart, noParts, type RowParts } from '../queries/lists/row-parts.ts';

/** Collects what an operation needs of the rows that its fields are read from. */
export class CollectedRowParts {
  readonly all: RowParts = { ...noParts };

  add({ name, extensions }: GraphQLField<unknown, unknown>, node: FieldNode): void {
    const { needs } = extensions;
    const isInLanguage = node.arguments?.some((argument) => argument.name.value === 'lang');
    if (name === 'names' || isInLanguage) this.all.names = true;
    if (isRowPart(needs)) this.all[needs] = true;
  }
}

/** What an operation needs if all its fields prefer these languages. */
export function rowPartsIn(preferredLanguages: readonly string[], rowParts: RowParts): RowParts {
  return preferredLanguages.length > 0 ? { ...rowParts, names: true } : rowParts;
}
