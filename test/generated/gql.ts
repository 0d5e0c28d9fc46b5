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
    "\n  query Meet($query: String!, $kinds: [SearchKind!], $filter: SearchFilter) {\n    search(query: $query, kinds: $kinds, filter: $filter, first: 100) {\n      edges {\n        unmatched\n        honor {\n          credit\n          award {\n            name\n          }\n          edition {\n            slug\n          }\n        }\n        node {\n          __typename\n          slug\n        }\n      }\n      totalCount\n      kindCounts {\n        kind\n        count\n      }\n    }\n  }\n": typeof types.MeetDocument,
    "\n  query Changes(\n    $since: String\n    $program: String\n    $subject: ID\n    $first: Int\n    $after: String\n  ) {\n    changes(since: $since, program: $program, subject: $subject, first: $first, after: $after) {\n      nodes {\n        revision\n        action\n        kind\n        key\n        field\n        before\n        after\n        reason\n        writer\n        subjectId\n        subject { id }\n        edition { slug }\n        source { slug }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.ChangesDocument,
    "\n  query NodeOfChange($id: ID!) {\n    node(id: $id) { id }\n  }\n": typeof types.NodeOfChangeDocument,
    "\n  query CountedChanges($first: Int) {\n    changes(first: $first, program: \"prize\") {\n      nodes { key subject { id } source { title } }\n    }\n  }\n": typeof types.CountedChangesDocument,
    "\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) {\n      __typename\n      ... on CreateAccessTokenPayload {\n        secret\n        accessToken { id name role active expiresAt revokedAt lastUsedAt }\n      }\n      ... on MutationError { message }\n      ... on NameInUse { name }\n    }\n  }\n": typeof types.CreateAccessTokenDocument,
    "\n  mutation RevokeAccessToken($id: ID!) {\n    revokeAccessToken(input: { id: $id }) {\n      ... on RevokeAccessTokenPayload { accessToken { id active } }\n    }\n  }\n": typeof types.RevokeAccessTokenDocument,
    "\n  query AccessTokens($first: Int, $after: String) {\n    accessTokens(first: $first, after: $after) {\n      totalCount\n      nodes { id name role active }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.AccessTokensDocument,
    "\n  query Find($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {\n    search(query: $query, kinds: $kinds, first: $first, after: $after) {\n      edges {\n        cursor\n        score\n        matched {\n          text\n          lang\n          kind\n        }\n        node {\n          id\n          slug\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.FindDocument,
    "\n  query FirstSourcesOfFile {\n    sources(first: 5) {\n      pageInfo {\n        endCursor\n      }\n    }\n  }\n": typeof types.FirstSourcesOfFileDocument,
    "\n  query PageOfHonorsFile($filter: HonorFilter, $after: String) {\n    honors(filter: $filter, first: 7, after: $after) {\n      nodes {\n        id\n        position\n        award {\n          id\n        }\n        edition {\n          year\n          program {\n            slug\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.PageOfHonorsFileDocument,
};
const documents: Documents = {
    "\n  query Meet($query: String!, $kinds: [SearchKind!], $filter: SearchFilter) {\n    search(query: $query, kinds: $kinds, filter: $filter, first: 100) {\n      edges {\n        unmatched\n        honor {\n          credit\n          award {\n            name\n          }\n          edition {\n            slug\n          }\n        }\n        node {\n          __typename\n          slug\n        }\n      }\n      totalCount\n      kindCounts {\n        kind\n        count\n      }\n    }\n  }\n": types.MeetDocument,
    "\n  query Changes(\n    $since: String\n    $program: String\n    $subject: ID\n    $first: Int\n    $after: String\n  ) {\n    changes(since: $since, program: $program, subject: $subject, first: $first, after: $after) {\n      nodes {\n        revision\n        action\n        kind\n        key\n        field\n        before\n        after\n        reason\n        writer\n        subjectId\n        subject { id }\n        edition { slug }\n        source { slug }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.ChangesDocument,
    "\n  query NodeOfChange($id: ID!) {\n    node(id: $id) { id }\n  }\n": types.NodeOfChangeDocument,
    "\n  query CountedChanges($first: Int) {\n    changes(first: $first, program: \"prize\") {\n      nodes { key subject { id } source { title } }\n    }\n  }\n": types.CountedChangesDocument,
    "\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) {\n      __typename\n      ... on CreateAccessTokenPayload {\n        secret\n        accessToken { id name role active expiresAt revokedAt lastUsedAt }\n      }\n      ... on MutationError { message }\n      ... on NameInUse { name }\n    }\n  }\n": types.CreateAccessTokenDocument,
    "\n  mutation RevokeAccessToken($id: ID!) {\n    revokeAccessToken(input: { id: $id }) {\n      ... on RevokeAccessTokenPayload { accessToken { id active } }\n    }\n  }\n": types.RevokeAccessTokenDocument,
    "\n  query AccessTokens($first: Int, $after: String) {\n    accessTokens(first: $first, after: $after) {\n      totalCount\n      nodes { id name role active }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.AccessTokensDocument,
    "\n  query Find($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {\n    search(query: $query, kinds: $kinds, first: $first, after: $after) {\n      edges {\n        cursor\n        score\n        matched {\n          text\n          lang\n          kind\n        }\n        node {\n          id\n          slug\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.FindDocument,
    "\n  query FirstSourcesOfFile {\n    sources(first: 5) {\n      pageInfo {\n        endCursor\n      }\n    }\n  }\n": types.FirstSourcesOfFileDocument,
    "\n  query PageOfHonorsFile($filter: HonorFilter, $after: String) {\n    honors(filter: $filter, first: 7, after: $after) {\n      nodes {\n        id\n        position\n        award {\n          id\n        }\n        edition {\n          year\n          program {\n            slug\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.PageOfHonorsFileDocument,
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
export function graphql(source: "\n  query Meet($query: String!, $kinds: [SearchKind!], $filter: SearchFilter) {\n    search(query: $query, kinds: $kinds, filter: $filter, first: 100) {\n      edges {\n        unmatched\n        honor {\n          credit\n          award {\n            name\n          }\n          edition {\n            slug\n          }\n        }\n        node {\n          __typename\n          slug\n        }\n      }\n      totalCount\n      kindCounts {\n        kind\n        count\n      }\n    }\n  }\n"): (typeof documents)["\n  query Meet($query: String!, $kinds: [SearchKind!], $filter: SearchFilter) {\n    search(query: $query, kinds: $kinds, filter: $filter, first: 100) {\n      edges {\n        unmatched\n        honor {\n          credit\n          award {\n            name\n          }\n          edition {\n            slug\n          }\n        }\n        node {\n          __typename\n          slug\n        }\n      }\n      totalCount\n      kindCounts {\n        kind\n        count\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Changes(\n    $since: String\n    $program: String\n    $subject: ID\n    $first: Int\n    $after: String\n  ) {\n    changes(since: $since, program: $program, subject: $subject, first: $first, after: $after) {\n      nodes {\n        revision\n        action\n        kind\n        key\n        field\n        before\n        after\n        reason\n        writer\n        subjectId\n        subject { id }\n        edition { slug }\n        source { slug }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query Changes(\n    $since: String\n    $program: String\n    $subject: ID\n    $first: Int\n    $after: String\n  ) {\n    changes(since: $since, program: $program, subject: $subject, first: $first, after: $after) {\n      nodes {\n        revision\n        action\n        kind\n        key\n        field\n        before\n        after\n        reason\n        writer\n        subjectId\n        subject { id }\n        edition { slug }\n        source { slug }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NodeOfChange($id: ID!) {\n    node(id: $id) { id }\n  }\n"): (typeof documents)["\n  query NodeOfChange($id: ID!) {\n    node(id: $id) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CountedChanges($first: Int) {\n    changes(first: $first, program: \"prize\") {\n      nodes { key subject { id } source { title } }\n    }\n  }\n"): (typeof documents)["\n  query CountedChanges($first: Int) {\n    changes(first: $first, program: \"prize\") {\n      nodes { key subject { id } source { title } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) {\n      __typename\n      ... on CreateAccessTokenPayload {\n        secret\n        accessToken { id name role active expiresAt revokedAt lastUsedAt }\n      }\n      ... on MutationError { message }\n      ... on NameInUse { name }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAccessToken($input: CreateAccessTokenInput!) {\n    createAccessToken(input: $input) {\n      __typename\n      ... on CreateAccessTokenPayload {\n        secret\n        accessToken { id name role active expiresAt revokedAt lastUsedAt }\n      }\n      ... on MutationError { message }\n      ... on NameInUse { name }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeAccessToken($id: ID!) {\n    revokeAccessToken(input: { id: $id }) {\n      ... on RevokeAccessTokenPayload { accessToken { id active } }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeAccessToken($id: ID!) {\n    revokeAccessToken(input: { id: $id }) {\n      ... on RevokeAccessTokenPayload { accessToken { id active } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccessTokens($first: Int, $after: String) {\n    accessTokens(first: $first, after: $after) {\n      totalCount\n      nodes { id name role active }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"): (typeof documents)["\n  query AccessTokens($first: Int, $after: String) {\n    accessTokens(first: $first, after: $after) {\n      totalCount\n      nodes { id name role active }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Find($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {\n    search(query: $query, kinds: $kinds, first: $first, after: $after) {\n      edges {\n        cursor\n        score\n        matched {\n          text\n          lang\n          kind\n        }\n        node {\n          id\n          slug\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): (typeof documents)["\n  query Find($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {\n    search(query: $query, kinds: $kinds, first: $first, after: $after) {\n      edges {\n        cursor\n        score\n        matched {\n          text\n          lang\n          kind\n        }\n        node {\n          id\n          slug\n        }\n      }\n      pageInfo {\n        hasNextPage\n        hasPreviousPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FirstSourcesOfFile {\n    sources(first: 5) {\n      pageInfo {\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query FirstSourcesOfFile {\n    sources(first: 5) {\n      pageInfo {\n        endCursor\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PageOfHonorsFile($filter: HonorFilter, $after: String) {\n    honors(filter: $filter, first: 7, after: $after) {\n      nodes {\n        id\n        position\n        award {\n          id\n        }\n        edition {\n          year\n          program {\n            slug\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): (typeof documents)["\n  query PageOfHonorsFile($filter: HonorFilter, $after: String) {\n    honors(filter: $filter, first: 7, after: $after) {\n      nodes {\n        id\n        position\n        award {\n          id\n        }\n        edition {\n          year\n          program {\n            slug\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;