import { recipientPath } from '../link.ts';
import { Link } from '../location.tsx';

interface Mentioned {
  id: string;
  kind: string;
  slug: string;
  name: string;
}

/** A link to the page of a recipient, under its name. */
export function Mention({ of }: { of: Mentioned }) {
  return <Link to={recipientPath(of)}>{of.name}</Link>;
}

/** Several of them, with commas between. */
export function Mentions({ of }: { of: readonly Mentioned[] }) {
  return of.map((recipient, index) => (
    <span key={recipient.id}>
      {index > 0 && ', '}
      <Mention of={recipient} />
    </span>
  ));
}
