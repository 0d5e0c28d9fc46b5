interface Credited {
  credit: string | null;
  recipients: readonly { creditedAs: string | null; recipient: { name: string } }[];
}

/** The line that a source prints for the recipients of an honor. Without one, the graph joins their names. */
export function printedCredit({ credit, recipients }: Credited): string | null {
  const shared = recipients.map(({ creditedAs }) => creditedAs);
  const names = recipients
    // A name that several share is in the line once.
    .filter(({ creditedAs }, index) => creditedAs === null || shared.indexOf(creditedAs) === index)
    .map(({ creditedAs, recipient }) => creditedAs ?? recipient.name);
  return credit === names.join(', ') ? null : credit;
}
