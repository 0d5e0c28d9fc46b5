/** What the path of a picture begins with; the path of its page follows. */
export const picturesPath = '/pictures';
