// The storage of a tab, which a browser clears when the tab is closed. Where a browser refuses it, nothing is stored.

export function readStored(name: string): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function writeStored(name: string, text: string): void {
  try {
    sessionStorage.setItem(name, text);
  } catch {
    // The storage is full or refused: the page goes on without it.
  }
}

export function removeStored(name: string): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // There is nothing to remove.
  }
}
