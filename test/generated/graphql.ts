/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Whether an award was given. */
export type AwardStatus =
  /** It was given. */
  | 'AWARDED'
  /** It was not given in this edition; see `statusReason`. */
  | 'NOT_AWARDED'
  /** It was given, and who won is kept from the public. */
  | 'UNDISCLOSED'
  /** No source says whether it was given. */
  | 'UNKNOWN'
  /** It is still to be given. */
  | 'UPCOMING';

/** What kind of place it is. */
export type PlaceKind =
  /** A city, municipality or town. */
  | 'CITY'
  /** A country or territory with an ISO code of its own. */
  | 'COUNTRY'
  /** A part of a city. */
  | 'DISTRICT'
  /** A state, province or other part of a country. */
  | 'REGION'
  /** A park, zone or other area with a purpose. */
  | 'ZONE';

export type The2025AwardsQueryVariables = Exact<{ [key: string]: never; }>;


export type The2025AwardsQuery = { edition: { name: string, categories: Array<{ name: string, section: string | null, awards: Array<{ name: string, highest: boolean, winners: Array<
          | { credit: string | null, reason: string | null }
          | { credit: string | null, reason: string | null }
          | { credit: string | null, reason: string | null }
        > }> }> } | null };

export type WhereAFactComesFromQueryVariables = Exact<{ [key: string]: never; }>;


export type WhereAFactComesFromQuery = { award: { name: string, winners: Array<
      | { credit: string | null, references: Array<{ source: { title: string, publisher: string | null, publishedOn: string | null }, locator: { paragraph: number | null } | null }> }
      | { credit: string | null, references: Array<{ source: { title: string, publisher: string | null, publishedOn: string | null }, locator: { paragraph: number | null } | null }> }
      | { credit: string | null, references: Array<{ source: { title: string, publisher: string | null, publishedOn: string | null }, locator: { paragraph: number | null } | null }> }
    > } | null };

export type WhatNoSourceNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatNoSourceNamesQuery = { award: { name: string, status: AwardStatus, completeness: { declared: number | null, named: number, missing: number | null, origins: Array<{ name: string, countryCode: string | null }> } } | null };

export type LeadersOfTheYearQueryVariables = Exact<{ [key: string]: never; }>;


export type LeadersOfTheYearQuery = { honorees: { totalCount: number, nodes: Array<
      | { award: { name: string } | null, recipients: Array<{ recipient:
            | { __typename: 'Organization', name: string }
            | { __typename: 'Person', honorific: string | null, name: string }
            | { __typename: 'Place', name: string }
            | { __typename: 'Product', name: string }
            | { __typename: 'Project', name: string }
            | { __typename: 'Team', name: string }
            | { __typename: 'Work', name: string }
          , affiliations: Array<{ title: string | null, organization: { name: string } }>, place: { name: string } | null }> }
      | { award: { name: string } | null, recipients: Array<{ recipient:
            | { __typename: 'Organization', name: string }
            | { __typename: 'Person', honorific: string | null, name: string }
            | { __typename: 'Place', name: string }
            | { __typename: 'Product', name: string }
            | { __typename: 'Project', name: string }
            | { __typename: 'Team', name: string }
            | { __typename: 'Work', name: string }
          , affiliations: Array<{ title: string | null, organization: { name: string } }>, place: { name: string } | null }> }
      | { award: { name: string } | null, recipients: Array<{ recipient:
            | { __typename: 'Organization', name: string }
            | { __typename: 'Person', honorific: string | null, name: string }
            | { __typename: 'Place', name: string }
            | { __typename: 'Product', name: string }
            | { __typename: 'Project', name: string }
            | { __typename: 'Team', name: string }
            | { __typename: 'Work', name: string }
          , affiliations: Array<{ title: string | null, organization: { name: string } }>, place: { name: string } | null }> }
    > } | null };

export type InChineseQueryVariables = Exact<{ [key: string]: never; }>;


