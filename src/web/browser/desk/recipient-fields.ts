import { genderLabels, organizationLabels, placeLabels } from '../parts/labels.ts';
import type { FieldsOf } from './correctable.ts';
import { choiceField, type Field, numberField, targetField, valueField } from './field.ts';

/** What documents say of those who can be honored. */

const placeOf = ({ place }: Pick<FieldsOf<'Team'>, 'place'>) =>
  targetField('place', 'Place', place, 'place');

export const fieldsOfPlace = (place: FieldsOf<'Place'>): Field[] => [
  choiceField('placeKind', 'Kind of place', place.placeKind, placeLabels),
  targetField('parent', 'Lies in', place.parent, 'place'),
  valueField(
    'countryCode',
    'Country code',
    place.countryCode,
    'text',
    'ISO 3166-1 alpha-2, such as FR',
  ),
  {
    ...valueField(
      'coordinates',
      'Coordinates',
      place.coordinates && `${place.coordinates.latitude}, ${place.coordinates.longitude}`,
      'text',
      'latitude and longitude in degrees, such as 48.857, 2.352',
    ),
    valueOf: (text) => {
      if (text === '') return null;
      const [latitude, longitude] = text.split(',').map((part) => Number(part));
      return { latitude, longitude };
    },
  },
];

export const fieldsOfOrganization = (organization: FieldsOf<'Organization'>): Field[] => [
  choiceField(
    'organizationKind',
    'Kind of organization',
    organization.organizationKind,
    organizationLabels,
  ),
  valueField('foundedOn', 'Founded on', organization.foundedOn, 'date'),
  valueField('dissolvedOn', 'Dissolved on', organization.dissolvedOn, 'date'),
  targetField('parent', 'Part of', organization.parent, 'organization'),
  valueField('website', 'Website', organization.website, 'url'),
  placeOf(organization),
];

export const fieldsOfPerson = (person: FieldsOf<'Person'>): Field[] => [
  valueField('honorific', 'Honorific', person.honorific),
  choiceField('gender', 'Gender', person.gender, genderLabels, true),
  valueField('bornOn', 'Born on', person.bornOn, 'date'),
  targetField('birthPlace', 'Born in', person.birthPlace, 'place'),
  valueField('diedOn', 'Died on', person.diedOn, 'date'),
  targetField('deathPlace', 'Died in', person.deathPlace, 'place'),
  placeOf(person),
];

export const fieldsOfTeam = (team: FieldsOf<'Team'>): Field[] => [placeOf(team)];

export const fieldsOfProduct = (product: FieldsOf<'Product'>): Field[] => [
  targetField('developer', 'Developer', product.developer, 'organization'),
  placeOf(product),
];

export const fieldsOfProject = (project: FieldsOf<'Project'>): Field[] => [
  targetField('lead', 'Lead', project.lead, 'organization'),
  placeOf(project),
];

export const fieldsOfWork = (work: FieldsOf<'Work'>): Field[] => [
  valueField('workKind', 'Kind of work', work.workKind),
  numberField('year', 'Year', work.year),
  targetField('parent', 'Part of', work.parent, 'work'),
  placeOf(work),
];
