import type { ObjectRef } from '@pothos/core';
import type { ColumnField } from '../../db/model/column.ts';
import type { builder } from '../builder.ts';
import type { Context } from '../context/context.ts';
import { loadOrganization, loadPerson, loadPlace, loadWork } from '../nodes/load-entity.ts';
import { Event, Organization, Person, Place, Program, Work } from '../types.ts';

/** An entity that a declared field holds: its type, and how it is loaded by its id. */
interface Target {
  type: ObjectRef<typeof builder.$inferSchemaTypes, object>;
  load(id: string, context: Context): object | null | Promise<object | null>;
}

type TargetKind = NonNullable<ColumnField['refersTo']>;

/** Only when the fields of a type are made are all types there: their modules import each other. */
export function targetOf(kind: TargetKind): Target {
  const targets: { readonly [Kind in TargetKind]?: Target } = {
    place: { type: Place, load: loadPlace },
    organization: { type: Organization, load: loadOrganization },
    person: { type: Person, load: loadPerson },
    work: { type: Work, load: loadWork },
    program: { type: Program, load: (id, { loaders }) => loaders.program.load(id) },
    event: { type: Event, load: (id, { loaders }) => loaders.event.load(id) },
  };
  const target = targets[kind];
  if (!target) throw new Error(`A declared field cannot refer to a ${kind}: see declared-targets.`);
  return target;
}
