import { isErrorCode } from '../../schema/errors.ts';

/** The parts of a response that are seen. */
export interface Seen {
  status: number;
  contentType: string;
  text: string;
}

/**
 * The answers that a server must never give: an internal error, one without a code of ours, or nothing.
 * @returns what is wrong, and the codes of all errors
 */
export function judge({ status, contentType, text }: Seen): {
  wrong: string | null;
  codes: string[];
} {
  if (status === 0) return { wrong: `no response: ${text}`, codes: [] };
  if (!/json|event-stream/.test(contentType) || contentType.includes('ndjson')) {
    return { wrong: status >= 500 ? `${status}: ${text.slice(0, 300)}` : null, codes: [] };
  }
  // Of a stream of events, the one that has the result.
  const [, data = text] = /^data: (\{.*)$/m.exec(text) ?? [];
  const errors = errorsOf(data);
  if (errors === null) return { wrong: `not JSON: ${text.slice(0, 300)}`, codes: [] };
  const codes = errors.map(({ extensions }) => String(extensions?.code));
  const wrong = codes.find((code) => !isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR');
  if (wrong !== undefined) return { wrong: `${wrong}: ${text.slice(0, 500)}`, codes };
  if (status >= 500 && codes.length === 0)
    return { wrong: `${status}: ${text.slice(0, 300)}`, codes };
  return { wrong: null, codes };
}

interface ErrorSeen {
  extensions?: { code?: unknown };
}

/** The errors of a response; null if it cannot be read. */
function errorsOf(text: string): ErrorSeen[] | null {
  try {
    const { errors = [] }: { errors?: ErrorSeen[] } = JSON.parse(text);
    return errors;
  } catch {
    return null;
  }
}
