import { type Item, isItem, itemsOf, listOf, textOf } from './document.ts';
import { type KindName, kinds, nameOf } from './kinds.ts';
import { Rejection } from './state.ts';
import { distinct, type Statement, statementOf } from './statement.ts';
import { keyOfAffiliation, keyOfParticipant } from './values.ts';

const lists: readonly (readonly [list: string, kind: KindName])[] = [
  ['sources', 'source'],
  ['places', 'place'],
  ['organizations', 'organization'],
  ['people', 'person'],
  ['teams', 'team'],
  ['products', 'product'],
  ['projects', 'project'],
  ['works', 'work'],
  ['programs', 'program'],
  ['events', 'event'],
];

/** The statements of a document in its order, one an entity. */
export function statementsOf(document: Item): Statement[] {
  const statements = new Map<string, Statement>();
  const source = textOf(document.source);
  const add = (kind: KindName, key: readonly string[], item: Item) => {
    const name = nameOf(kind, key);
    const said = statementOf(kind, key, item, source);
    const earlier = statements.get(name);
    statements.set(name, earlier ? both(earlier, said) : said);
  };
  const addParticipants = (kind: KindName, owner: readonly string[], { participants }: Item) => {
    for (const one of itemsOf(participants)) add(kind, [...owner, ...keyOfParticipant(one)], one);
  };
  const addHonors = (edition: readonly string[], honors: Item[], standing: Item) => {
    for (const honor of honors) {
      for (const recipient of itemsOf(honor.recipients)) {
        const person = textOf(recipient.recipient) ?? '';
        for (const held of itemsOf(recipient.affiliations))
          add('affiliation', [person, ...keyOfAffiliation(held)], held);
      }
      const item = { ...honor, ...standing };
      add('honor', [...edition, textOf(honor.key) ?? defaultKey(item)], item);
    }
  };

  for (const [list, kind] of lists) {
    for (const item of itemsOf(document[list])) add(kind, [textOf(item.slug) ?? ''], item);
  }
  for (const person of itemsOf(document.people)) {
    for (const held of itemsOf(person.affiliations))
      add('affiliation', [textOf(person.slug) ?? '', ...keyOfAffiliation(held)], held);
  }
  for (const event of itemsOf(document.events))
    addParticipants('event-participant', [textOf(event.slug) ?? ''], event);
  for (const edition of itemsOf(document.editions)) {
    const key = [textOf(edition.program) ?? '', textOf(edition.slug ?? edition.year) ?? ''];
    add('edition', key, edition);
    addParticipants('participant', [...key, ''], edition);
    for (const category of itemsOf(edition.categories)) {
      add('category', [...key, textOf(category.slug) ?? ''], category);
      addParticipants('participant', [...key, textOf(category.slug) ?? ''], category);
      for (const award of itemsOf(category.awards)) {
        const slug = award.slug ?? null;
        add('award', [...key, textOf(slug) ?? ''], { ...award, category: category.slug ?? null });
        addHonors(key, itemsOf(award.honors), { award: slug });
      }
    }
    addHonors(key, itemsOf(edition.honors), {});
    for (const figure of itemsOf(edition.figures))
      add('figure', [...key, textOf(figure.slug) ?? ''], figure);
    for (const statement of itemsOf(edition.statements))
      add('statement', [...key, textOf(statement.slug) ?? ''], statement);
  }
  return [...statements.values()];
}

/** An honor without a key is named by its award and its recipients, in whatever order they are. */
export function defaultKey({ award, recipients }: Item): string {
  const slugs = listOf(recipients).map((one) => textOf(isItem(one) ? one.recipient : one) ?? '');
  if (slugs.length === 0) throw new Rejection('an honor without a key and recipients');
  return `${textOf(award) ?? '-'}/${slugs.toSorted().join('+')}`;
}

/** The statement on one entity from two places of a document. */
function both(one: Statement, other: Statement): Statement {
  for (const [field, value] of Object.entries(other.values)) {
    const earlier = one.values[field];
    if (earlier !== undefined && JSON.stringify(earlier) !== JSON.stringify(value))
      throw new Rejection(`different values of ${field} in one document`);
  }
  const externalIds = bothIds(one.externalIds, other.externalIds);
  const references = distinct([...(one.references ?? []), ...(other.references ?? [])]);
  return {
    ...one,
    ...other,
    values: { ...one.values, ...other.values },
    names: distinct([...one.names, ...other.names]),
    texts: { ...one.texts, ...other.texts },
    givenBy: { ...one.givenBy, ...other.givenBy },
    ...(externalIds !== undefined && { externalIds }),
    ...(references.length > 0 && { references }),
  };
}

function bothIds(
  one: Statement['externalIds'],
  other: Statement['externalIds'],
): Statement['externalIds'] {
  if (one === undefined || other === undefined) return one ?? other;
  if (one === null || other === null) {
    if (one === other) return null;
    throw new Rejection('external ids that go and come in one document');
  }
  const ofScheme = (ids: typeof one, scheme: string) =>
    JSON.stringify(ids.filter((id) => id.scheme === scheme));
  const isShared = ({ scheme }: { scheme: string }) => one.some((id) => id.scheme === scheme);
  if (
    other.filter(isShared).some(({ scheme }) => ofScheme(one, scheme) !== ofScheme(other, scheme))
  )
    throw new Rejection('different external ids in one document');
  return distinct([...one, ...other]);
}

/** The entities that a document wants gone: kind and key. */
export function retractionsOf(document: Item): { kind: KindName; key: string[] }[] {
  return itemsOf(document.retract).flatMap((retraction) =>
    Object.entries(retraction).flatMap(([kind, named]) =>
      isKind(kind)
        ? [isItem(named) ? retractionOf(kind, named) : { kind, key: [textOf(named) ?? ''] }]
        : [],
    ),
  );
}

function isKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

function retractionOf(kind: KindName, named: Item): { kind: KindName; key: string[] } {
  if (kind !== 'participant' || named.event === undefined)
    return { kind, key: keyOfRetraction(kind, named) };
  return {
    kind: 'event-participant',
    key: [textOf(named.event) ?? '', ...keyOfParticipant(named)],
  };
}

function keyOfRetraction(kind: KindName, named: Item): string[] {
  if (kind === 'affiliation') return [textOf(named.person) ?? '', ...keyOfAffiliation(named)];
  if (kind === 'edition')
    return [named.program, named.slug ?? named.year].flatMap((part) => textOf(part) ?? []);
  if (kind === 'participant') {
    const owner = [named.program, named.edition, named.category ?? ''];
    return [...owner.map((part) => textOf(part) ?? ''), ...keyOfParticipant(named)];
  }
  const [program, edition, name] = [named.program, named.edition, named.key ?? named.slug];
  return [program, edition, name].flatMap((part) => textOf(part) ?? []);
}
