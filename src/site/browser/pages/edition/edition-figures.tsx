import { Claims } from '../../evidence/claims.tsx';
import { Sources } from '../../evidence/fact-sources.tsx';
import { useMessages } from '../../messages/messages.ts';
import { LocalizedText } from '../../names/name.tsx';
import type { Edition } from './edition.tsx';

/** Numbers that sources give about an edition, such as the number of entries. */
export function Figures({ figures }: Pick<Edition, 'figures'>) {
  const { headings, notKnown, format } = useMessages();
  if (figures.length === 0) return null;
  return (
    <section>
      <h2>{headings.figures}</h2>
      <dl class="figures">
        {figures.map(({ id, label, labelLang, value, unit, references, claims }) => (
          <div key={id} id={id} tabIndex={-1}>
            <dt>
              <LocalizedText lang={labelLang}>{label}</LocalizedText>
              {claims.length > 0 ? (
                <Claims claims={claims} />
              ) : (
                <>
                  {' '}
                  <Sources of={label} references={references} />
                </>
              )}
            </dt>
            <dd>
              {value === null ? notKnown : unit === 'year' ? value : format.number(value)}
              {unit !== null && unit !== 'year' && <span class="unit"> {unit}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
