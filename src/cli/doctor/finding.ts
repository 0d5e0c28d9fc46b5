/** What a check has found, in a sentence. If something is wrong, the sentence ends with what to do. */
export interface Finding {
  isWrong: boolean;
  sentence: string;
}

export const fine = (sentence: string): Finding => ({ isWrong: false, sentence });

export const wrong = (sentence: string): Finding => ({ isWrong: true, sentence });
