const recipients = ['Organization', 'Person', 'Place', 'Product', 'Project', 'Team', 'Work'];

/** The kinds of entities that cite sources. */
const sourced = [
  ...['Affiliation', 'Award', 'Category', 'Edition', 'Event', 'Figure', 'Honor', 'Participant'],
  ...['Program', 'Statement', ...recipients],
];

/**
 * The types of the interfaces that fragments are on. Without them, the cache guesses from the fields that it has, and
 * can take an award for an edition.
 */
export const possibleTypes = {
  Node: [...sourced, 'AwardSeries', 'Source'],
  Recipient: recipients,
  Sourced: sourced,
};
