import type { CitationFragment, SourceKind } from '../../generated/desk/graphql.ts';
import { numberOf } from '../fields/value-inputs.ts';

/** Where something new comes from. */
export interface CitedSource {
  from: 'known' | 'new' | 'none';
  slug: string;
  /** the paragraph of it, counted from 1; empty if it is not said */
  paragraph: string;
  /** of a new source */
  title: string;
  kind: SourceKind;
  url: string;
  /** of a new source: whether no other has its slug; false until that is known */
  isFree: boolean;
}

/** Nothing is cited until somebody chooses what. */
export const noSource: CitedSource = {
  from: 'known',
  slug: '',
  paragraph: '',
  title: '',
  kind: 'NEWS',
  url: '',
  isFree: false,
};

/** The source that a form proposes. @param cited the sources cited so far; the first one is proposed */
export const proposedSource = (cited: readonly CitationFragment[]): CitedSource => ({
  ...noSource,
  slug: cited[0]?.source.slug ?? '',
});

/** The parts that are still missing of a source to cite it, as keys of messages. */
export function missingOfSource({
  from,
  slug,
  title,
  isFree,
}: CitedSource): readonly ('slug' | 'newTitle' | 'newSlug')[] {
  if (from === 'none') return [];
  if (from === 'known') return slug === '' ? ['slug'] : [];
  return [
    ...(title === '' ? (['newTitle'] as const) : []),
    ...(slug !== '' && isFree ? [] : (['newSlug'] as const)),
  ];
}

/** A reference as documents have it; null if no source is cited. */
export const referenceTo = ({ from, slug, paragraph }: CitedSource): object | null =>
  from === 'none' ? null : { source: slug, ...(paragraph && { paragraph: numberOf(paragraph) }) };

/** A document whose facts come from a source. Without one it is editorial, and overwrites what sources say. */
export function citingDocument(
  { from, slug, title, kind, url }: CitedSource,
  content: object,
): object {
  return {
    format: 'awards/1',
    ...(from !== 'none' && { source: slug }),
    ...(from === 'new' && { sources: [{ slug, title, kind, ...(url && { url }) }] }),
    ...content,
  };
}
