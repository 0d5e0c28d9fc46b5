/** All results of honors, the best first. */
export const honorResults = [
  'WON',
  'SPECIAL_MENTION',
  'RUNNER_UP',
  'FINALIST',
  'SHORTLISTED',
  'NOMINATED',
] as const;
