import { recipientPath } from '../links/link.ts';
import { Link } from '../links/location.tsx';
import { Listed } from './listed.tsx';
import { Name, type Named } from './name.tsx';

interface Mentioned extends Named {
  id: string;
  kind: string;
  slug: string;
}

/** A link to the page of a recipient, under its name. */
export function Mention({ of }: { of: Mentioned }) {
  return (
    <Link to={recipientPath(of)}>
      <Name of={of} />
    </Link>
  );
}

/** Several of them, with commas between. */
export function Mentions({ of }: { of: readonly Mentioned[] }) {
  return <Listed parts={of.map((recipient) => <Mention key={recipient.id} of={recipient} />)} />;
}
