import type { HonorInListFragment } from '../generated/graphql.ts';
import { editionPath, pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import { useMessages } from '../messages.ts';
import { HonorItem, Recipients } from './honor.tsx';
import { Name } from './name.tsx';
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
              <Link to={editionPath(edition)}>
                {edition.year}{' '}
                <span class="unseen">
                  <Name of={edition} />
                </span>
              </Link>
            </h3>
            <p class="aside">
              <Link to={pathOf('programs', edition.program.slug)}>
                <Name of={edition.program} />
              </Link>
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
function AwardLink({ honor: { id, award, category, edition } }: { honor: HonorInListFragment }) {
  const { honor } = useMessages();
  const named = award ?? category;
  return (
    <Link to={`${editionPath(edition)}#${award?.id ?? id}`}>
      {named ? <Name of={named} /> : honor.unknownAward}
    </Link>
  );
}
