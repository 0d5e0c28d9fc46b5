import { builder } from '../builder.ts';

export interface Amount {
  amount: string;
  currency: string;
}

export const Money = builder.objectRef<Amount>('Money').implement({
  description: 'An amount of money, as a source states it.',
  fields: (t) => ({
    amount: t.expose('amount', {
      type: 'Decimal',
      description: 'The amount, with the digits that the source gives.',
    }),
    currency: t.exposeString('currency', {
      description: 'The currency as an ISO 4217 code, such as SEK.',
    }),
  }),
});
