import type { Context } from '../src/context.ts';
import type { Desk } from '../src/desk/desk.ts';
import { mayAct, type Role, type Viewer as ViewerShape } from '../src/viewer.ts';
import { builder } from './builder.ts';
import { forbidden, unauthenticated } from './errors.ts';

const RoleEnum = builder.enumType('Role', {
  description: 'In what role somebody asks. Each may all that those before it may.',
  values: {
    PUBLIC: { description: 'Without an access token: reads what is announced.' },
    PRESS: { description: 'Reads what waits to be announced, too.' },
    CURATOR: { description: 'Writes, too.' },
    ADMIN: { description: 'Manages access tokens, too.' },
  } as const,
});

const Viewer = builder.objectRef<ViewerShape>('Viewer').implement({
  description: 'Whoever asks, as the access token says that came with the question.',
  fields: (t) => ({
    role: t.expose('role', { type: RoleEnum, description: 'PUBLIC without an access token.' }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'What the access token is called; null for the public.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the access token ends; null where it does not, and for the public.',
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description:
      'Whoever asks. An access token that is wrong or has ended is an error, and never the public.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);

/**
 * The desk, for who may use it.
 * @param role that is needed, or one that may more
 * @throws UNAUTHENTICATED for the public, FORBIDDEN for those who may not
 */
export function deskFor({ viewer, desk }: Pick<Context, 'viewer' | 'desk'>, role: Role): Desk {
  if (viewer.role === 'PUBLIC' || desk === null) {
    const how = 'send an access token as `Authorization: Bearer <token>`';
    throw unauthenticated(`This needs the role ${role}: ${how}.`);
  }
  if (mayAct(viewer, role)) return desk;
  throw forbidden(`This needs the role ${role}; your access token has the role ${viewer.role}.`);
}
