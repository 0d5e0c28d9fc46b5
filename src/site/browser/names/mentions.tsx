import { recipientPath } from '../links/link.ts';
import { Listed } from './listed.tsx';
import { type Named, NameLink } from './name.tsx';

interface Mentioned extends Named {
  id: string;
  kind: string;
  slug: string;
}

/** A link to the page of a recipient, under its name. */
export function Mention({ of }: { of: Mentioned }) {
  return <NameLink to={recipientPath(of)} of={of} />;
}

/** Several of them, with commas between. */
export function Mentions({ of }: { of: readonly Mentioned[] }) {
  return <Listed parts={of.map((recipient) => <Mention key={recipient.id} of={recipient} />)} />;
}
