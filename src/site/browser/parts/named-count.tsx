import { useMessages } from '../messages.ts';
/** How many winners are known by name, of as many as the sources declare. */
export function NamedCount({ declared, named }: { declared: number | null; named: number }) {
  const { gap } = useMessages();
  return (
    <p class="count">
      {gap.named(named, declared, (text) => (
        <span>{text}</span>
      ))}
    </p>
  );
}
