import type { SelectedHonorFragment } from '../../generated/graphql.ts';
import { Honor } from '../../honor/honor.tsx';
import { editionPath, pathOf } from '../../links/link.ts';
import { useMessages } from '../../messages/messages.ts';
import { NameLink } from '../../names/name.tsx';

/** An honor with the edition and the award that it belongs to. */
export function SelectedHonor({ honor }: { honor: SelectedHonorFragment }) {
  const { honor: honorTexts } = useMessages();
  const { award, edition } = honor;
  return (
    <section class="award-of">
      <header>
        <h3>
          {award ? (
            <NameLink
              to={pathOf('programs', edition.program.slug, 'awards', award.series.slug)}
              of={award}
            />
          ) : (
            honorTexts.unknownAward
          )}
        </h3>
        <p class="aside">
          <NameLink to={editionPath(edition)} of={edition} />
        </p>
      </header>
      <ul class="honors">
        <Honor honor={honor} />
      </ul>
    </section>
  );
}
