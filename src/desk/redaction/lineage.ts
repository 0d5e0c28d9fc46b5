import { findEntities, Register, slugsInKey } from '#import';
import type { Database } from '../../../db/connections/connect.ts';
import { kinds, recipientKindOf } from '../../../db/model/entity-kinds.ts';
import { showKey } from '../../../db/model/keys.ts';
import { ownersOf } from '../../../db/model/related-entities.ts';
import {
  type JoinedSlug,
  joinedSlugs,
  retractedAs,
} from '../../../db/queries/changes/redaction.ts';

import type { Subject } from './subject.ts';

/** An entity, with what joins and splits have made of it. */
export interface Lineage extends Subject {
  /** all that it is or was named by, its own key first */
  keys: readonly (readonly string[])[];
  /** what was joined into it, and is nothing else now */
  former: readonly Subject[];
  /** what has been one with it, or a part of one that was, and is another now */
  kin: readonly Subject[];
}

/** Finds what an entity was: affiliations and participants follow the recipients in their keys. */
export async function findLineage(db: Database, subject: Subject): Promise<Lineage> {
  const { id, kind, key } = subject;
  let named: { key: readonly string[]; isFormer: boolean }[] = [{ key: [], isFormer: true }];
  for (const [place, part] of key.entries()) {
    const own: JoinedSlug = { slug: part, isFormer: true };
    const isJoined = slugsInKey(kind).includes(place);
    const slugs = isJoined ? [own, ...(await joinedSlugs(db, part))] : [own];
    named = named.flatMap((one) =>
      slugs.map(({ slug, isFormer }) => ({
        key: [...one.key, slug],
        isFormer: one.isFormer && isFormer,
      })),
    );
  }
  const keys = named.flatMap((one) => (one.isFormer ? [one.key] : []));
  if (named.length === 1) return { ...subject, keys, former: [], kin: [] };
  const register = new Register();
  const wanted = named.flatMap((one) => [...ownersOf(kind, one.key), { kind, key: one.key }]);
  await findEntities(db, wanted, register);
  const retracted = await retractedAs(
    db,
    kinds[kind].entity,
    recipientKindOf(kind),
    named.map((one) => showKey(one.key)),
  );
  const former = new Map<string, Subject>();
  const kin = new Map<string, Subject>();
  for (const one of named) {
    const stored = register.get(kind, one.key);
    if (stored?.kind === kind) kin.set(stored.id, { id: stored.id, kind, key: one.key });
    for (const gone of retracted)
      if (gone.key === showKey(one.key))
        (one.isFormer ? former : kin).set(gone.id, { id: gone.id, kind, key: one.key });
  }
  for (const stored of kin.keys()) former.delete(stored);
  former.delete(id);
  kin.delete(id);
  return { ...subject, keys, former: [...former.values()], kin: [...kin.values()] };
}
