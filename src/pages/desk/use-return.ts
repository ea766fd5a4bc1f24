import { useEffect } from 'react';

/** Calls a function whenever somebody comes back to this tab from another one, since a colleague may have changed things. */
export function useReturn(onReturn: () => void): void {
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && onReturn();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [onReturn]);
}
