// Written by `npm run codegen` from db/model/fields.

import type { FactField } from './simple-facts.tsx';
import type { FactsOfPlaceFragment, FactsOfOrganizationFragment, FactsOfPersonFragment, FactsOfTeamFragment, FactsOfProductFragment, FactsOfProjectFragment, FactsOfWorkFragment, FactsOfSourceFragment, FactsOfProgramFragment, FactsOfEventFragment, FactsOfEditionFragment } from '../generated/graphql.ts';

export interface EntitiesWithFacts { Place: FactsOfPlaceFragment; Organization: FactsOfOrganizationFragment; Person: FactsOfPersonFragment; Team: FactsOfTeamFragment; Product: FactsOfProductFragment; Project: FactsOfProjectFragment; Work: FactsOfWorkFragment; Source: FactsOfSourceFragment; Program: FactsOfProgramFragment; Event: FactsOfEventFragment; Edition: FactsOfEditionFragment; }

export const factFields: { readonly [Type in keyof EntitiesWithFacts]: readonly FactField<EntitiesWithFacts[Type]>[] } = {
  Place: [
    { name: "parent", form: "recipient", isExpected: true, read: (it) => it.parent },
    { name: "countryCode", form: "countryCode", read: (it) => it.countryCode },
  ],
  Organization: [
    { name: "foundedOn", form: "date", isExpected: true, read: (it) => it.foundedOn },
    { name: "place", form: "recipient", isExpected: true, read: (it) => it.place },
    { name: "dissolvedOn", form: "date", read: (it) => it.dissolvedOn },
    { name: "parent", form: "recipient", read: (it) => it.parent },
    { name: "website", form: "url", read: (it) => it.website },
  ],
  Person: [
    { name: "bornOn", form: "date", isExpected: true, read: (it) => it.bornOn },
    { name: "birthPlace", form: "recipient", isExpected: true, read: (it) => it.birthPlace },
    { name: "gender", form: "choice", choices: 'Gender', read: (it) => it.gender },
    { name: "countryAtBirth", form: "recipient", read: (it) => it.countryAtBirth },
    { name: "diedOn", form: "date", read: (it) => it.diedOn },
    { name: "deathPlace", form: "recipient", read: (it) => it.deathPlace },
    { name: "place", form: "recipient", read: (it) => it.place },
  ],
  Team: [
    { name: "place", form: "recipient", read: (it) => it.place },
  ],
  Product: [
    { name: "developer", form: "recipient", isExpected: true, read: (it) => it.developer },
    { name: "place", form: "recipient", read: (it) => it.place },
  ],
  Project: [
    { name: "lead", form: "recipient", isExpected: true, read: (it) => it.lead },
    { name: "place", form: "recipient", isExpected: true, read: (it) => it.place },
  ],
  Work: [
    { name: "year", form: "year", isExpected: true, read: (it) => it.year },
    { name: "parent", form: "recipient", read: (it) => it.parent },
    { name: "basedOn", form: "recipient", read: (it) => it.basedOn },
    { name: "place", form: "recipient", read: (it) => it.place },
  ],
  Source: [
    { name: "publisher", form: "text", isExpected: true, read: (it) => it.publisher },
    { name: "publishedOn", form: "date", isExpected: true, read: (it) => it.publishedOn },
    { name: "url", form: "url", isExpected: true, read: (it) => it.url },
    { name: "license", form: "text", isExpected: true, read: (it) => it.license },
  ],
  Program: [
    { name: "foundedYear", form: "year", isExpected: true, read: (it) => it.foundedYear },
    { name: "organizer", form: "recipient", isExpected: true, read: (it) => it.organizer },
    { name: "website", form: "url", read: (it) => it.website },
    { name: "parent", form: "program", read: (it) => it.parent },
  ],
  Event: [
    { name: "startsOn", form: "date", isExpected: true, read: (it) => it.startsOn },
    { name: "endsOn", form: "date", isExpected: true, read: (it) => it.endsOn },
    { name: "venue", form: "text", isExpected: true, read: (it) => it.venue },
    { name: "place", form: "recipient", isExpected: true, read: (it) => it.place },
    { name: "organizer", form: "recipient", isExpected: true, read: (it) => it.organizer },
  ],
  Edition: [
    { name: "ordinal", form: "number", read: (it) => it.ordinal },
  ],
};
