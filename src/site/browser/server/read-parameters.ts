/** Whether a parameter is one that campaigns, networks and edges add to any URL. The list is kept by hand. */
export const isTracker = (name: string): boolean =>
  /^(?:(?:utm|gad|mtm|pk|hsa|__cf)_.*|fbclid|[dg]clid|gclsrc|[gw]braid|srsltid|msclkid|ttclid|twclid|ysclid|yclid|igshid|igsh|mibextid|li_fat_id|mkt_tok|mc_[ce]id|_g[al]|_hs(?:enc|mi)|ref|spm|isappinstalled)$/.test(
    name,
  );

/** Parameters of a URL, which note those that are read. */
export class ReadParameters extends URLSearchParams {
  readonly #read = new Set<string>();

  override get(name: string): string | null {
    this.#read.add(name);
    return super.get(name);
  }

  override getAll(name: string): string[] {
    this.#read.add(name);
    return super.getAll(name);
  }

  override has(name: string, value?: string): boolean {
    this.#read.add(name);
    return super.has(name, value);
  }

  /** The names of those that were read, and of the languages. */
  get known(): readonly string[] {
    return [...new Set(['lang', ...this.#read])];
  }

  /** Whether all that were given were read, apart from trackers. */
  get areKnown(): boolean {
    return [...this.keys()].every((name) => this.known.includes(name) || isTracker(name));
  }

  /** Those that were read and are not empty, without the languages, always in the same order. */
  wereRead(): URLSearchParams {
    const read = [...this].filter(
      ([name, value]) => name !== 'lang' && value !== '' && this.#read.has(name),
    );
    const parameters = new URLSearchParams(read);
    parameters.sort();
    return parameters;
  }
}
