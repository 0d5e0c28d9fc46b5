/** Stands in the place of what was redacted and cannot be empty. No slug can be like it. */
export const redactedMark = '[redacted]';
