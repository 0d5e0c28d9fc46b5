import type { AwardOfEditionFragment } from '../../generated/graphql.ts';
import { useMessages } from '../../messages/messages.ts';
import { Name } from '../../names/name.tsx';

/** The category of an award, unless it is called the same, and its section. */
export function CategoryOfAward({ award }: { award: AwardOfEditionFragment }) {
  const { edition } = useMessages();
  const { category } = award;
  return (
    <>
      {category.name !== award.name && (
        <p class="aside">
          <Name of={category} />
        </p>
      )}
      {category.section !== null && <p class="aside">{edition.section(category.section)}</p>}
    </>
  );
}
