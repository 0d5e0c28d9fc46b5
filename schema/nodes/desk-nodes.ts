import { mayAct, type Viewer } from '../../db/model/viewer.ts';
import type { AccessTokenRow } from '../../db/queries/desk/access-token.ts';
import type {
  ScheduledDocumentRow,
  ScheduledDocumentStatus,
} from '../../db/queries/desk/scheduled-document.ts';
import type { Context } from '../context/context.ts';

type DeskContext = Pick<Context, 'viewer' | 'deskLoaders'>;

/** Whether the viewer may see a document with this status: press does not see what a curator withdrew. */
export function maySeeStatus(viewer: Viewer, status: ScheduledDocumentStatus): boolean {
  return mayAct(viewer, status === 'WITHDRAWN' ? 'CURATOR' : 'PRESS');
}

/** The access token with a UUID; null for those who may not see it, as if the id were unknown. */
export async function loadAccessToken(
  id: string,
  { viewer, deskLoaders }: DeskContext,
): Promise<AccessTokenRow | null> {
  if (!mayAct(viewer, 'ADMIN') || deskLoaders === null) return null;
  return deskLoaders.accessToken.load(id);
}

/** The scheduled document with a UUID; null for those who may not see it, as if the id were unknown. */
export async function loadScheduledDocument(
  id: string,
  { viewer, deskLoaders }: DeskContext,
): Promise<ScheduledDocumentRow | null> {
  if (!mayAct(viewer, 'PRESS') || deskLoaders === null) return null;
  const document = await deskLoaders.scheduledDocument.load(id);
  return document && maySeeStatus(viewer, document.status) ? document : null;
}
