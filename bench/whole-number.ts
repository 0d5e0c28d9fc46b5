import { InvalidArgumentError } from '@commander-js/extra-typings';

/** Reads a whole number. @returns what reads it; it throws InvalidArgumentError */
export const wholeNumber = (least: number, most: number) => (text: string) => {
  const number = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  const range = `from ${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
  throw new InvalidArgumentError(`Expected a whole number ${range}.`);
};
