import type { Context } from '../context/context.ts';
import { deskFor } from './viewer.ts';

/** The field `previewPending` of what mutations return that change the published data or the scheduled documents. */
export const previewPending = {
  description:
    'True if the preview does not include all changes yet, such as those of this mutation. The server then rebuilds the preview, which can take seconds, and checks the scheduled documents again. Until then, `ScheduledDocument.checked` is false.',
  resolve: async (_payload: unknown, _args: object, context: Context) =>
    !(await deskFor(context, 'CURATOR').desk.isPreviewUpToDate()),
};
