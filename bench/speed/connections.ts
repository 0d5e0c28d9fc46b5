/** How many connections send requests at once, and how many each peer keeps to PostgreSQL. */
export const connections = 16;
