/** Whether two dates agree as far as both are known: 1867 and 1867-11-07 do. Other values agree if they are equal. */
export function isSameDate(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
