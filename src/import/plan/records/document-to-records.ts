import type { KindName } from '../../../../db/model/entity-kinds.ts';
import type { HeldAffiliation } from '../../../../db/model/facts.ts';
import { defaultKey, editionKey } from '../../../../db/model/keys.ts';
import type { Path } from '../../../../db/model/problem.ts';
import type {
  EditionInput,
  HonorInput,
  ParticipantInput,
  RetractionInput,
} from '../../document/document.ts';
import { topLevel } from '../../document/top-level.ts';
import type { SlugDocument } from '../../document-stages.ts';
import type { EntityRecord, Mirror, Move, Retraction } from '../../entity-record.ts';
import { type Defaults, defaultsOf, withDefaults } from './defaults.ts';
import { type Input, recordOf } from './records.ts';

/** A document as a flat list, in its order: a record for each time that an entity is named. */
export function recordsOf(document: SlugDocument): EntityRecord[] {
  const { content } = document;
  const records: EntityRecord[] = [];
  /** of the document, or of the edition that is being walked */
  let defaults: Defaults = defaultsOf(content.defaults ?? {}, document, ['defaults'], {});

  function add(
    kind: KindName,
    key: readonly string[],
    at: Path,
    input: Input,
    standing = {},
  ): void {
    records.push(withDefaults(recordOf(kind, key, document, at, input, standing), defaults));
  }

  function addAffiliation(person: string, at: Path, held: HeldAffiliation & Input): void {
    add('affiliation', [person, held.organization, held.title ?? '', held.asOf ?? ''], at, held);
  }

  function addParticipants(
    kind: 'participant' | 'event-participant',
    owner: readonly string[],
    at: Path,
    list: ParticipantInput[] | undefined,
  ): void {
    for (const [i, participant] of present(list)) {
      const key = [...owner, participant.person, participant.role];
      add(kind, key, [...at, 'participants', i], participant);
    }
  }

  function addHonor(edition: readonly string[], at: Path, honor: HonorInput, under?: string): void {
    const recipients = honor.recipients ?? [];
    if (honor.key === undefined && recipients.length === 0) {
      document.complain([...at, 'recipients'], 'An honor needs recipients or a key.');
      return;
    }
    if (under !== undefined && honor.award !== undefined && honor.award !== under) {
      const message = `The honor is listed under the award "${under}" and names another award.`;
      document.complain([...at, 'award'], message);
    }
    for (const [i, { recipient, affiliations }] of recipients.entries()) {
      for (const [j, held] of (affiliations ?? []).entries()) {
        addAffiliation(recipient, [...at, 'recipients', i, 'affiliations', j], held);
      }
    }
    const award = under ?? honor.award ?? undefined;
    const key = honor.key ?? defaultKey(award, recipients);
    if (key.length > 500) {
      document.complain([...at, 'recipients'], 'An honor with this many recipients needs a `key`.');
      return;
    }
    add('honor', [...edition, key], at, honor, award === undefined ? {} : { award });
  }

  function addEdition(edition: EditionInput, at: Path): void {
    const key = editionKey(edition);
    add('edition', key, at, edition);
    const above = defaults;
    defaults = defaultsOf(edition.defaults ?? {}, document, [...at, 'defaults'], above);
    addParticipants('participant', [...key, ''], at, edition.participants);
    for (const [i, category] of present(edition.categories)) {
      const inCategory = [...at, 'categories', i];
      add('category', [...key, category.slug], inCategory, category);
      addParticipants('participant', [...key, category.slug], inCategory, category.participants);
      for (const [j, award] of present(category.awards)) {
        const inAward = [...inCategory, 'awards', j];
        add('award', [...key, award.slug], inAward, award, { category: category.slug });
        for (const [k, honor] of present(award.honors))
          addHonor(key, [...inAward, 'honors', k], honor, award.slug);
      }
    }
    for (const [i, honor] of present(edition.honors)) addHonor(key, [...at, 'honors', i], honor);
    for (const [i, figure] of present(edition.figures)) {
      add('figure', [...key, figure.slug], [...at, 'figures', i], figure);
    }
    for (const [i, statement] of present(edition.statements)) {
      add('statement', [...key, statement.slug], [...at, 'statements', i], statement);
    }
    defaults = above;
  }

  for (const list of Object.keys(topLevel) as (keyof typeof topLevel)[]) {
    for (const [index, input] of present<Input & { slug: string }>(content[list])) {
      add(topLevel[list], [input.slug], [list, index], input);
    }
  }
  for (const [index, person] of present(content.people)) {
    for (const [i, held] of present(person.affiliations)) {
      addAffiliation(person.slug, ['people', index, 'affiliations', i], held);
    }
  }
  for (const [index, { slug, participants }] of present(content.events))
    addParticipants('event-participant', [slug], ['events', index], participants);
  for (const [index, edition] of present(content.editions))
    addEdition(edition, ['editions', index]);
  return records;
}

