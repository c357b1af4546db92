/** How far every clock of this process stands ahead of the real one; shared with the threads of functions. */
export type Shift = {
  readonly buffer: SharedArrayBuffer;
  readonly ms: () => number;
  readonly set: (ms: number) => void;
};

export const shiftOver = (buffer: SharedArrayBuffer): Shift => {
  const cell = new BigInt64Array(buffer);
  return {
    buffer,
    ms: () => Number(Atomics.load(cell, 0)),
    set: (ms) => {
      Atomics.store(cell, 0, BigInt(ms));
    },
  };
};

export const newShift = (): Shift => shiftOver(new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT));

/**
 * Moves this thread's idea of now. A deployed function knows no clock but the computer's: on one machine that is the one
 * that has to be moved, for sessions, tokens and deadlines alike. Gives the real one back when called.
 */
export const shiftTime = ({ ms }: Pick<Shift, 'ms'>): (() => void) => {
  const Real = Date;
  const shifted = new Proxy(Real, {
    construct: (target, given: ConstructorParameters<DateConstructor> | [], wanted: typeof Date): Date =>
      Reflect.construct(target, given.length === 0 ? [Real.now() + ms()] : given, wanted),
    apply: (): string => new Real(Real.now() + ms()).toString(),
    get: (target, name): unknown => (name === 'now' ? () => Real.now() + ms() : Reflect.get(target, name)),
  });
  globalThis.Date = shifted;
  return () => {
    globalThis.Date = Real;
  };
};
