import { sourceKindLabels } from '../parts/labels.ts';
import type { CorrectableEntity, EntityFields, FieldsOf } from './correctable.ts';
import {
  fieldsOfAward,
  fieldsOfCategory,
  fieldsOfEdition,
  fieldsOfFigure,
  fieldsOfHonor,
  fieldsOfParticipant,
  fieldsOfStatement,
} from './edition-fields.ts';
import {
  choiceField,
  type Field,
  numberField,
  required,
  targetField,
  undisputed,
  valueField,
} from './field.ts';
import {
  fieldsOfOrganization,
  fieldsOfPerson,
  fieldsOfPlace,
  fieldsOfProduct,
  fieldsOfProject,
  fieldsOfTeam,
  fieldsOfWork,
} from './recipient-fields.ts';

/** The simple fields of an entity: single values, as documents have them. */
export function fieldsOf(entity: EntityFields): Field[] {
  switch (entity.__typename) {
    case 'Place':
      return fieldsOfPlace(entity);
    case 'Organization':
      return fieldsOfOrganization(entity);
    case 'Person':
      return fieldsOfPerson(entity);
    case 'Team':
      return fieldsOfTeam(entity);
    case 'Product':
      return fieldsOfProduct(entity);
    case 'Project':
      return fieldsOfProject(entity);
    case 'Work':
      return fieldsOfWork(entity);
    case 'Program':
      return fieldsOfProgram(entity);
    case 'Event':
      return fieldsOfEvent(entity);
    case 'Edition':
      return fieldsOfEdition(entity);
    case 'Category':
      return fieldsOfCategory(entity);
    case 'Award':
      return fieldsOfAward(entity);
    case 'Honor':
      return fieldsOfHonor(entity);
    case 'Figure':
      return fieldsOfFigure(entity);
    case 'Statement':
      return fieldsOfStatement(entity);
    case 'Participant':
      return fieldsOfParticipant(entity);
    case 'Source':
      return fieldsOfSource(entity);
    default:
      return [];
  }
}

const fieldsOfProgram = (program: FieldsOf<'Program'>): Field[] => [
  numberField('foundedYear', 'Founded in', program.foundedYear),
  valueField('website', 'Website', program.website, 'url'),
  targetField('organizer', 'Organizer', program.organizer, 'organization'),
  targetField('parent', 'Part of', program.parent, 'program'),
];

const fieldsOfEvent = (event: FieldsOf<'Event'>): Field[] => [
  valueField('startsOn', 'First day', event.startsOn, 'date'),
  valueField('endsOn', 'Last day', event.endsOn, 'date'),
  valueField('venue', 'Venue', event.venue),
  targetField('place', 'Place', event.place, 'place'),
  targetField('organizer', 'Organizer', event.organizer, 'organization'),
];

const fieldsOfSource = (source: FieldsOf<'Source'>): Field[] => [
  required(valueField('title', 'Title', source.title)),
  choiceField('kind', 'Kind of source', source.sourceKind, sourceKindLabels),
  undisputed(valueField('publisher', 'Publisher', source.publisher)),
  undisputed(valueField('publishedOn', 'Published on', source.publishedOn, 'date')),
  undisputed(valueField('url', 'URL', source.url, 'url')),
  undisputed(valueField('license', 'License', source.license)),
];

/** The names of an entity, one field each. An award through the years has those of its editions. */
export function namesOf(entity: CorrectableEntity): Field[] {
  if (!('names' in entity) || entity.__typename === 'AwardSeries') return [];
  return entity.names.map((name, index) => ({
    id: `names ${index}`,
    name: 'names',
    label: `Name (${[name.lang, name.kind.toLowerCase()].filter((part) => part !== null).join(', ')})`,
    present: name.text,
    input: 'text',
    ...{ isClearable: false, canBeDisputed: false },
    // The names of one language and kind replace those that are there, so that all of them are given.
    valueOf: (text) =>
      entity.names
        .filter(({ lang, kind }) => lang === name.lang && kind === name.kind)
        .map((one) => ({ text: one === name ? text : one.text, lang: one.lang, kind: one.kind })),
  }));
}
