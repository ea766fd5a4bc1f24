import { useEffect, useRef } from 'react';

let isFirstPage = true;
addEventListener('hashchange', () => {
  isFirstPage = false;
});

/** The heading of a page, which is also its title. After a link was followed, it gets the focus, so that it is read out. */
export function Title({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: Another heading is another page.
  useEffect(() => {
    if (!isFirstPage) heading.current?.focus();
  }, [children]);
  return (
    <>
      <title>{`${children} · Maths Hub programmes`}</title>
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </>
  );
}
