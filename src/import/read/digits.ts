/**
 * Whether a number that was read still has all digits that its text has: 0.1 has, and 12345678901234567890
 * has not.
 */
export function keepsDigits(text: string, value: number): boolean {
  if (!/^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(text)) {
    return !Number.isFinite(value) || Number.isSafeInteger(value);
  }
  return significantDigits(text) === significantDigits(String(value));
}

function significantDigits(number: string): string {
  const digits = number.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '');
  // The expression /0+$/ would try each of the zeros within a number up to the digit that ends them.
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
