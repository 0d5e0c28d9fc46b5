import { kindNames, kinds } from '../../db/model/kinds.ts';

/** A kind of recipients, as a type of the Reconciliation Service API. @param id such as `PERSON` */
export function typeOf(id: string): { id: string; name: string } {
  return { id, name: id.charAt(0) + id.slice(1).toLowerCase() };
}

/** The types of all recipients. */
export const recipientTypes = kindNames
  .filter((kind) => kinds[kind].space === 'recipient')
  .map((kind) => typeOf(kind.toUpperCase()));
