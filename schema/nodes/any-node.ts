import type { Context } from '../context/context.ts';
import type { NodeShape } from './node.ts';

/** An entity of any kind by its row's id; null if no row has it. */
export async function loadAny(id: string, { loaders }: Context): Promise<NodeShape | null> {
  const entity = await loaders.entity.load(id);
  switch (entity?.kind) {
    case undefined:
      return null;
    case 'PROGRAM':
      return loaders.program.load(id);
    case 'AWARD_SERIES':
      return loaders.awardSeries.load(id);
    case 'EVENT':
      return loaders.event.load(id);
    case 'EDITION':
      return loaders.edition.load(id);
    case 'CATEGORY':
      return loaders.category.load(id);
    case 'AWARD':
      return loaders.award.load(id);
    case 'HONOR':
      return loaders.honor.load(id);
    case 'RECIPIENT':
      return loaders.recipient.load(id);
    case 'AFFILIATION':
      return loaders.affiliation.load(id);
    case 'PARTICIPANT':
      return loaders.participant.load(id);
    case 'FIGURE':
      return loaders.figure.load(id);
    case 'STATEMENT':
      return loaders.statement.load(id);
    case 'SOURCE':
      return loaders.source.load(id);
  }
}

/** The same of a row that others refer to. */
export async function loadSubject(id: string, context: Context): Promise<NodeShape> {
  const subject = await loadAny(id, context);
  if (subject === null) throw new Error(`there is nothing under ${id}`);
  return subject;
}
