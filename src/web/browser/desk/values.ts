/** A value of a change as a line of text: items one after the other, texts with their language, other parts by name. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueText).join('; ');
  if (typeof value !== 'object') return String(value);
  const parts = Object.entries(value).filter(([, part]) => part !== null);
  if (!('text' in value))
    return parts.map(([name, part]) => `${name} ${valueText(part)}`).join(', ');
  const others = parts.filter(([name]) => name !== 'text').map(([, part]) => valueText(part));
  return `${value.text}${others.length > 0 ? ` (${others.join(', ')})` : ''}`;
}
