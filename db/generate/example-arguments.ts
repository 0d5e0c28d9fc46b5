import ts from 'typescript';

/**
 * Makes arguments that functions can be called with, from the types of their parameters. What may be absent is given,
 * but an optional object only once: many functions share a filter.
 */
export class ExampleArguments {
  readonly #checker: ts.TypeChecker;
  readonly #given = new Set<ts.Type>();

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** One argument for each parameter. */
  of(parameters: readonly ts.Type[]): unknown[] {
    return parameters.map((type) => namesOf(type)[0] ?? this.#exampleOf(type));
  }

  #exampleOf(type: ts.Type): unknown {
    if (type.flags & ts.TypeFlags.Boolean) return false;
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
    const object = this.#elementOf(present) ?? present;
    if (isObject(object)) {
      if (this.#given.has(object))
        return type.types.some(({ flags }) => flags & ts.TypeFlags.Null) ? null : undefined;
      this.#given.add(object);
    }
    return this.#exampleOf(present);
  }

  #exampleOfArray(element: ts.Type): unknown[] {
    const names = namesOf(element);
    if (names.length > 0) return names;
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
