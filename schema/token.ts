import { z } from 'zod';
import type { TokenRow } from '../db/queries/token.ts';
import { NameInUse, tokenEnd, tokenName } from '../src/desk/token-rules.ts';
import type { CreatedToken } from '../src/desk/tokens.ts';
import { builder } from './builder.ts';
import { MutationError } from './mutation-errors.ts';
import { deskFor } from './viewer.ts';

const TokenRole = builder.enumType('TokenRole', {
  description: 'What an access token allows. Each may all that those before it may.',
  values: {
    PRESS: { description: 'Reading what waits to be announced.' },
    CURATOR: { description: 'Writing.' },
    ADMIN: { description: 'Managing access tokens.' },
  } as const,
});

const Token = builder.objectRef<TokenRow>('Token').implement({
  description: 'An access token. Its secret is shown once, when it is made, and kept nowhere.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'What it is revoked by; not the secret.' }),
    name: t.exposeString('name', {
      description: 'Whose it is, or what for; unique among those in use.',
    }),
    role: t.expose('role', { type: TokenRole, description: 'What it allows.' }),
    isInUse: t.exposeBoolean('in_use', {
      description: 'Whether it can be used: it was not revoked and has not expired.',
    }),
    createdAt: t.expose('created_at', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expires_at', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ends by itself; null where it does not.',
    }),
    revokedAt: t.expose('revoked_at', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null where it was not.',
    }),
    lastUsedAt: t.expose('last_used_at', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null where it never was.',
    }),
  }),
});

builder.queryField('tokens', (t) =>
  t.field({
    type: [Token],
    nullable: true,
    description: 'All access tokens, newest first, those that ended too. For ADMIN only.',
    resolve: (_root, _args, context) => deskFor(context, 'ADMIN').tokens.list(),
  }),
);

builder.objectType(NameInUse, {
  name: 'NameInUse',
  description: 'A token in use has the name already.',
  interfaces: [MutationError],
  fields: (t) => ({
    name: t.exposeString('tokenName', { description: 'The name that was asked for.' }),
  }),
});

const CreateTokenPayload = builder.objectRef<CreatedToken>('CreateTokenPayload').implement({
  description: 'The new access token.',
  fields: (t) => ({
    secret: t.exposeString('secret', {
      description: 'What its holder sends as `Authorization: Bearer <secret>`. Shown only here.',
    }),
    token: t.expose('token', { type: Token, description: 'What is known of it later.' }),
  }),
});

builder.mutationFields((t) => ({
  createToken: t.field({
    type: CreateTokenPayload,
    nullable: true,
    errors: {
      types: [NameInUse],
      union: { description: 'The new access token, or why there is none.' },
    },
    description: 'Makes an access token. For ADMIN only; null with an error for others.',
    args: {
      name: t.arg.string({
        required: true,
        description: 'Whose it is, or what for: 1 to 100 characters that no token in use has.',
        validate: { schema: tokenName },
      }),
      role: t.arg({ type: TokenRole, required: true, description: 'What it allows.' }),
      expiresAt: t.arg({
        type: 'DateTime',
        description: 'When it ends by itself, in the future. If absent or null, it does not.',
        validate: { schema: tokenEnd },
      }),
    },
    resolve: (_root, { name, role, expiresAt = null }, context) =>
      deskFor(context, 'ADMIN').tokens.create({ name, role, expiresAt }),
  }),
  revokeToken: t.field({
    type: Token,
    nullable: true,
    description:
      'Ends an access token at once; one that has ended stays as it is. Null where there is none with this ' +
      'id. For ADMIN only; null with an error for others.',
    args: {
      id: t.arg.id({
        required: true,
        description: 'Its id, as `tokens` tells.',
        validate: { schema: z.guid('is the id of a token') },
      }),
    },
    resolve: (_root, { id }, context) => deskFor(context, 'ADMIN').tokens.revoke(id),
  }),
}));
