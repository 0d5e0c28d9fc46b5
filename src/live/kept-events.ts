/** Counts the events that all channels of a process keep. */
export class KeptEvents {
  private readonly most: number;
  private count = 0;

  constructor(most: number) {
    this.most = most;
  }

  add(events: number): void {
    this.count += events;
  }

  /** how many too many are kept; 0 if there is room */
  get excess(): number {
    return Math.max(0, this.count - this.most);
  }
}
