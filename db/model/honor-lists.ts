/** The results of the honors in each list that does not have all, by the name of its field. */
export const listedResults = {
  winners: ['WON'],
  honorees: ['WON'],
  nominees: ['RUNNER_UP', 'FINALIST', 'SHORTLISTED', 'LONGLISTED', 'NOMINATED'],
} as const;
