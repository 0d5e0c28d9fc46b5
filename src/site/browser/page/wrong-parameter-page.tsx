import { useContext } from 'preact/hooks';
import { Location } from '../links/location.tsx';
import type { Messages } from '../messages/languages/en.ts';
import { useMessages } from '../messages/messages.ts';
import type { WrongParameter } from '../parameters/wrong-parameter.ts';
import type { Shown } from './page.ts';

/** The page in place of what a wrong parameter would select: never the value, which anybody could have written. */
export const wrongParameter = (wrong: WrongParameter, messages: Messages): Shown => ({
  title: messages.errors.wrongParameter,
  description: [messages.errors.mustBe(wrong.name, valuesOf(wrong, messages))].flat().join(''),
  content: <Explanation wrong={wrong} />,
  entity: null,
  status: 400,
});

/** The page in place of one whose URL has a parameter that it does not know. @param known those that it knows */
export function unknownParameter(known: readonly string[], messages: Messages): Shown {
  const { errors, format } = messages;
  return {
    title: errors.wrongParameter,
    description: errors.unknownParameter(format.list([...known])),
    content: <Unknown known={known} />,
    entity: null,
    status: 400,
  };
}

function Unknown({ known }: { known: readonly string[] }) {
  const { errors, format } = useMessages();
  const { pathname, searchParams } = useContext(Location);
  const kept = new URLSearchParams([...searchParams].filter(([name]) => known.includes(name)));
  const query = kept.size === 0 ? '' : `?${kept}`;
  return (
    <>
      {errors.unknownParameter(format.list([...known]))}{' '}
      <a href={pathname + query}>{errors.withoutParameter}</a>
    </>
  );
}

function valuesOf({ expected }: WrongParameter, { errors, format }: Messages): string {
  return typeof expected === 'string' ? errors.expected[expected] : format.anyOf([...expected]);
}

function Explanation({ wrong }: { wrong: WrongParameter }) {
  const messages = useMessages();
  const { errors } = messages;
  const { pathname, searchParams } = useContext(Location);
  const others = new URLSearchParams(searchParams);
  others.delete(wrong.name);
  const query = others.size === 0 ? '' : `?${others}`;
  return (
    <>
      {errors.mustBe(<code>{wrong.name}</code>, valuesOf(wrong, messages))}{' '}
      <a href={pathname + query}>{errors.withoutParameter}</a>
    </>
  );
}
