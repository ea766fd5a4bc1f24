import { type DependencyList, useCallback, useEffect, useState } from 'react';
import { messageOf } from './client.js';

interface Answered<Data> {
  /** Of the newest request that was answered; it stays while the next one is on its way. */
  readonly data: Data | undefined;
  readonly error: string;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/** What the service answers, asked again whenever one of the values that the request depends on has changed. */
export function useAnswer<Data>(load: () => Promise<Data>, values: DependencyList): Answered<Data> {
  const [state, setState] = useState<Omit<Answered<Data>, 'reload'>>({ data: undefined, error: '', isLoading: true });
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: The caller names what the request depends on.
  useEffect(() => {
    let isCurrent = true;
    setState(({ data }) => ({ data, error: '', isLoading: true }));
    load().then(
      (data) => isCurrent && setState({ data, error: '', isLoading: false }),
      (error) => isCurrent && setState(({ data }) => ({ data, error: messageOf(error), isLoading: false })),
    );
    return () => {
      isCurrent = false;
    };
  }, [...values, asked]);
  const reload = useCallback(() => setAsked((times) => times + 1), []);
  return { ...state, reload };
}
