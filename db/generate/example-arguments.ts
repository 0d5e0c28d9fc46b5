import ts from 'typescript';

/** Makes arguments that functions can be called with from the types of their parameters. */
export class ExampleArguments {
  /** whether booleans are true, and whether what may be absent is given */
  readonly isFull: boolean;
  readonly #checker: ts.TypeChecker;
  readonly #given: Set<ts.Type>;

  /** @param given the types of the optional objects that have been given: each is given once, as many share a filter */
  constructor(checker: ts.TypeChecker, isFull: boolean, given: Set<ts.Type>) {
    this.#checker = checker;
    this.isFull = isFull;
    this.#given = given;
  }

  /**
   * @returns arguments for each name that a parameter of few names takes, or only for the first if they are not full;
   * with these names
   */
  of(parameters: readonly ts.Type[]): { args: unknown[]; names: string[] }[] {
    const [first, ...others] = parameters;
    if (!first) return [{ args: [], names: [] }];
    const rest = this.of(others);
    const known = namesOf(first);
    if (known.length === 0) {
      const value = this.#exampleOf(first);
      return rest.map(({ args, names }) => ({ args: [value, ...args], names }));
    }
    return (this.isFull ? known : known.slice(0, 1)).flatMap((name) =>
      rest.map(({ args, names }) => ({ args: [name, ...args], names: [name, ...names] })),
    );
  }

  #exampleOf(type: ts.Type): unknown {
    if (type.flags & ts.TypeFlags.Boolean) return this.isFull;
    if (type.isUnion()) return this.#exampleOfUnion(type);
    if (type.isStringLiteral() || type.isNumberLiteral()) return type.value;
    if (type.flags & ts.TypeFlags.String) return 'text';
    if (type.flags & ts.TypeFlags.Number) return 1;
    if (type.flags & ts.TypeFlags.Unknown) return null;
    if (type.symbol?.name === 'Date') return new Date(0);
    if (type.symbol?.name === 'Buffer') return Buffer.of(0);
    const element = this.#elementOf(type);
    if (element) return this.#exampleOfArray(element);
    if (!isObject(type) || type.getCallSignatures().length > 0)
      throw new Error(`There is no example of the type ${this.#checker.typeToString(type)}.`);
    const properties = type.getProperties().toSorted(bySymbolName);
    return Object.fromEntries(
      properties.map((property): [string, unknown] => {
        const value = this.#checker.getTypeOfSymbol(property);
        return [property.name, this.#exampleOf(value)];
      }),
    );
  }

  #exampleOfUnion(type: ts.UnionType): unknown {
    const present = this.#checker.getNonNullableType(type);
    if (present === type) return namesOf(type)[0] ?? this.#exampleOf(type.types[0] ?? type);
    const absent = type.types.some(({ flags }) => flags & ts.TypeFlags.Null) ? null : undefined;
    if (!this.isFull) return absent;
    const object = this.#elementOf(present) ?? present;
    if (isObject(object)) {
      if (this.#given.has(object)) return absent;
      this.#given.add(object);
    }
    return this.#exampleOf(present);
  }

  #exampleOfArray(element: ts.Type): unknown[] {
    const names = namesOf(element);
    if (names.length > 0) return this.isFull ? names : names.slice(0, 1);
    // A slug, and one in a program.
    if (element.flags & ts.TypeFlags.String) return ['text', 'text/text'];
    const example = this.#exampleOf(element);
    return isObject(element) ? [example] : [example, example, example];
  }

  #elementOf(type: ts.Type): ts.Type | undefined {
    return this.#checker.isArrayType(type) ? type.getNumberIndexType() : undefined;
  }
}

/** Types list their parts in an order that depends on other types. */
export const bySymbolName = (a: ts.Symbol, b: ts.Symbol) => (a.name < b.name ? -1 : 1);

const isObject = (type: ts.Type) => (type.flags & ts.TypeFlags.Object) !== 0;

/** The strings of a type that has no other values. */
function namesOf(type: ts.Type): string[] {
  const types = type.isUnion() ? type.types : [];
  const names = types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
  return names.length === types.length ? names.toSorted() : [];
}
