import { useContext } from 'preact/hooks';
import { Location } from '../location.tsx';
import type { Messages } from '../messages/en.ts';
import { useMessages } from '../messages.ts';
import type { Shown } from '../page.ts';
import type { WrongParameter } from '../wrong-parameter.ts';

/** What a page shows in place of what a wrong parameter would select: never the value, which anybody could have written. */
export const wrongParameter = (
  { name, expected }: WrongParameter,
  { errors }: Messages,
): Shown => ({
  title: errors.wrongParameter,
  description: null,
  content: <Explanation name={name} expected={expected} />,
  entity: null,
  status: 400,
});

function Explanation({ name, expected }: Pick<WrongParameter, 'name' | 'expected'>) {
  const { errors, format } = useMessages();
  const { pathname, searchParams } = useContext(Location);
  const others = new URLSearchParams(searchParams);
  others.delete(name);
  const query = others.size === 0 ? '' : `?${others}`;
  const values =
    typeof expected === 'string' ? errors.expected[expected] : format.anyOf([...expected]);
  return (
    <>
      {errors.mustBe(<code>{name}</code>, values)}{' '}
      <a href={pathname + query}>{errors.withoutParameter}</a>
    </>
  );
}
