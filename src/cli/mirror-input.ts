import { type Input, mirrorOption, textInput } from '#import';

export interface MirrorOptions {
  /** editions as program/edition, and programs */
  mirror?: readonly string[] | undefined;
  /** how many honors may go in each; as the import has it if absent */
  atMost?: number | undefined;
}

/** The document that `--mirror` stands for; none if nothing is mirrored. It is imported with the files. */
export function mirrorInputs({ mirror = [], atMost }: MirrorOptions): Input[] {
  if (mirror.length === 0) return [];
  const items = mirror.map((name) => ({
    ...(name.includes('/') ? { edition: name } : { program: name }),
    atMost,
  }));
  const document = { format: 'awards/1', mirror: items };
  return [textInput(mirrorOption, JSON.stringify(document), 'json')];
}
