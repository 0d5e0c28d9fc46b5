import { z } from 'zod';
import { actorOf } from '../../db/model/viewer.ts';
import type { AccessTokenRow } from '../../db/queries/desk/access-token.ts';
import { nodeIdOf, uuidOf } from '../arguments/arguments.ts';
import { connect, connectionType, pageArguments, pageRule } from '../arguments/connection.ts';
import { builder } from '../builder.ts';
import {
  accessTokenExpiry,
  accessTokenName,
  accessTokenRoles,
} from '../context/access-token-rules.ts';
import type { CreatedAccessToken } from '../context/desk.ts';
import { NameInUseError } from '../context/desk-errors.ts';
import { notFound } from '../errors.ts';
import { Node } from '../nodes/node.ts';
import { MutationError } from './mutation-error.ts';
import { deskFor, Role } from './viewer.ts';

export const AccessToken = builder.objectRef<AccessTokenRow>('AccessToken');

AccessToken.implement({
  description:
    'A token that gives a person or an app a role. Visible to admins only. Its secret is returned once, when the token is created; it is not stored.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'Who or what uses the token. Unique among active tokens.',
    }),
    role: t.expose('role', {
      type: Role,
      description: 'What the token allows: PRESS, CURATOR or ADMIN.',
    }),
    active: t.exposeBoolean('is_active', {
      description: 'Whether the token can be used: it is neither revoked nor expired.',
    }),
    createdAt: t.expose('created_at', {
      type: 'DateTime',
      description: 'When the token was created.',
    }),
    expiresAt: t.expose('expires_at', {
      type: 'DateTime',
      nullable: true,
      description: 'When the token expires. Null if it does not expire.',
    }),
    lastUsedAt: t.expose('last_used_at', {
      type: 'DateTime',
      nullable: true,
      description: 'When the token was last used, to the minute. Null if it was never used.',
    }),
    revokedAt: t.expose('revoked_at', {
      type: 'DateTime',
      nullable: true,
      description: 'When the token was revoked. Null if it was not.',
    }),
  }),
});

const AccessTokenConnection = connectionType('AccessToken', AccessToken, 'access tokens');

builder.queryField('accessTokens', (t) =>
  t.field({
    type: AccessTokenConnection,
    nullable: true,
    description:
      'All access tokens, newest first, revoked and expired ones included. Admins only. Others get null and an error: UNAUTHENTICATED without an access token, FORBIDDEN with one whose role is too low.',
    args: pageArguments,
    validate: pageRule,
    resolve: (_root, page, context) =>
      connect(deskFor(context, 'ADMIN').loaders.accessTokens, null, page),
  }),
);

builder.objectType(NameInUseError, {
  name: 'NameInUse',
  description: 'Another active access token has this name. No token was created.',
  interfaces: [MutationError],
  fields: (t) => ({
    name: t.exposeString('tokenName', { description: 'The name that was requested.' }),
  }),
});

const CreateAccessTokenPayload = builder
  .objectRef<CreatedAccessToken>('CreateAccessTokenPayload')
  .implement({
    description: 'The result of `createAccessToken`.',
    fields: (t) => ({
      accessToken: t.expose('token', { type: AccessToken, description: 'The new access token.' }),
      secret: t.exposeString('secret', {
        description:
          'What clients send as `Authorization: Bearer <secret>`. Returned here only: store it now.',
      }),
    }),
  });

const RevokeAccessTokenPayload = builder
  .objectRef<AccessTokenRow>('RevokeAccessTokenPayload')
  .implement({
    description: 'The result of `revokeAccessToken`.',
    fields: (t) => ({
      accessToken: t.field({
        type: AccessToken,
        description: 'The access token, which can no longer be used.',
        resolve: (token) => token,
      }),
    }),
  });

/** Every role but PUBLIC, which needs no token. */
const grantedRole = z.enum(accessTokenRoles);
/** Of a type that fits every enum. */
const isGranted = z.custom<never>(
  (role) => grantedRole.safeParse(role).success,
  'must be PRESS, CURATOR or ADMIN',
);

const CreateAccessTokenInput = builder.inputType('CreateAccessTokenInput', {
  description: 'The access token to create.',
  fields: (t) => ({
    name: t.string({
      required: true,
      description:
        'Who or what uses the token: 1 to 100 characters on one line. If another active token has this name, the result is NameInUse.',
      validate: { schema: accessTokenName },
    }),
    role: t.field({
      type: Role,
      required: true,
      description: 'What the token allows: PRESS, CURATOR or ADMIN. PUBLIC is an error.',
      validate: { schema: isGranted },
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description:
        'When the token expires. Must be in the future. If omitted or null, the token does not expire.',
      validate: { schema: accessTokenExpiry },
    }),
  }),
});

const RevokeAccessTokenInput = builder.inputType('RevokeAccessTokenInput', {
  description: 'The access token to revoke.',
  fields: (t) => ({
    id: t.id({
      required: true,
      description: 'The id of the access token.',
      validate: { schema: nodeIdOf('AccessToken', 'an access token') },
    }),
  }),
});

builder.mutationFields((t) => ({
  createAccessToken: t.field({
    type: CreateAccessTokenPayload,
    nullable: true,
    errors: {
      types: [NameInUseError],
      union: { description: 'The new access token, or the reason why none was created.' },
    },
    description:
      'Creates an access token. Admins only. Others get null and an error: UNAUTHENTICATED without an access token, FORBIDDEN with one whose role is too low.',
    args: {
      input: t.arg({
        type: CreateAccessTokenInput,
        required: true,
        description: 'The access token to create.',
      }),
    },
    resolve: (_root, { input: { name, role, expiresAt = null } }, context) =>
      deskFor(context, 'ADMIN').desk.tokens.create(
        { name, role: grantedRole.parse(role), expiresAt },
        actorOf(context.viewer),
      ),
  }),
  revokeAccessToken: t.field({
    type: RevokeAccessTokenPayload,
    nullable: true,
    // No error yet: a union has room for later ones, so that clients need not change.
    errors: {
      types: [],
      union: { description: 'The revoked access token. Other results may be added.' },
    },
    description:
      'Revokes an access token: it can no longer be used. A token that is already revoked or expired stays as it is. If no token has this id, the result is null with an error NOT_FOUND. Admins only. Others get null and an error: UNAUTHENTICATED without an access token, FORBIDDEN with one whose role is too low.',
    args: {
      input: t.arg({
        type: RevokeAccessTokenInput,
        required: true,
        description: 'The access token to revoke.',
      }),
    },
    resolve: async (_root, { input }, context) => {
      const token = await deskFor(context, 'ADMIN').desk.tokens.revoke(
        uuidOf('AccessToken', input.id),
        actorOf(context.viewer),
      );
      // Tokens are never deleted, so this id was never one: the client has a mistake, not a conflict to handle.
      if (token === null) throw notFound('No access token has this id.');
      return token;
    },
  }),
}));
