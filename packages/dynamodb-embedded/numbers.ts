import { invalid } from './errors.ts';

/** `coefficient × 10^exponent`, with no trailing zero in the coefficient; zero is `0 × 10^0`. Exact. */
export type Decimal = { readonly coefficient: bigint; readonly exponent: number };

const DIGITS = 38;
const LARGEST_EXPONENT = 125;
const SMALLEST_EXPONENT = -130;
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/;
const PLAIN_SMALL = /^(?:0|-?[1-9]\d{0,14})$/;
const ZERO: Decimal = { coefficient: 0n, exponent: 0 };

const digitsOf = (coefficient: bigint): string => (coefficient < 0n ? -coefficient : coefficient).toString();

const fromDigits = (negative: boolean, digits: string, exponent: number): Decimal => {
  const significant = digits.replace(/^0+/, '');
  if (significant === '') return ZERO;
  let end = significant.length;
  while (significant.charAt(end - 1) === '0') end -= 1;
  const coefficient = BigInt(significant.slice(0, end));
  return { coefficient: negative ? -coefficient : coefficient, exponent: exponent + significant.length - end };
};

const withinLimits = (value: Decimal): Decimal => {
  if (value.coefficient === 0n) return ZERO;
  const digits = digitsOf(value.coefficient).length;
  const magnitude = value.exponent + digits - 1;
  if (digits > DIGITS) throw invalid('Attempting to store more than 38 significant digits in a Number');
  if (magnitude > LARGEST_EXPONENT) {
    throw invalid('Number overflow. Attempting to store a number with magnitude larger than supported range');
  }
  if (magnitude < SMALLEST_EXPONENT) {
    throw invalid('Number underflow. Attempting to store a number with magnitude smaller than supported range');
  }
  return value;
};

/** @throws DynamoError on anything but a decimal number of at most 38 significant digits, 1E-130 to 9.9E+125. */
const parseDecimal = (text: string): Decimal => {
  const match = NUMBER.exec(text);
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (match === null || whole + fraction === '') {
    throw invalid(`The parameter cannot be converted to a numeric value: ${text}`);
  }
  const exponent = Number(match[4] ?? '0');
  return withinLimits(fromDigits(match[1] === '-', whole + fraction, exponent - fraction.length));
};

/** The one spelling of a number that is stored and given back: plain digits, no exponent, no needless zeros. */
const formatDecimal = ({ coefficient, exponent }: Decimal): string => {
  const sign = coefficient < 0n ? '-' : '';
  const digits = digitsOf(coefficient);
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent);
  const point = digits.length + exponent;
  if (point > 0) return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
  return `${sign}0.${'0'.repeat(-point)}${digits}`;
};

export const normaliseNumber = (text: string): string =>
  PLAIN_SMALL.test(text) ? text : formatDecimal(parseDecimal(text));

const aligned = (a: Decimal, b: Decimal): { a: bigint; b: bigint; exponent: number } => {
  const exponent = Math.min(a.exponent, b.exponent);
  const scale = (value: Decimal): bigint => value.coefficient * 10n ** BigInt(value.exponent - exponent);
  return { a: scale(a), b: scale(b), exponent };
};

/** Negative, zero or positive. Both texts must be normalised. */
export const compareNumbers = (a: string, b: string): number => {
  if (a === b) return 0;
  if (PLAIN_SMALL.test(a) && PLAIN_SMALL.test(b)) return Number(a) - Number(b);
  const values = aligned(parseDecimal(a), parseDecimal(b));
  return values.a < values.b ? -1 : 1;
};

const combine = (a: string, b: string, operation: (a: bigint, b: bigint) => bigint): string => {
  const values = aligned(parseDecimal(a), parseDecimal(b));
  const sum = operation(values.a, values.b);
  return formatDecimal(withinLimits(fromDigits(sum < 0n, digitsOf(sum), values.exponent)));
};

/** Exact; @throws DynamoError when the sum needs more than 38 digits, rather than rounding it. */
export const addNumbers = (a: string, b: string): string => combine(a, b, (x, y) => x + y);
export const subtractNumbers = (a: string, b: string): string => combine(a, b, (x, y) => x - y);

/** Bytes a number takes for capacity and limits: half a byte a significant digit, one more, one for a minus sign. */
export const numberSize = (text: string): number => {
  const { coefficient } = parseDecimal(text);
  return Math.ceil(digitsOf(coefficient).length / 2) + 1 + (coefficient < 0n ? 1 : 0);
};
