/** The role of a viewer. Each has all rights of those before it. */
export const roles = ['PUBLIC', 'PRESS', 'CURATOR', 'ADMIN'] as const;
export type Role = (typeof roles)[number];

/** The client of an operation, by its access token. */
export interface Viewer {
  role: Role;
  /** id of the access token, a UUID; null for the public */
  tokenId: string | null;
  /** of the access token; null for the public */
  name: string | null;
  /** when the access token ends; null where it does not, or there is none */
  expiresAt: Date | null;
}

/** The viewer without an access token. */
export const everyone: Viewer = {
  role: 'PUBLIC',
  tokenId: null,
  name: null,
  expiresAt: null,
};

/** Whether the viewer has the role, or one that may more. */
export function mayAct(viewer: Viewer, role: Role): boolean {
  return roles.indexOf(viewer.role) >= roles.indexOf(role);
}

/** Who does something. */
export interface Actor {
  /** of the access token; null for a command */
  tokenId: string | null;
  /** of the access token, or the user of the system who runs the command */
  name: string;
  /** of `awards`, such as `import`; null for an access token */
  command: string | null;
}

/** Somebody who is signed in. */
export function actorOf({ tokenId, name }: Viewer): Actor {
  return { tokenId, name: name ?? '', command: null };
}
