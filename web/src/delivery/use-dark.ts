import { useLayoutEffect } from 'react';

const SCHEME = 'data-mantine-color-scheme';

/** Dark for as long as the page is shown, whatever the reader has chosen elsewhere. */
export function useDark(): void {
  useLayoutEffect(() => {
    const page = document.documentElement;
    const before = page.getAttribute(SCHEME);
    page.setAttribute(SCHEME, 'dark');
    return () => {
      if (before !== null) page.setAttribute(SCHEME, before);
    };
  }, []);
}
