import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refresh } from '../../../../shared/api/recorded.ts';
import { Refusal } from '../../../../shared/api/refusal.ts';
import { type Outcome, outcomesIn, type Piece } from './pieces.ts';

type Sent = { readonly rows: readonly Outcome[] };
type Progress = {
  readonly pieces: readonly Piece[];
  readonly outcomes: readonly Outcome[];
  readonly next: number;
  readonly state: 'idle' | 'running' | 'stopped' | 'done';
  readonly refusal?: Refusal;
};
const IDLE: Progress = { pieces: [], outcomes: [], next: 0, state: 'idle' };

const failed = (error: unknown): Refusal =>
  error instanceof Refusal ? error : new Refusal({ title: '', status: 0, code: 'web.failed' });

/** Sends pieces one after the other. What breaks off goes on from the piece that was not answered, with the same key. */
export const usePieces = (send: (piece: Piece, key: string) => Promise<Sent>) => {
  const queries = useQueryClient();
  const [progress, setProgress] = useState(IDLE);
  const [run] = useState(() => crypto.randomUUID());
  const goOn = async (from: Progress): Promise<readonly Outcome[] | undefined> => {
    let at = from;
    while (at.next < at.pieces.length) {
      const piece = at.pieces[at.next];
      if (piece === undefined) break;
      setProgress({ ...at, state: 'running' });
      try {
        const { rows } = await send(piece, `${run}-${String(piece.lines[0])}-${String(at.next)}`);
        at = { ...at, outcomes: [...at.outcomes, ...outcomesIn(piece, rows)], next: at.next + 1 };
      } catch (error) {
        setProgress({ ...at, state: 'stopped', refusal: failed(error) });
        return undefined;
      }
    }
    setProgress({ ...at, state: 'done' });
    await refresh(queries);
    return at.outcomes;
  };
  return {
    ...progress,
    total: progress.pieces.length,
    start: (pieces: readonly Piece[]) => goOn({ ...IDLE, pieces }),
    again: () => goOn(progress),
    reset: () => setProgress(IDLE),
  };
};

export type Pieces = ReturnType<typeof usePieces>;
