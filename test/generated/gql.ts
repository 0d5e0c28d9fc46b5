/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "query The2025Awards {\n  edition(program: \"region-china-smart-city-awards\", year: 2025) {\n    name\n    categories {\n      name\n      section\n      awards {\n        name\n        highest\n        winners {\n          credit\n          reason\n        }\n      }\n    }\n  }\n}": typeof types.The2025AwardsDocument,
    "query WhereAFactComesFrom {\n  award(\n    program: \"region-china-smart-city-awards\"\n    year: 2025\n    slug: \"mobility-award\"\n  ) {\n    name\n    winners {\n      credit\n      references {\n        source {\n          title\n          publisher\n          publishedOn\n        }\n        locator {\n          paragraph\n        }\n      }\n    }\n  }\n}": typeof types.WhereAFactComesFromDocument,
    "query WhatNoSourceNames {\n  award(\n    program: \"region-china-smart-city-awards\"\n    year: 2025\n    slug: \"best-projects-x-sdi-award\"\n  ) {\n    name\n    status\n    completeness {\n      declared\n      named\n      missing\n      origins {\n        name\n        countryCode\n      }\n    }\n  }\n}": typeof types.WhatNoSourceNamesDocument,
    "query LeadersOfTheYear {\n  honorees(first: 10) {\n    totalCount\n    nodes {\n      award {\n        name\n      }\n      recipients {\n        recipient {\n          __typename\n          name\n          ... on Person {\n            honorific\n          }\n        }\n        affiliations {\n          title\n          organization {\n            name\n          }\n        }\n        place {\n          name\n        }\n      }\n    }\n  }\n}": typeof types.LeadersOfTheYearDocument,
    "query InChinese {\n  edition(program: \"region-china-smart-city-awards\", year: 2025) {\n    honors(first: 5) {\n      nodes {\n        award {\n          localizedName(lang: [\"zh-Hans\", \"en\"]) {\n            text\n            lang\n          }\n        }\n        credit(lang: [\"zh-Hans\"])\n        recipients {\n          place {\n            name(lang: [\"zh-Hans\"])\n            country {\n              name(lang: [\"zh-Hans\"])\n            }\n          }\n        }\n      }\n    }\n  }\n}": typeof types.InChineseDocument,
    "query OnePlace {\n  recipient(slug: \"guangzhou\") {\n    name\n    ... on Place {\n      placeKind\n      parent {\n        name\n      }\n      coordinates {\n        latitude\n        longitude\n      }\n    }\n    honors(first: 5) {\n      totalCount\n      nodes {\n        edition {\n          name\n        }\n        award {\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": typeof types.OnePlaceDocument,
};
const documents: Documents = {
    "query The2025Awards {\n  edition(program: \"region-china-smart-city-awards\", year: 2025) {\n    name\n    categories {\n      name\n      section\n      awards {\n        name\n        highest\n        winners {\n          credit\n          reason\n        }\n      }\n    }\n  }\n}": types.The2025AwardsDocument,
    "query WhereAFactComesFrom {\n  award(\n    program: \"region-china-smart-city-awards\"\n    year: 2025\n    slug: \"mobility-award\"\n  ) {\n    name\n    winners {\n      credit\n      references {\n        source {\n          title\n          publisher\n          publishedOn\n        }\n        locator {\n          paragraph\n        }\n      }\n    }\n  }\n}": types.WhereAFactComesFromDocument,
    "query WhatNoSourceNames {\n  award(\n    program: \"region-china-smart-city-awards\"\n    year: 2025\n    slug: \"best-projects-x-sdi-award\"\n  ) {\n    name\n    status\n    completeness {\n      declared\n      named\n      missing\n      origins {\n        name\n        countryCode\n      }\n    }\n  }\n}": types.WhatNoSourceNamesDocument,
    "query LeadersOfTheYear {\n  honorees(first: 10) {\n    totalCount\n    nodes {\n      award {\n        name\n      }\n      recipients {\n        recipient {\n          __typename\n          name\n          ... on Person {\n            honorific\n          }\n        }\n        affiliations {\n          title\n          organization {\n            name\n          }\n        }\n        place {\n          name\n        }\n      }\n    }\n  }\n}": types.LeadersOfTheYearDocument,
    "query InChinese {\n  edition(program: \"region-china-smart-city-awards\", year: 2025) {\n    honors(first: 5) {\n      nodes {\n        award {\n          localizedName(lang: [\"zh-Hans\", \"en\"]) {\n            text\n            lang\n          }\n        }\n        credit(lang: [\"zh-Hans\"])\n        recipients {\n          place {\n            name(lang: [\"zh-Hans\"])\n            country {\n              name(lang: [\"zh-Hans\"])\n            }\n          }\n        }\n      }\n    }\n  }\n}": types.InChineseDocument,
    "query OnePlace {\n  recipient(slug: \"guangzhou\") {\n    name\n    ... on Place {\n      placeKind\n      parent {\n        name\n      }\n      coordinates {\n        latitude\n        longitude\n      }\n    }\n    honors(first: 5) {\n      totalCount\n      nodes {\n        edition {\n          name\n        }\n        award {\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}": types.OnePlaceDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query The2025Awards {\n  edition(program: \"region-china-smart-city-awards\", year: 2025) {\n    name\n    categories {\n      name\n      section\n      awards {\n        name\n        highest\n        winners {\n          credit\n          reason\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query The2025Awards {\n  edition(program: \"region-china-smart-city-awards\", year: 2025) {\n    name\n    categories {\n      name\n      section\n      awards {\n        name\n        highest\n        winners {\n          credit\n          reason\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhereAFactComesFrom {\n  award(\n    program: \"region-china-smart-city-awards\"\n    year: 2025\n    slug: \"mobility-award\"\n  ) {\n    name\n    winners {\n      credit\n      references {\n        source {\n          title\n          publisher\n          publishedOn\n        }\n        locator {\n          paragraph\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query WhereAFactComesFrom {\n  award(\n    program: \"region-china-smart-city-awards\"\n    year: 2025\n    slug: \"mobility-award\"\n  ) {\n    name\n    winners {\n      credit\n      references {\n        source {\n          title\n          publisher\n          publishedOn\n        }\n        locator {\n          paragraph\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query WhatNoSourceNames {\n  award(\n    program: \"region-china-smart-city-awards\"\n    year: 2025\n    slug: \"best-projects-x-sdi-award\"\n  ) {\n    name\n    status\n    completeness {\n      declared\n      named\n      missing\n      origins {\n        name\n        countryCode\n      }\n    }\n  }\n}"): (typeof documents)["query WhatNoSourceNames {\n  award(\n    program: \"region-china-smart-city-awards\"\n    year: 2025\n    slug: \"best-projects-x-sdi-award\"\n  ) {\n    name\n    status\n    completeness {\n      declared\n      named\n      missing\n      origins {\n        name\n        countryCode\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LeadersOfTheYear {\n  honorees(first: 10) {\n    totalCount\n    nodes {\n      award {\n        name\n      }\n      recipients {\n        recipient {\n          __typename\n          name\n          ... on Person {\n            honorific\n          }\n        }\n        affiliations {\n          title\n          organization {\n            name\n          }\n        }\n        place {\n          name\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query LeadersOfTheYear {\n  honorees(first: 10) {\n    totalCount\n    nodes {\n      award {\n        name\n      }\n      recipients {\n        recipient {\n          __typename\n          name\n          ... on Person {\n            honorific\n          }\n        }\n        affiliations {\n          title\n          organization {\n            name\n          }\n        }\n        place {\n          name\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query InChinese {\n  edition(program: \"region-china-smart-city-awards\", year: 2025) {\n    honors(first: 5) {\n      nodes {\n        award {\n          localizedName(lang: [\"zh-Hans\", \"en\"]) {\n            text\n            lang\n          }\n        }\n        credit(lang: [\"zh-Hans\"])\n        recipients {\n          place {\n            name(lang: [\"zh-Hans\"])\n            country {\n              name(lang: [\"zh-Hans\"])\n            }\n          }\n        }\n      }\n    }\n  }\n}"): (typeof documents)["query InChinese {\n  edition(program: \"region-china-smart-city-awards\", year: 2025) {\n    honors(first: 5) {\n      nodes {\n        award {\n          localizedName(lang: [\"zh-Hans\", \"en\"]) {\n            text\n            lang\n          }\n        }\n        credit(lang: [\"zh-Hans\"])\n        recipients {\n          place {\n            name(lang: [\"zh-Hans\"])\n            country {\n              name(lang: [\"zh-Hans\"])\n            }\n          }\n        }\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query OnePlace {\n  recipient(slug: \"guangzhou\") {\n    name\n    ... on Place {\n      placeKind\n      parent {\n        name\n      }\n      coordinates {\n        latitude\n        longitude\n      }\n    }\n    honors(first: 5) {\n      totalCount\n      nodes {\n        edition {\n          name\n        }\n        award {\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"): (typeof documents)["query OnePlace {\n  recipient(slug: \"guangzhou\") {\n    name\n    ... on Place {\n      placeKind\n      parent {\n        name\n      }\n      coordinates {\n        latitude\n        longitude\n      }\n    }\n    honors(first: 5) {\n      totalCount\n      nodes {\n        edition {\n          name\n        }\n        award {\n          name\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;