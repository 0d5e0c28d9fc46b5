/** The values of an enum type, from the declaration of a field that holds one of them. */
export function enumValuesOf<Value extends string>({
  values,
}: {
  values: Readonly<Record<Value, string>>;
}): Record<Value, { description: string }> {
  const described = Object.entries(values).map(([value, description]) => [value, { description }]);
  return Object.fromEntries(described);
}
