import type { Page } from 'playwright-core';

const measured = (): readonly string[] => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  const sticksOut = (element: Element): boolean =>
    element.getBoundingClientRect().right > wide + 1 || element.scrollWidth > Math.max(element.clientWidth, 1) + 1;
  const out = [...document.querySelectorAll('main *, header *, footer *, aside *')].filter(
    (element) => sticksOut(element) && ![...element.children].some(sticksOut),
  );
  const named = out.slice(0, 4).map(({ tagName, className, textContent }) => {
    const text = textContent.trim().slice(0, 40);
    return `${tagName.toLowerCase()}.${className} “${text}”`;
  });
  return [`overflow by ${String(document.documentElement.scrollWidth - wide)} px: ${named.join(', ')}`];
};

/** Whether the page is wider than its window, and what sticks out. */
export const overflow = (page: Page): Promise<readonly string[]> => page.evaluate(measured);
