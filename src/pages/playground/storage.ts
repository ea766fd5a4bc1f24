/** Keeps nothing. A browser that blocks site data throws as soon as `localStorage` is named. */
const noStorage: Storage = {
  length: 0,
  key: () => null,
  getItem: () => null,
  setItem: () => {},
  removeItem: () => {},
  clear: () => {},
};

/** Where GraphiQL keeps the tabs of a user; undefined for its own place in `localStorage`. */
export const ownStorage: Storage | undefined = isStorageBlocked() ? noStorage : undefined;

export const hasStoredTabs = (): boolean => (ownStorage ?? localStorage).getItem('graphiql:tabState') !== null;

function isStorageBlocked(): boolean {
  try {
    localStorage.getItem('');
    return false;
  } catch {
    return true;
  }
}
