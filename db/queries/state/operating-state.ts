import { sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { previewIsUpToDate } from '../desk/preview-state.ts';
import { publisherIsPaused } from '../desk/publisher-pause.ts';

/** The values that an operator watches: numbers and times, and nothing of what is scheduled. */
export interface OperatingState {
  /** of the published data */
  revision: number;
  /** seconds since the published data was changed last */
  revisionAge: number;
  /** how many documents are scheduled */
  scheduled: number;
  /** how many of them could not be applied as things stand */
  failing: number;
  /** seconds until the next one is due; null if none is to come */
  next: number | null;
  /** seconds for which the one that is due longest has been due, of those that can be applied; 0 if none is due */
  overdue: number;
  /** whether nothing is published when it is due, as in a restored copy */
  isPaused: boolean;
  /** how many previews there are: the current one, and superseded ones that have not been dropped */
  previews: number;
  /** whether press and curators see the published data with all scheduled documents */
  isPreviewUpToDate: boolean;
}

/** Reads the operating state in one statement. @param db of the owner */
export async function readOperatingState(db: Database): Promise<OperatingState> {
  const { rows } = await sql<OperatingState>`
    select dataset.revision::float8 as revision,
      extract(epoch from clock_timestamp() - dataset.updated_at)::float8 as "revisionAge",
      waiting.scheduled, waiting.failing, waiting.next, waiting.overdue,
      ${publisherIsPaused} as "isPaused",
      (select count(*)::int from desk.preview_state) as previews,
      ${previewIsUpToDate} as "isPreviewUpToDate"
    from published.dataset cross join (
      select count(*)::int as scheduled,
        count(*) filter (where problems is not null)::int as failing,
        min(seconds) filter (where seconds > 0) as next,
        coalesce(-min(seconds) filter (where seconds <= 0 and problems is null), 0) as overdue
      from (
        select problems, extract(epoch from publish_at - clock_timestamp())::float8 as seconds
        from desk.scheduled_document where status = 'SCHEDULED'
      ) document
    ) waiting`.execute(db);
  const [state] = rows;
  if (!state) throw new Error('The published data has no revision.');
  return state;
}
