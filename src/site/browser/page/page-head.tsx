import type { ComponentChildren } from 'preact';
import { Sources } from '../evidence/fact-sources.tsx';
import { type Evidence, type Fact, Facts } from '../facts/facts.tsx';
import type { AllNamesFragment } from '../generated/graphql.ts';
import { WebLinks } from '../links/web-links.tsx';
import { Name } from '../names/name.tsx';
import { OtherNames } from '../names/other-names.tsx';

interface PageHeadProps {
  /** what stands small above the title; nothing if absent */
  kicker?: ComponentChildren;
  title: ComponentChildren;
  class?: string;
  children?: ComponentChildren;
}

/** The head of a page. Its heading takes the focus when the page is shown. */
export function PageHead({ kicker, title, class: className, children }: PageHeadProps) {
  return (
    <header class="page-head">
      {kicker !== undefined && <p class="kicker">{kicker}</p>}
      <h1 class={className} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}

interface EntityHeadProps extends Pick<PageHeadProps, 'kicker' | 'children'> {
  of: AllNamesFragment & Evidence & Parameters<typeof WebLinks>[0];
  /** its name if absent */
  title?: ComponentChildren;
  facts: readonly Fact[];
}

/** The head of the page of an entity: its names and facts, and where they come from. */
export function EntityHead({ of, kicker, title, facts, children }: EntityHeadProps) {
  return (
    <PageHead kicker={kicker} title={title || <Name of={of} />}>
      <OtherNames of={of} />
      <Facts facts={facts} of={of} />
      <WebLinks links={of.links} />
      {children}
      <Sources of={of.name} references={of.references} isOfEntry />
    </PageHead>
  );
}
