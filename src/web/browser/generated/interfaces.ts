/** The types of each interface that fragments of the pages are on. */
export const possibleTypes: Record<string, string[]> = {
  "Named": [
    "Award",
    "AwardSeries",
    "Category",
    "Edition",
    "Event",
    "Organization",
    "Person",
    "Place",
    "Product",
    "Program",
    "Project",
    "Team",
    "Work"
  ],
  "Node": [
    "AccessToken",
    "Affiliation",
    "Award",
    "AwardSeries",
    "Category",
    "Edition",
    "Event",
    "Figure",
    "Honor",
    "Organization",
    "Participant",
    "Person",
    "Place",
    "Product",
    "Program",
    "Project",
    "ScheduledDocument",
    "Source",
    "Statement",
    "Team",
    "Work"
  ],
  "Recipient": [
    "Organization",
    "Person",
    "Place",
    "Product",
    "Project",
    "Team",
    "Work"
  ]
};
