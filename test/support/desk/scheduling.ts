import { expect } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';
import {
  scheduledDocuments,
  scheduledDocumentsById,
} from '../../../db/queries/desk/scheduled-document.ts';
import { withdrawDocument } from '../../../src/desk/publication/publish.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { followWrites } from './preview.ts';
import { previewSchemas } from './previews.ts';
import { placeDocument } from './reveal.ts';
import { tester } from './tester.ts';

/** The acts of a curator on places. @param owner of the database */
export function scheduling(owner: Database) {
  return {
    /** Writes a place at once. */
    write: (slug: string) =>
      submitDocuments(owner, [textInput('now.json', placeDocument(slug))], { by: tester }),

    /** @returns the id of the scheduled document */
    async schedule(slug: string, minutes: number, text = placeDocument(slug)): Promise<string> {
      const publishAt = new Date(Date.now() + minutes * 60_000);
      const { scheduled } = await submitDocuments(owner, [textInput(`${slug}.json`, text)], {
        publishAt,
        by: tester,
      });
      return scheduled[0]?.id ?? '';
    },

    one: async (id: string) => (await scheduledDocumentsById(owner, [id]))[0],

    /** Withdraws everything, and has the previews dropped. */
    async withdrawAll(): Promise<void> {
      for (const { id } of await scheduledDocuments(owner))
        await withdrawDocument(owner, id, tester);
      await followWrites(owner);
      // The one that has just been superseded is dropped the next time.
      await followWrites(owner);
      expect(await previewSchemas(owner)).toEqual([]);
    },
  };
}
