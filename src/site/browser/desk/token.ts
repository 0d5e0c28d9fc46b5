const key = 'desk-token';

/**
 * The access token of this tab. It is stored in the session storage only, which browsers copy to a duplicate of the
 * tab and bring back with it. It is never in a URL.
 */
export const storedToken = {
  read: () => sessionStorage.getItem(key),
  write: (token: string) => sessionStorage.setItem(key, token),
  forget: () => sessionStorage.removeItem(key),
};
