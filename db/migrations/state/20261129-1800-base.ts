import { type Kysely, sql } from 'kysely';
import { attachments } from './base/attachments.ts';
import { birthCountries } from './base/birth-countries.ts';
import { entities } from './base/entities.ts';
import { honorPlaces } from './base/honor-places.ts';
import { honorRecipients } from './base/honor-recipients.ts';
import { honors } from './base/honors.ts';
import { load } from './base/load.ts';
import { names, seriesNames, words } from './base/names.ts';
import { participants } from './base/participants.ts';
import { programs } from './base/programs.ts';
import { recipients } from './base/recipients.ts';
import { revision } from './base/revision.ts';
import { sources } from './base/sources.ts';
import { totals } from './base/totals.ts';
import { totalsOfPeople } from './base/totals-of-people.ts';

/** The tables of a state: of the published data and of each preview. In one go, since each preview is built by this too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const concepts = [
    entities,
    names,
    words,
    recipients,
    programs,
    seriesNames,
    participants,
    honors,
    honorRecipients,
    honorPlaces,
    birthCountries,
    totals,
    totalsOfPeople,
    sources,
    attachments,
    revision,
    load,
  ];
  await sql.join(concepts, sql`; `).execute(db);
}
