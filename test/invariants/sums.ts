import { type Finding, that } from './finding.ts';

/** Adds up numbers under names. */
export const sums = () => {
  const totals = new Map<string, number>();
  return {
    add: (name: string, value: number): void => void totals.set(name, (totals.get(name) ?? 0) + value),
    of: (name: string): number => totals.get(name) ?? 0,
    names: (): readonly string[] => [...totals.keys()],
  };
};
type Sums = ReturnType<typeof sums>;

/** Kept sums against the same sums counted again; a missing one is nothing. */
export function* sameSums(kept: Sums, counted: Sums): Generator<Finding> {
  for (const name of new Set([...kept.names(), ...counted.names()])) {
    const [told, again] = [kept.of(name), counted.of(name)];
    yield that(told === again, `${name}: ${String(told)}, counted again ${String(again)}`);
  }
}
