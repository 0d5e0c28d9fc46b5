/** The kinds of recipients, as types of the Reconciliation Service API. */
export const recipientTypes = [
  { id: 'PERSON', name: 'Person' },
  { id: 'ORGANIZATION', name: 'Organization' },
  { id: 'PLACE', name: 'Place' },
  { id: 'PRODUCT', name: 'Product' },
  { id: 'PROJECT', name: 'Project' },
  { id: 'WORK', name: 'Work' },
  { id: 'TEAM', name: 'Team' },
] as const;

/** A type by its id. @throws if there is none */
export function typeOf(id: string): { id: string; name: string } {
  const type = recipientTypes.find((one) => one.id === id);
  if (!type) throw new Error(`${id} is no kind of recipient`);
  return type;
}
