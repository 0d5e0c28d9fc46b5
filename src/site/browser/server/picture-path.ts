/** The prefix of the path of a picture; the path of its page follows. */
export const picturesPath = '/pictures';

/** The parameter of a picture that changes with its page. The picture is that of the present page, whatever it says. */
export const versionParameter = 'v';
