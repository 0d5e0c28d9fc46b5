import { printedCredit } from '../../honor/printed-credit.ts';
import type { Messages } from '../messages/languages/en.ts';
import type { CorrectableEntity, EntityFields, FieldsOf } from './correctable.ts';
import { type Field, fieldOf } from './field.ts';
import { deskFields } from './simple-fields.ts';

type DeclaredEntity = FieldsOf<keyof typeof deskFields>;

/** The simple fields of an entity: single values, as documents have them. */
export function fieldsOf(entity: EntityFields, messages: Messages): Field[] {
  if (!hasFields(entity)) return [];
  const fields = fieldsOfType(entity.__typename, entity, messages);
  if (entity.__typename !== 'Honor') return fields;
  const credit = printedCredit(entity) ?? '';
  return fields.map((field) => (field.name === 'credit' ? { ...field, present: credit } : field));
}

const hasFields = (entity: EntityFields): entity is DeclaredEntity =>
  Object.hasOwn(deskFields, entity.__typename);

const fieldsOfType = <Type extends keyof typeof deskFields>(
  type: Type,
  entity: FieldsOf<Type>,
  messages: Messages,
): Field[] => deskFields[type].map((declared) => fieldOf(type, declared, entity, messages));

/** The names of an entity, one field each. An award through the years has those of its editions. */
export function namesOf(entity: CorrectableEntity, { desk }: Messages): Field[] {
  if (!('names' in entity) || entity.__typename === 'AwardSeries') return [];
  return entity.names.map((name, index) => ({
    id: `names ${index}`,
    name: 'names',
    label: desk.correction.name(
      [name.lang, desk.correction.nameKinds[name.kind]].filter((part) => part !== null).join(', '),
    ),
    present: name.text,
    input: 'text',
    lang: name.lang ?? '',
    isClearable: false,
    canBeDisputed: false,
    // The names of one language and kind replace those that are there, so that all of them are given.
    valueOf: (text) =>
      entity.names
        .filter(({ lang, kind }) => lang === name.lang && kind === name.kind)
        .map((one) => ({ text: one === name ? text : one.text, lang: one.lang, kind: one.kind })),
  }));
}
