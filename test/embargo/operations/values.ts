import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import { filtersByName } from '../../../db/model/honor-filters.ts';
import type { Clues } from './clues.ts';

const text = (value: string) => JSON.stringify(value);
const recipientKinds = ['place', 'organization', 'product', 'project', 'work', 'person', 'team'];
/** The second half of an id that nothing has. */
const nothing = 'A'.repeat(22);
const last = (key: string) => key.split('/').at(-1) ?? key;

/**
 * The values of arguments, as literals of GraphQL: they name what is hidden and what is not. Whoever adds an
 * argument that is not known here says what it is to be given.
 */
export class Values {
  readonly #strings: Readonly<Record<string, readonly string[]>>;
  readonly #keys: Readonly<Record<string, readonly string[]>>;

  constructor({ ids, slugs, names, revisions }: Clues) {
    const documents = [...(ids.get('document') ?? []), `document_${nothing}`];
    const entities = [...ids].flatMap(([kind, those]) =>
      kind === 'token' || kind === 'document' ? [] : those,
    );
    const keys = (kind: string) => slugs.get(kind) ?? [];
    const of = (kind: string) => [...new Set(keys(kind).map(last))];
    const parts = [...names, ...names.flatMap((name) => [name.slice(0, 5), name.slice(1, 8)])];
    const idsOf = (...kinds: string[]) => kinds.flatMap((kind) => ids.get(kind) ?? []);
    const inEdition = (kind: string) => [
      ...of(kind),
      ...new Set(keys(kind).map((key) => `${key.split('/')[0]}/${last(key)}`)),
    ];
    this.#keys = {
      'Query.award': keys('AWARD'),
      'Query.awardSeries': keys('AWARD_SERIES'),
      'Query.edition': keys('EDITION'),
    };
    this.#strings = {
      ids: [...ids.values()].flat(),
      'PublishDocumentInput.id': documents,
      'RescheduleDocumentInput.id': documents,
      'WithdrawDocumentInput.id': documents,
      'RedactInput.id': entities,
      'Query.changes.subject': entities,
      'RevokeAccessTokenInput.id': [...(ids.get('token') ?? []), `token_${nothing}`],
      program: [...of('PROGRAM'), ...idsOf('program')],
      'Query.program.slug': of('PROGRAM'),
      'Query.event.slug': of('EVENT'),
      'Query.source.slug': of('SOURCE'),
      'RecipientBy.slug': of('RECIPIENT'),
      'PlaceBy.slug': of('RECIPIENT'),
      scheme: ['wikidata', 'zephyr'],
      value: ['Q2', 'Q1', 'z1'],
      'Query.award.slug': of('AWARD'),
      'Query.awardSeries.slug': of('AWARD_SERIES'),
      'Query.edition.slug': of('EDITION'),
      'Program.edition.slug': of('EDITION'),
      'Edition.category.slug': of('CATEGORY'),
      'AwardFilter.award': [...inEdition('AWARD'), ...idsOf('award', 'series')],
      'AwardFilter.slug': [...inEdition('AWARD'), ...idsOf('award', 'series')],
      edition: [...of('EDITION'), ...keys('EDITION'), ...idsOf('edition')],
      event: [...of('EVENT'), ...idsOf('event')],
      category: [...inEdition('CATEGORY'), ...idsOf('category')],
      award: [...inEdition('AWARD'), ...idsOf('award', 'series')],
      recipient: [...of('RECIPIENT'), ...idsOf(...recipientKinds)],
      place: [...of('RECIPIENT'), ...idsOf('place')],
      organization: [...of('RECIPIENT'), ...idsOf('organization')],
      person: [...of('RECIPIENT'), ...idsOf('person')],
      'AttributeFilter.key': ['zephyr:wind', 'harbor:berth'],
      'AttributeFilter.value': ['9', 'Zephyr'],
      section: ['Zephyr', 'Coast'],
      workKind: ['Anchor', 'Zephyr Anchor'],
      continent: ['142', '019'],
      region: ['030', '013'],
      'StatisticsNumber.attribute': ['harbor:berth', 'zephyr:wind'],
      'StatisticsNumber.prize': ['SEK', 'CHF'],
      since: revisions,
      'RecipientFilter.name': parts,
      'HonorFilter.recipientName': parts,
      query: [...new Set(parts)].filter((part) => part.trim().length > 2),
      field: ['ceremony.heldOn', 'recipients', 'startsOn', 'declared', 'harbor:berth'],
      namespace: ['harbor', 'zephyr'],
      document: ['format: awards/1'],
      expectedRevision: revisions,
      reason: ['Zephyr'],
      'UndoRevisionInput.revision': ['999999'],
      'ApplyDocumentInput.name': ['secret.yaml'],
      'CreateAccessTokenInput.name': ['Paula'],
    };
  }

  /** Arguments of a field that mean something together only: a list of values for each of them. */
  together(
    parent: GraphQLNamedType,
    field: GraphQLField<unknown, unknown>,
  ): readonly ReadonlyMap<string, string>[] {
    if (`${parent.name}.${field.name}` === 'Query.statistics') return this.#ofStatistics();
    const keys = this.#keys[`${parent.name}.${field.name}`] ?? [];
    return keys.map((key) => {
      const [program = '', edition = '', slug = edition] = key.split('/');
      const year = /^\d{4}$/.test(edition) ? edition : '2025';
      const all = { program: text(program), year, slug: text(slug) };
      return new Map(
        field.args.flatMap(({ name }) => Object.entries(all).filter(([key]) => key === name)),
      );
    });
  }

  #ofStatistics(): ReadonlyMap<string, string>[] {
    const numbers = ['attribute: "zephyr:wind"', 'prize: "SEK"', 'prize: "CHF"'];
    const measured = ['SUM', 'MEAN', 'MIN', 'MAX'].flatMap((measure) =>
      numbers.map((number) => ({ by: '[AWARD]', measure, of: `{ ${number} }` })),
    );
    const all = [{ by: '[YEAR, COUNTRY]', fill: 'true' }, ...measured];
    return all.map((args) => new Map(Object.entries(args)));
  }

  /** Values of an argument. */
  of(
    parent: GraphQLNamedType,
    field: GraphQLField<unknown, unknown>,
    argument: GraphQLArgument,
  ): readonly string[] {
    return this.#ofType(argument.type, `${parent.name}.${field.name}.${argument.name}`, []);
  }

  /** @param within names of the inputs around it */
  #ofType(type: GraphQLInputType, path: string, within: readonly string[]): readonly string[] {
    const inner = getNullableType(type);
    if (isListType(inner)) {
      const items = this.#ofType(inner.ofType, path, within);
      return path.endsWith('.ids') ? chunks(items, 10) : items.map((item) => `[${item}]`);
    }
    if (isEnumType(inner)) {
      const names = inner.getValues().map(({ name }) => name);
      // The one value that is a bad argument.
      return path === 'CreateAccessTokenInput.role'
        ? names.filter((name) => name !== 'PUBLIC')
        : names;
    }
    if (!isInputObjectType(inner)) return this.#scalars(inner.name, path);
    // A filter in a filter is like one that stands alone.
    if (within.includes(inner.name)) return ['{ program: ["harbor-prize"] }'];
    const fields = Object.values(inner.getFields()).map((field) => ({
      field,
      values: this.#ofType(field.type, `${inner.name}.${field.name}`, [...within, inner.name]),
    }));
    const needed = fields.filter(({ field }) => isRequiredInputField(field));
    const literals = fields.map(({ field, values }) =>
      values.map((value) => {
        const all = new Map(needed.map(({ field: { name }, values: [first] }) => [name, first]));
        return `{ ${[...all.set(field.name, value)].map((pair) => pair.join(': ')).join(', ')} }`;
      }),
    );
    return interleave(literals);
  }

  #scalars(type: string, path: string): readonly string[] {
    const name = last(path.replaceAll('.', '/'));
    switch (type) {
      case 'Boolean':
        return ['true', 'false'];
      case 'CountryCode':
        return ['"HN"', '"ZW"', '"CN"'];
      case 'LanguageTag':
        return ['"de"', '"zh-Hans"'];
      case 'PartialDate':
        return ['"2025-06-05"', '"2025-06"', '"2025-06-06"'];
      case 'DateTime':
        return ['"2099-06-05T00:00:00Z"'];
      case 'Int':
        if (name === 'decade') return ['2020', '2010'];
        return name === 'first' || name === 'last' ? ['3', '7'] : ['2025', '2026'];
      case 'Float':
        return ['8.5', '9.5'];
      case 'ID':
        return this.#named(path, 'ids');
      case 'String':
        return name === 'after' || name === 'before'
          ? []
          : this.#named(path, name, filtersByName.get(name)?.kind ?? name);
      case 'ImportDocument':
        return this.#named('document');
      default:
        throw new Error(`What is ${path} of the type ${type} to be given?`);
    }
  }

  #named(...keys: string[]): readonly string[] {
    const found = keys.map((key) => this.#strings[key]).find((values) => values !== undefined);
    if (!found) throw new Error(`What is ${keys[0]} to be given?`);
    return found.map(text);
  }
}

function chunks(items: readonly string[], size: number): string[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => {
    const some = items.slice(index * size, (index + 1) * size);
    return `[${some.join(', ')}]`;
  });
}

/** The first of each list, then the second of each, and so on. */
function interleave(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) =>
    lists.flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}
