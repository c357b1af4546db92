import type { Id } from '@kt/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { actHeaders, read } from '../../../../shared/api/answers.ts';
import { useApi } from '../../../../shared/api/api-context.ts';
import { inTurn, type Turned } from './in-turn.ts';

export type Approvable = {
  readonly id: Id<'payment'>;
  readonly version: number;
  readonly payee?: string | undefined;
  readonly amountCents: number;
};

export type ApproveAll = {
  readonly run: (lines: readonly Approvable[]) => Promise<void>;
  readonly busy: boolean;
  readonly turned: Turned<Approvable> | undefined;
};

/** Approves lines one after another. A line keeps its key until it is approved, so that trying again never doubles it. */
export const useApproveAll = (): ApproveAll => {
  const api = useApi();
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [turned, setTurned] = useState<Turned<Approvable>>();
  const [busy, setBusy] = useState(false);
  const keyOf = ({ id, version }: Approvable): string => {
    const of = `${id} ${String(version)}`;
    const key = keys.current.get(of) ?? crypto.randomUUID();
    keys.current.set(of, key);
    return key;
  };
  const approve = (line: Approvable) =>
    read(
      api.finance.lines[':line'].approve.$post(
        { param: { line: line.id }, json: {} },
        actHeaders(keyOf(line), line.version),
      ),
    );
  return {
    run: async (lines) => {
      setBusy(true);
      try {
        await inTurn(lines, approve, setTurned);
      } finally {
        setBusy(false);
        await queries.invalidateQueries();
      }
    },
    busy,
    turned,
  };
};
