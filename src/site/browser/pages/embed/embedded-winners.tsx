import { EmbeddedWinnersDocument, type EmbeddedWinnersQuery } from '../../generated/graphql.ts';
import { embedPath } from '../../links/embed-path.ts';
import { editionPath } from '../../links/link.ts';
import { useMessages } from '../../messages/messages.ts';
import { Name, NameLink } from '../../names/name.tsx';
import { definePage } from '../../page/page.ts';
import { EmbedFoot, sourcesText } from './embed-foot.tsx';

type Edition = NonNullable<EmbeddedWinnersQuery['edition']>;
type Award = Edition['awards'][number];

/** The winners of an edition, award by award, in a frame on another site. */
export const embeddedWinners = definePage({
  path: embedPath('/programs/:program/:year(\\d{1,4})/:slug?'),
  document: EmbeddedWinnersDocument,
  variables: ({ params: { program = '', year, slug = null } }) => ({
    program,
    year: Number(year),
    slug,
  }),
  view: ({ edition, dataset }) =>
    edition && {
      title: edition.name,
      description: null,
      entity: null,
      content: <Winners edition={edition} license={dataset?.license ?? null} />,
    },
});

function Winners({ edition, license }: { edition: Edition; license: string | null }) {
  const messages = useMessages();
  const page = editionPath(edition);
  const known = edition.awards.filter(({ honors }) => honors.nodes.length > 0);
  return (
    <article class="embedded">
      <header>
        <p class="kicker">
          <Name of={edition.program} />
        </p>
        <h1>
          <Name of={edition} />
        </h1>
      </header>
      {known.length === 0 ? (
        <p class="none">{messages.live.noWinner}</p>
      ) : (
        <dl class="winners">
          {known.map((award) => (
            <WinnersOf key={award.id} award={award} page={page} />
          ))}
        </dl>
      )}
      <EmbedFoot
        title={edition.name}
        to={page}
        sources={sourcesText(edition.references, messages)}
        license={license}
      />
    </article>
  );
}

function WinnersOf({ award, page }: { award: Award; page: string }) {
  const { honor, embed } = useMessages();
  const { honors, completeness } = award;
  const more = honors.totalCount - honors.nodes.length;
  const missing = completeness.missing ?? 0;
  return (
    <div>
      <dt>
        <NameLink to={`${page}#${award.id}`} of={award} />
      </dt>
      {honors.nodes.map(({ id, credit }) => (
        <dd key={id}>{credit ?? honor.unknownRecipients}</dd>
      ))}
      {more > 0 && <dd class="aside">{embed.more(more)}</dd>}
      {missing > 0 && <dd class="aside">{embed.notNamed(missing)}</dd>}
    </div>
  );
}
