const MORE = 0x80;
const BITS = 7;
const LOW = 0x7f;

/** Whole numbers from 0 to 2³¹−1 as bytes of seven bits, the lowest first. */
export const packNumbers = (numbers: readonly number[]): readonly number[] =>
  numbers.flatMap((number) => {
    const bytes: number[] = [];
    let rest = number;
    while (rest > LOW) {
      bytes.push((rest & LOW) | MORE);
      rest >>>= BITS;
    }
    bytes.push(rest);
    return bytes;
  });

/** Reads one number after the other from `at` on, to before `end`. */
export const unpackNumbers = (bytes: Uint8Array, at: number, end: number): readonly number[] => {
  const numbers: number[] = [];
  let number = 0;
  let shift = 0;
  for (let place = at; place < end; place += 1) {
    const byte = bytes[place] ?? 0;
    number |= (byte & LOW) << shift;
    shift += BITS;
    if (byte < MORE) {
      numbers.push(number);
      number = 0;
      shift = 0;
    }
  }
  return numbers;
};

/** `start` and what it becomes as the numbers from `at` on, to before `end`, are added to it one after the other. */
export const runningSums = (bytes: Uint8Array, at: number, end: number, start: number): readonly number[] => {
  const sums = [start];
  let sum = start;
  let number = 0;
  let shift = 0;
  for (let place = at; place < end; place += 1) {
    const byte = bytes[place] ?? 0;
    number |= (byte & LOW) << shift;
    shift += BITS;
    if (byte < MORE) {
      sum += number;
      sums.push(sum);
      number = 0;
      shift = 0;
    }
  }
  return sums;
};
