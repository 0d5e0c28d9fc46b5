const key = 'desk-token';

/**
 * The access token of this tab. It is stored in the session storage only: it ends with the tab, and no other tab or
 * URL ever has it.
 */
export const storedToken = {
  read: () => sessionStorage.getItem(key),
  write: (token: string) => sessionStorage.setItem(key, token),
  forget: () => sessionStorage.removeItem(key),
};
