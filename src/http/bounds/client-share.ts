/** The most that clients may hold, or have waiting. */
export interface ClientShare {
  /** one client */
  client: number;
  /** all clients together */
  all: number;
}
