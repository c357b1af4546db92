import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { actHeaders } from './answers.ts';
import { refresh } from './recorded.ts';
import { Refusal } from './refusal.ts';

type Options = { readonly headers: Record<string, string> };

export type Act<V> = {
  /** Resolves to `false` when it was refused; the refusal is in `refusal`. */
  readonly run: (values: V, version?: number) => Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly done: boolean;
  readonly reset: () => void;
};

const SOON_MS = 1_500;

const asRefusal = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal({ title: '', status: 0, code: 'web.failed' });

/**
 * One act of the reader. The same key goes with every repetition until an answer came, so that a lost answer never makes
 * a second deed; afterwards every shown list and object is read afresh.
 */
export const useAct = <V, R>(
  send: (values: V, options: Options) => Promise<R>,
  then?: (result: R) => unknown,
): Act<V> => {
  const queries = useQueryClient();
  const key = useRef<{ readonly of: string; readonly key: string } | undefined>(undefined);
  const { mutateAsync, isPending, error, isSuccess, reset } = useMutation({
    mutationFn: async ({ values, version }: { values: V; version: number | undefined }) => {
      const of = JSON.stringify([values, version]);
      if (key.current?.of !== of) key.current = { of, key: crypto.randomUUID() };
      const result = await send(values, actHeaders(key.current.key, version));
      key.current = undefined;
      await refresh(queries);
      // What other parts of the house make of it comes a moment later.
      setTimeout(() => void refresh(queries), SOON_MS);
      return result;
    },
    retry: false,
  });
  return {
    run: async (values, version) => {
      try {
        const result = await mutateAsync({ values, version });
        await then?.(result);
        return true;
      } catch (failed) {
        if (!(failed instanceof Refusal)) throw failed;
        if (failed.code !== 'web.offline') key.current = undefined;
        return false;
      }
    },
    busy: isPending,
    refusal: error === null ? undefined : asRefusal(error),
    done: isSuccess,
    reset,
  };
};
