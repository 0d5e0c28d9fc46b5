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

  /** The names of those that were read. */
  get names(): readonly string[] {
    return [...this.#read];
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
