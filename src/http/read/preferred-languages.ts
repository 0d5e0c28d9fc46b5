import { isLanguageTag, maxLanguages } from '../../../db/model/language-tag.ts';
import { malformed } from '../errors/status.ts';
import type { SearchParameters } from './request-url.ts';

/**
 * The preferred languages of a whole operation, from `?lang=zh-Hans,en`.
 * @throws BAD_USER_INPUT if it is given more than once, holds more than ten, or one that is not a language tag
 */
export function readPreferredLanguages(parameters: SearchParameters): string[] {
  const [given, ...more] = parameters.getAll('lang');
  if (given === undefined) return [];
  if (more.length > 0) {
    throw malformed(
      'lang',
      '`lang` occurs several times. Give it once, with commas between languages.',
    );
  }
  const tags = given.split(',').map((tag) => tag.trim());
  if (tags.length > maxLanguages)
    throw malformed('lang', `\`lang\` has more than ${maxLanguages} languages.`);
  const wrong = tags.find((tag) => !isLanguageTag(tag));
  if (wrong === undefined) return tags;
  throw malformed(
    'lang',
    `\`lang\` must be language tags (BCP 47) such as en or zh-Hans, with commas between them. Got ${JSON.stringify(wrong)}.`,
  );
}