/** The entities that a document wants gone, in its order. */
export function retractionsOf(document: SlugDocument): Retraction[] {
  return present(document.content.retract).flatMap(([index, retraction]) => {
    const named = keyOf(retraction);
    return named ? [{ ...named, document, at: ['retract', index] }] : [];
  });
}

/** The entities that a document says all there is of, in its order. */
export function mirrorsOf(document: SlugDocument): Mirror[] {
  return present(document.content.mirror).map(([index, { edition, program, source, atMost }]) => {
    const of = { atMost: atMost ?? null, document, at: ['mirror', index] };
    if (edition !== undefined) return { kind: 'edition', key: edition.split('/'), ...of };
    if (program !== undefined) return { kind: 'program', key: [program], ...of };
    return { kind: 'source', key: [source ?? ''], ...of };
  });
}

/** The recipients that a document joins, and then those that it splits. */
export function movesOf(document: SlugDocument): Move[] {
  const joins = present(document.content.join).map(
    ([index, { from, into }]): Move => ({
      action: 'join',
      from,
      into,
      honors: [],
      document,
      at: ['join', index],
    }),
  );
  const splits = present(document.content.split).map(([index, { from, into, honors }]): Move => {
    const at = ['split', index];
    const taken = present(honors).map(([i, name]) => {
      const [program = '', edition = '', ...key] = name.split('/');
      return { key: [program, edition, key.join('/')], at: [...at, 'honors', i] };
    });
    return { action: 'split', from, into, honors: taken, document, at };
  });
  return [...joins, ...splits];
}

function keyOf(retraction: RetractionInput): Pick<Retraction, 'kind' | 'key' | 'year'> | undefined {
  const { affiliation, participant, edition, honor, category, award, figure, statement, ...top } =
    retraction;
  if (affiliation) {
    const { person, organization, title, asOf } = affiliation;
    return { kind: 'affiliation', key: [person, organization, title ?? '', asOf ?? ''] };
  }
  if (participant) {
    const { program = '', edition = '', category, event, person, role } = participant;
    return event === undefined
      ? { kind: 'participant', key: [program, edition, category ?? '', person, role] }
      : { kind: 'event-participant', key: [event, person, role] };
  }
  if (edition) {
    const { year } = edition;
    return { kind: 'edition', key: editionKey(edition), ...(year !== undefined && { year }) };
  }
  if (honor) return { kind: 'honor', key: [honor.program, honor.edition, honor.key] };
  const inEdition = { category, award, figure, statement };
  for (const kind of Object.keys(inEdition) as (keyof typeof inEdition)[]) {
    const named = inEdition[kind];
    if (named) return { kind, key: [named.program, named.edition, named.slug] };
  }
  for (const kind of Object.keys(top) as (keyof typeof top)[]) {
    const slug = top[kind];
    if (slug !== undefined) return { kind, key: [slug] };
  }
  return undefined;
}

/** The items of a list with their indexes, without those that were too wrong to be read on. */
function present<T>(list: readonly (T | null)[] | undefined): [number, T][] {
  return [...(list ?? []).entries()].filter((entry): entry is [number, T] => entry[1] !== null);
}
