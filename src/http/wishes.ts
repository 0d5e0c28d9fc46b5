/** Languages that `?lang=zh-Hans,en` wishes for in a whole operation; what is no tag is passed over. */
export function wishesOf(url: string): string[] {
  const lang = new URL(url).searchParams.get('lang') ?? '';
  return lang
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,5}$/.test(tag))
    .slice(0, 10);
}
