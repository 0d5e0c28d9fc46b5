import type { DeskLoaders } from '../../db/loaders/desk.ts';
import {
  mayAct,
  type Role as RoleName,
  type Viewer as ViewerShape,
} from '../../db/model/viewer.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context/context.ts';
import type { Desk } from '../context/desk.ts';
import { forbidden, unauthenticated } from '../errors.ts';

export const Role = builder.enumType('Role', {
  description:
    'What a viewer may do. From least to most: PUBLIC, PRESS, CURATOR, ADMIN. Each role may also do everything that the lower ones may.',
  values: {
    PUBLIC: { description: 'Reads the published data. Needs no access token.' },
    PRESS: {
      description:
        'Reads the preview: the published data with the changes of all scheduled documents. Lists the scheduled documents.',
    },
    CURATOR: {
      description:
        'Applies import documents. Schedules, reschedules, publishes and withdraws them.',
    },
    ADMIN: {
      description: 'Creates, lists and revokes access tokens. Redacts values. Reads the audit log.',
    },
  } as const,
});

const Viewer = builder.objectRef<ViewerShape>('Viewer').implement({
  description: 'The client that sent the request, identified by its access token.',
  fields: (t) => ({
    role: t.expose('role', {
      type: Role,
      description: 'The role of the access token. PUBLIC if the request has no access token.',
    }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'The name of the access token. Null if the request has no access token.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the access token expires. Null if it does not expire or the request has no access token.',
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description:
      'The client that sent the request. A request with an unknown, expired or revoked access token fails as a whole with UNAUTHENTICATED. It never falls back to public access.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);

/**
 * The desk and its loaders, if the viewer may use them.
 * @param role the lowest role that may
 * @throws UNAUTHENTICATED for the public, FORBIDDEN for a role that may not
 */
export function deskFor(
  { viewer, desk, deskLoaders }: Pick<Context, 'viewer' | 'desk' | 'deskLoaders'>,
  role: RoleName,
): { desk: Desk; loaders: DeskLoaders } {
  if (viewer.role === 'PUBLIC' || desk === null || deskLoaders === null) {
    throw unauthenticated(
      `This field needs the role ${role}. Send an access token as \`Authorization: Bearer <token>\`.`,
    );
  }
  if (mayAct(viewer, role)) return { desk, loaders: deskLoaders };
  throw forbidden(
    `This field needs the role ${role}. Your access token has the role ${viewer.role}.`,
  );
}