export type InChineseQuery = { edition: { honors: { nodes: Array<
        | { credit: string | null, award: { localizedName: { text: string, lang: string | null } | null } | null, recipients: Array<{ place: { name: string, country: { name: string } | null } | null }> }
        | { credit: string | null, award: { localizedName: { text: string, lang: string | null } | null } | null, recipients: Array<{ place: { name: string, country: { name: string } | null } | null }> }
        | { credit: string | null, award: { localizedName: { text: string, lang: string | null } | null } | null, recipients: Array<{ place: { name: string, country: { name: string } | null } | null }> }
      > } } | null };

export type OnePlaceQueryVariables = Exact<{ [key: string]: never; }>;


export type OnePlaceQuery = { recipient:
    | { name: string, honors: { totalCount: number, nodes: Array<
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { name: string, honors: { totalCount: number, nodes: Array<
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { placeKind: PlaceKind, name: string, parent: { name: string } | null, coordinates: { latitude: number, longitude: number } | null, honors: { totalCount: number, nodes: Array<
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { name: string, honors: { totalCount: number, nodes: Array<
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { name: string, honors: { totalCount: number, nodes: Array<
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { name: string, honors: { totalCount: number, nodes: Array<
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | { name: string, honors: { totalCount: number, nodes: Array<
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
          | { edition: { name: string }, award: { name: string } | null }
        >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
   | null };


export const The2025AwardsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"The2025Awards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"program"},"value":{"kind":"StringValue","value":"region-china-smart-city-awards","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"IntValue","value":"2025"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"section"}},{"kind":"Field","name":{"kind":"Name","value":"awards"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"highest"}},{"kind":"Field","name":{"kind":"Name","value":"winners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<The2025AwardsQuery, The2025AwardsQueryVariables>;
export const WhereAFactComesFromDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhereAFactComesFrom"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"award"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"program"},"value":{"kind":"StringValue","value":"region-china-smart-city-awards","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"IntValue","value":"2025"}},{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"mobility-award","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"winners"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"credit"}},{"kind":"Field","name":{"kind":"Name","value":"references"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"publisher"}},{"kind":"Field","name":{"kind":"Name","value":"publishedOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locator"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"paragraph"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhereAFactComesFromQuery, WhereAFactComesFromQueryVariables>;
export const WhatNoSourceNamesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WhatNoSourceNames"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"award"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"program"},"value":{"kind":"StringValue","value":"region-china-smart-city-awards","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"IntValue","value":"2025"}},{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"best-projects-x-sdi-award","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"declared"}},{"kind":"Field","name":{"kind":"Name","value":"named"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"origins"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"countryCode"}}]}}]}}]}}]}}]} as unknown as DocumentNode<WhatNoSourceNamesQuery, WhatNoSourceNamesQueryVariables>;
export const LeadersOfTheYearDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LeadersOfTheYear"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honorees"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recipients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipient"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Person"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honorific"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"affiliations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<LeadersOfTheYearQuery, LeadersOfTheYearQueryVariables>;
export const InChineseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InChinese"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edition"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"program"},"value":{"kind":"StringValue","value":"region-china-smart-city-awards","block":false}},{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"IntValue","value":"2025"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"honors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"localizedName"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"zh-Hans","block":false},{"kind":"StringValue","value":"en","block":false}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"lang"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"credit"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"zh-Hans","block":false}]}}]},{"kind":"Field","name":{"kind":"Name","value":"recipients"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"zh-Hans","block":false}]}}]},{"kind":"Field","name":{"kind":"Name","value":"country"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"lang"},"value":{"kind":"ListValue","values":[{"kind":"StringValue","value":"zh-Hans","block":false}]}}]}]}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<InChineseQuery, InChineseQueryVariables>;
export const OnePlaceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnePlace"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recipient"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"slug"},"value":{"kind":"StringValue","value":"guangzhou","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Place"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeKind"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"coordinates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"latitude"}},{"kind":"Field","name":{"kind":"Name","value":"longitude"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"honors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edition"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"award"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OnePlaceQuery, OnePlaceQueryVariables>;