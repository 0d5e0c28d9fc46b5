/**
 * A check's finding, in a sentence. If something is wrong, or a server can do without it, the sentence ends with what
 * to do.
 */
export interface Finding {
  mark: 'ok' | 'WARN' | 'WRONG';
  sentence: string;
}

export const fine = (sentence: string): Finding => ({ mark: 'ok', sentence });

export const warning = (sentence: string): Finding => ({ mark: 'WARN', sentence });

export const wrong = (sentence: string): Finding => ({ mark: 'WRONG', sentence });
