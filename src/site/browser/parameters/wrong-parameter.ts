import type { CombinedError } from '@urql/core';
import { cursors } from '../links/link.ts';
import type { Messages } from '../messages/languages/en.ts';

/** The form of a parameter, as the messages describe it; or the values that it can have. */
export type Expected = keyof Messages['errors']['expected'] | readonly string[];

/** A parameter of the URL with a value that it cannot have. */
export class WrongParameter {
  readonly name: string;
  readonly expected: Expected;

  /** @param name one of those that the pages read, never a text of the reader */
  constructor(name: string, expected: Expected) {
    this.name = name;
    this.expected = expected;
  }
}

/** The last name in the place of an argument that says what is expected of it. */
const expectedOf: Readonly<Record<string, Expected>> = {
  lang: 'languages',
  country: 'country',
  birthCountry: 'country',
  year: 'year',
  q: 'text',
  subject: 'id',
  decade: 'decade',
  continent: 'area',
  region: 'area',
  age: 'number',
  rank: 'number',
};

/**
 * The parameter whose value the graph has refused, by the argument that the value became.
 * @returns null if it was a part of the path
 */
export function refusedParameter(
  error: CombinedError | undefined,
  search: URLSearchParams,
): WrongParameter | null {
  for (const { extensions } of error?.graphQLErrors ?? []) {
    const argument = typeof extensions.argument === 'string' ? extensions.argument : '';
    if (argument === 'after') {
      const name = cursors.find((one) => search.has(one));
      if (name !== undefined) return new WrongParameter(name, 'cursor');
    }
    const name = argument.split('.').find((part) => Object.hasOwn(expectedOf, part));
    if (name !== undefined && search.has(name))
      return new WrongParameter(name, expectedOf[name] ?? 'text');
  }
  return null;
}
