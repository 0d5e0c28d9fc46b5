/** How many winners are known by name, of as many as the sources declare. */
export function NamedCount({ declared, named }: { declared: number | null; named: number }) {
  return (
    <p class="count">
      {named}
      {declared !== null && ` of ${declared}`} <span>named</span>
    </p>
  );
}
