// Written by `npm run codegen` from db/model/fields.

import type { FactField } from '../parts/simple-facts.tsx';
import type { FactsOfPlaceFragment, FactsOfOrganizationFragment, FactsOfPersonFragment, FactsOfTeamFragment, FactsOfProductFragment, FactsOfProjectFragment, FactsOfWorkFragment, FactsOfSourceFragment, FactsOfProgramFragment, FactsOfEventFragment, FactsOfEditionFragment } from './graphql.ts';

export interface EntitiesWithFacts { Place: FactsOfPlaceFragment; Organization: FactsOfOrganizationFragment; Person: FactsOfPersonFragment; Team: FactsOfTeamFragment; Product: FactsOfProductFragment; Project: FactsOfProjectFragment; Work: FactsOfWorkFragment; Source: FactsOfSourceFragment; Program: FactsOfProgramFragment; Event: FactsOfEventFragment; Edition: FactsOfEditionFragment; }

export const factFields: { readonly [Type in keyof EntitiesWithFacts]: readonly FactField<EntitiesWithFacts[Type]>[] } = {
  Place: [
    { name: "parent", label: "Lies in", form: "recipient", isExpected: true, read: (it) => it.parent },
    { name: "countryCode", label: "Country code", form: "countryCode", read: (it) => it.countryCode },
  ],
  Organization: [
    { name: "foundedOn", label: "Date of founding", form: "date", isExpected: true, read: (it) => it.foundedOn },
    { name: "place", label: "Place", form: "recipient", isExpected: true, read: (it) => it.place },
    { name: "dissolvedOn", label: "Date of dissolution", form: "date", read: (it) => it.dissolvedOn },
    { name: "parent", label: "Part of", form: "recipient", read: (it) => it.parent },
    { name: "website", label: "Website", form: "url", read: (it) => it.website },
  ],
  Person: [
    { name: "bornOn", label: "Date of birth", form: "date", isExpected: true, read: (it) => it.bornOn },
    { name: "birthPlace", label: "Place of birth", form: "recipient", isExpected: true, read: (it) => it.birthPlace },
    { name: "gender", label: "Gender", form: "choice", choices: 'Gender', read: (it) => it.gender },
    { name: "countryAtBirth", label: "Country at birth", form: "recipient", read: (it) => it.countryAtBirth },
    { name: "diedOn", label: "Date of death", form: "date", read: (it) => it.diedOn },
    { name: "deathPlace", label: "Place of death", form: "recipient", read: (it) => it.deathPlace },
    { name: "place", label: "Place", form: "recipient", read: (it) => it.place },
  ],
  Team: [
    { name: "place", label: "Place", form: "recipient", read: (it) => it.place },
  ],
  Product: [
    { name: "developer", label: "Developer", form: "recipient", isExpected: true, read: (it) => it.developer },
    { name: "place", label: "Place", form: "recipient", read: (it) => it.place },
  ],
  Project: [
    { name: "lead", label: "Lead", form: "recipient", isExpected: true, read: (it) => it.lead },
    { name: "place", label: "Place", form: "recipient", isExpected: true, read: (it) => it.place },
  ],
  Work: [
    { name: "year", label: "Year", form: "year", isExpected: true, read: (it) => it.year },
    { name: "parent", label: "Part of", form: "recipient", read: (it) => it.parent },
    { name: "basedOn", label: "Based on", form: "recipient", read: (it) => it.basedOn },
    { name: "place", label: "Place", form: "recipient", read: (it) => it.place },
  ],
  Source: [
    { name: "publisher", label: "Publisher", form: "text", isExpected: true, read: (it) => it.publisher },
    { name: "publishedOn", label: "Date of publication", form: "date", isExpected: true, read: (it) => it.publishedOn },
    { name: "url", label: "URL", form: "url", isExpected: true, read: (it) => it.url },
    { name: "license", label: "License", form: "text", isExpected: true, read: (it) => it.license },
  ],
  Program: [
    { name: "foundedYear", label: "Year of founding", form: "year", isExpected: true, read: (it) => it.foundedYear },
    { name: "organizer", label: "Organizer", form: "recipient", isExpected: true, read: (it) => it.organizer },
    { name: "website", label: "Website", form: "url", read: (it) => it.website },
    { name: "parent", label: "Part of", form: "program", read: (it) => it.parent },
  ],
  Event: [
    { name: "startsOn", label: "First day", form: "date", isExpected: true, read: (it) => it.startsOn },
    { name: "endsOn", label: "Last day", form: "date", isExpected: true, read: (it) => it.endsOn },
    { name: "venue", label: "Venue", form: "text", isExpected: true, read: (it) => it.venue },
    { name: "place", label: "Place", form: "recipient", isExpected: true, read: (it) => it.place },
    { name: "organizer", label: "Organizer", form: "recipient", isExpected: true, read: (it) => it.organizer },
  ],
  Edition: [
    { name: "ordinal", label: "Number of the edition", form: "number", read: (it) => it.ordinal },
  ],
};
