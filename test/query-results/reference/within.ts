import { type Honor, type Place, type Recipient, upFrom, type Work } from './entities.ts';

/** Those that the recipient has a part in, whatever its role. */
export function honorsOf(recipient: Recipient, honors: readonly Honor[]): Honor[] {
  return honors.filter(({ recipients }) => recipients.some((one) => one.recipient === recipient));
}

/** Those from a place and what lies in it; those of a work and its parts; of others their own. */
export function honorsWithin(recipient: Recipient, honors: readonly Honor[]): Honor[] {
  if (isPlace(recipient))
    return honors.filter((honor) =>
      honor.recipients.some(({ places }) => places.flatMap(upFrom).includes(recipient)),
    );
  if (isWork(recipient))
    return honors.filter((honor) =>
      honor.recipients.some(({ recipient: one }) => isWork(one) && upFrom(one).includes(recipient)),
    );
  return honorsOf(recipient, honors);
}

const isPlace = (one: Recipient): one is Place => one.kind === 'PLACE';
const isWork = (one: Recipient): one is Work => one.kind === 'WORK';
