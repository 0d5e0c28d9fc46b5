import type { AttributeFragment } from '../generated/graphql.ts';
import { Listed } from '../names/listed.tsx';
import { LocalizedText } from '../names/name.tsx';
import type { Fact } from './facts.tsx';

/** Attributes as facts, each key with all its values. The key stays as it is, since filters and claims name it. */
export const attributeFacts = (attributes: readonly AttributeFragment[]): Fact[] =>
  [...Map.groupBy(attributes, ({ key }) => key)].map(([key, values]) => ({
    label: key,
    field: key,
    value: (
      <Listed
        parts={values.map((attribute) => <Value key={attribute.value} attribute={attribute} />)}
      />
    ),
  }));

function Value({ attribute: { value, lang, url } }: { attribute: AttributeFragment }) {
  const text = <LocalizedText lang={lang}>{value}</LocalizedText>;
  return url === null ? (
    text
  ) : (
    <a href={url} rel="noopener">
      {text}
    </a>
  );
}
