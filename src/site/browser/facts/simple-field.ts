/** Values by form, as fragments select them. */
interface PlainValues {
  text: string;
  texts: string;
  quote: { text: string; lang: string };
  choice: string;
  url: string;
  date: string;
  time: string;
  countryCode: string;
  number: number;
  year: number;
  flag: boolean;
  coordinates: { latitude: number; longitude: number };
  share: { numerator: number; denominator: number };
  money: { amount: string; currency: string };
}

/** The same with entities, of which the desk and the pages select something else. */
export interface Values<Recipient, Other> extends PlainValues {
  recipient: Recipient;
  program: Other;
  event: Other;
}

/** A simple field as db/model/fields declares it. A field that `Entity` lacks, or has in another form, does not compile. */
export type SimpleField<Entity, AllValues, Form extends keyof AllValues = keyof AllValues> = {
  [Each in Form]: {
    /** in documents and for references and claims, such as `ceremony.heldOn` */
    name: string;
    form: Each;
    read(entity: Entity): AllValues[Each] | null | undefined;
  };
}[Form];
