const recipients = ['Organization', 'Person', 'Place', 'Product', 'Project', 'Team', 'Work'];
const illustrated = ['Award', 'Edition', 'Event', 'Program', ...recipients];
const facts = ['Affiliation', 'Category', 'Figure', 'Honor', 'Participant', 'Statement'];
const sourced = [...facts, ...illustrated];

/**
 * The types of the interfaces that fragments are on. Without them, the cache guesses from the fields that it has, and
 * can take an award for an edition.
 */
export const possibleTypes: Record<string, string[]> = {
  Illustrated: illustrated,
  Named: ['AwardSeries', 'Category', ...illustrated],
  Node: ['AccessToken', 'AwardSeries', 'ScheduledDocument', 'Source', ...sourced],
  Recipient: recipients,
  Sourced: sourced,
};
