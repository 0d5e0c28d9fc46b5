import { HonorItem, Recipients } from '../../honor/honor.tsx';
import { Link } from '../../links/location.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Name } from '../../names/name.tsx';
import type { Edition } from './edition.tsx';

/** The honors of which the sources do not name the award. */
export function WithoutAward({ edition }: { edition: Edition }) {
  const { honor: honorTexts, edition: texts } = useMessages();
  const { nodes, pageInfo } = edition.withoutAward;
  if (nodes.length === 0) return null;
  const selected = new URLSearchParams({
    program: edition.program.slug,
    year: String(edition.year),
    unknown: 'award',
  });
  return (
    <section class="category">
      <h2>{honorTexts.unknownAward}</h2>
      <ul class="honors">
        {nodes.map((honor) => (
          <HonorItem key={honor.id} honor={honor} heading={<Recipients honor={honor} />}>
            {honor.category && (
              <p class="award">
                <Name of={honor.category} />
              </p>
            )}
          </HonorItem>
        ))}
      </ul>
      {pageInfo.hasNextPage && (
        <p class="more">
          <Link to={`/honors?${selected}`}>{texts.allWithoutAward}</Link>
        </p>
      )}
    </section>
  );
}
