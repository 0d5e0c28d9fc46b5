import { sourceFields } from '../../../../db/model/fields/source.ts';
import { valueAt } from '../../csv-format/cells.ts';
import { usualRoles, wholeHonor } from '../../csv-format/columns.ts';
import { slug } from '../../document/value-schemas.ts';
import type { Values } from './put.ts';
import { type CsvParts, listOfKind } from './row.ts';
import { type Origin, RowItem } from './row-item.ts';

/**
 * The document that rows make: what they say of one entity stands in it once, and honors under their edition and
 * award. The sources of a row are cited for all that it is the first to say.
 */
export class RowsDocument {
  readonly root = new RowItem({ format: 'awards/1', editions: [] }, { row: 0, part: 'honor' });

  /** of affiliations that a row cites its sources for */
  readonly #cited = new Set<string>();

  add(parts: CsvParts, row: number): void {
    const { program, edition, participants, recipients, references } = parts;
    const { root } = this;
    const sources = references.filter(
      ({ source, field }) => field === undefined && slug.safeParse(source).success,
    );
    const citing = listed(
      'references',
      sources.map(({ source }) => ({ source })),
    );

    const { slug: inProgram, ...ofProgram } = program;
    if (hasAny(ofProgram))
      root.say('programs', { slug: inProgram }, ofProgram, citing, { row, part: 'program' });
    for (const [item, recipient] of recipients.entries()) {
      const list = listOfKind(recipient.kind);
      // A wrong slug is complained of where the honor has it.
      if (list === undefined || !slug.safeParse(recipient.recipient).success) continue;
      const origin: Origin = { row, part: 'recipients', item };
      root.say(list, { slug: recipient.recipient }, ofEntity(recipient), citing, origin);
    }
    for (const [item, reference] of references.entries()) {
      const said = split(reference, isOfSource)[0];
      if (hasAny(said) && slug.safeParse(reference.source).success)
        root.say(
          'sources',
          { slug: reference.source },
          said,
          {},
          { row, part: 'references', item },
        );
    }

    const named = edition.slug === undefined ? ['year'] : ['slug'];
    const [key, ofEdition] = split(edition, (field) => named.includes(field));
    const origin: Origin = { row, part: 'edition' };
    const branch = root.say('editions', { program: inProgram, ...key }, ofEdition, citing, origin);
    for (const [item, participant] of participants.entries()) {
      const { person, role = usualRoles.participants, names, ...said } = participant;
      const origin: Origin = { row, part: 'participants', item };
      branch.say('participants', { person, role }, said, citing, origin, true);
      if (names !== undefined && slug.safeParse(person).success)
        root.say('people', { slug: person }, { names }, citing, origin);
    }
    this.#addHonor(branch, parts, row, citing);
  }

  #addHonor(edition: RowItem, parts: CsvParts, row: number, citing: Values): void {
    const { slug: category, ...ofCategory } = parts.category;
    const { slug: award, ...ofAward } = parts.award;
    const honor = this.#honorOf(parts, citing);
    const isSaid = category !== undefined && (award !== undefined || hasAny(ofCategory));
    const inCategory =
      isSaid &&
      edition.say('categories', { slug: category }, ofCategory, citing, { row, part: 'category' });
    if (!inCategory || award === undefined) {
      const named = {
        ...(category !== undefined && { category }),
        ...(award !== undefined && { award }),
      };
      edition.add('honors', { ...honor, ...named }, { row, part: 'honor' });
      return;
    }
    inCategory
      .say('awards', { slug: award }, ofAward, citing, { row, part: 'award' })
      .add('honors', honor, { row, part: 'honor' });
  }

  #honorOf({ honor, recipients, references }: CsvParts, citing: Values): Values {
    const given = recipients.map(
      ({ kind, names, externalIds, links, attributes, own, affiliations, ...recipient }) => {
        const held: readonly Values[] = Array.isArray(affiliations) ? affiliations : [];
        const cited = held.map((one) => {
          const key = JSON.stringify([recipient.recipient, one]);
          const isCited = this.#cited.has(key);
          this.#cited.add(key);
          return isCited ? one : { ...one, ...citing };
        });
        return { ...recipient, ...listed('affiliations', cited) };
      },
    );
    const supporting = references.map((reference) => {
      const [, { field, ...rest }] = split(reference, isOfSource);
      return field === undefined || field === wholeHonor ? rest : { ...rest, field };
    });
    return { ...honor, ...listed('recipients', given), ...listed('references', supporting) };
  }
}

/** The values that a row gives of a recipient beside its part in the honor. */
function ofEntity({ kind, names, externalIds, links, attributes, own }: Values): Values {
  const given = { names, externalIds, links, attributes };
  const ofKind = valueAt({ own }, `own.${String(kind).toLowerCase()}`);
  return { ...split(given, (field) => valueAt(given, field) !== undefined)[0], ...Object(ofKind) };
}

function isOfSource(field: string): boolean {
  return Object.hasOwn(sourceFields, field);
}

/** The fields of some values that are of a sort, and the others. */
function split(values: Values, isOfSort: (field: string) => boolean): [Values, Values] {
  const [some, others]: [Values, Values] = [{}, {}];
  for (const [field, value] of Object.entries(values))
    (isOfSort(field) ? some : others)[field] = value;
  return [some, others];
}

function listed(field: string, items: readonly unknown[]): Values {
  return items.length > 0 ? { [field]: items } : {};
}

function hasAny(values: Values): boolean {
  return Object.keys(values).length > 0;
}
