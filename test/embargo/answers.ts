import type { Reader, ReaderRequest } from './twins.ts';

/** The responses to requests, one by one. */
export async function answersOf(
  reader: Reader,
  requests: readonly ReaderRequest[],
): Promise<string[]> {
  const answers: string[] = [];
  for (const request of requests) answers.push(await reader.fetchText(request));
  return answers;
}

/** The responses of one reader and another. */
export function bothAnswers(
  requests: readonly ReaderRequest[],
  ...readers: readonly [Reader, Reader]
): Promise<[string[], string[]]> {
  const [one, other] = readers;
  return Promise.all([answersOf(one, requests), answersOf(other, requests)]);
}

/** Only the body of what came back. */
export const bodyOf = (answer: string) => answer.slice(answer.indexOf('\n\n') + 2);

/** Responses that are not the same, byte for byte: the request, and the text on either side. */
export function differences(
  requests: readonly ReaderRequest[],
  one: readonly string[],
  other: readonly string[],
): string[] {
  return requests.flatMap(({ query, search }, index) => {
    const [here = '', there = ''] = [one[index], other[index]];
    if (here === there) return [];
    const from = Math.max(0, Array.from(here).findIndex((sign, at) => sign !== there[at]) - 40);
    const sent = `${JSON.stringify(search ?? {})} ${query.slice(0, 200)}`;
    return `${sent}\n  ${here.slice(from, from + 120)}\n  ${there.slice(from, from + 120)}`;
  });
}
