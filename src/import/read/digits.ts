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
  const digits = number.replace(/e.*$/i, '').replace(/\D/g, '');
  return digits.replace(/^0+/, '').replace(/0+$/, '');
}
