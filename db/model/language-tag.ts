/** The languages that a client can prefer at most. */
export const maxLanguages = 10;

const languageTag = /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,5}$/;

/** Whether a text is a language tag (BCP 47), such as `zh-Hans`. */
export const isLanguageTag = (text: string): boolean => languageTag.test(text);
