import type { HonorInListFragment } from '../../generated/graphql.ts';
import { HonorItem, Recipients } from '../../honor/honor.tsx';
import { editionPath, honorPath, pathOf } from '../../links/link.ts';
import { Link } from '../../links/location.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Name, NameLink, nameWithYear } from '../../names/name.tsx';
import { Shared } from './shared-honor.tsx';

interface HonorsByEditionProps {
  /** latest year first */
  honors: readonly HonorInListFragment[];
  /** the id of the recipient that all of them went to; absent if they went to several */
  recipient?: string | undefined;
}

/** Honors of several editions, under the year of each. */
export function HonorsByEdition({ honors, recipient }: HonorsByEditionProps) {
  const byEdition = Map.groupBy(honors, ({ edition }) => edition.id);
  return [...byEdition].map(([id, ofEdition]) => {
    const edition = ofEdition[0]?.edition;
    return (
      edition && (
        <section key={id} class="award-of">
          <header>
            <h3>
              <Link to={editionPath(edition)} aria-label={nameWithYear(edition)}>
                {edition.year}
              </Link>
            </h3>
            <p class="aside">
              <NameLink to={pathOf('programs', edition.program.slug)} of={edition.program} />
            </p>
          </header>
          <ul class="honors">
            {ofEdition.map((honor) =>
              recipient === undefined ? (
                <HonorItem key={honor.id} honor={honor} heading={<Recipients honor={honor} />}>
                  <p class="award">
                    <AwardLink honor={honor} />
                  </p>
                </HonorItem>
              ) : (
                <HonorItem key={honor.id} honor={honor} heading={<AwardLink honor={honor} />}>
                  <Shared honor={honor} recipient={recipient} />
                </HonorItem>
              ),
            )}
          </ul>
        </section>
      )
    );
  });
}

/** The award, or the category if no source names the award, linking to the honor in its edition. */
function AwardLink({ honor }: { honor: HonorInListFragment }) {
  const { honor: texts, comma } = useMessages();
  const named = honor.award ?? honor.category;
  const name = named?.name ?? texts.unknownAward;
  return (
    <Link to={honorPath(honor)} aria-label={name + comma + honor.edition.year}>
      {named ? <Name of={named} /> : name}
    </Link>
  );
}
