/** Counts the events that all channels of a process buffer. */
export class BufferedEvents {
  private readonly maxEvents: number;
  private count = 0;

  constructor(maxEvents: number) {
    this.maxEvents = maxEvents;
  }

  add(events: number): void {
    this.count += events;
  }

  /** how many exceed the limit; 0 if there is room */
  get excess(): number {
    return Math.max(0, this.count - this.maxEvents);
  }
}
