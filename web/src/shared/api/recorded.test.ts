import { focusManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { RECORDED, refresh } from './recorded.ts';

afterEach(() => focusManager.setFocused(undefined));

const shown = async (options: object) => {
  const queries = new QueryClient();
  queries.mount();
  const ask = vi.fn(() => Promise.resolve('Anna Esimerkki'));
  const observer = new QueryObserver(queries, { queryKey: ['client'], queryFn: ask, ...options });
  const leave = observer.subscribe(() => undefined);
  const settled = () => vi.waitFor(() => expect(queries.isFetching()).toBe(0));
  await vi.waitFor(() => expect(ask).toHaveBeenCalledTimes(1));
  await settled();
  return {
    comeBack: async () => {
      focusManager.setFocused(false);
      focusManager.setFocused(true);
      await settled();
      return ask.mock.calls.length;
    },
    act: async () => {
      await refresh(queries);
      return ask.mock.calls.length;
    },
    close: () => {
      leave();
      queries.unmount();
    },
  };
};

it('reads what is on no record whenever the reader comes back, and after acts', async () => {
  const page = await shown({});
  expect([await page.comeBack(), await page.act()]).toEqual([2, 3]);
  page.close();
});

it('reads a client with the page and after acts', async () => {
  const page = await shown(RECORDED.by_page);
  expect([await page.comeBack(), await page.act()]).toEqual([1, 2]);
  page.close();
});

it('tells who a client is when it is asked, and not again', async () => {
  const page = await shown(RECORDED.when_asked);
  expect([await page.comeBack(), await page.act()]).toEqual([1, 1]);
  page.close();
});
