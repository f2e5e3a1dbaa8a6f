// Exponentials, logarithms and angles by arithmetic alone. `Math.cos` and its siblings may differ in their last digit
// from one engine to the next, and a training run that amplifies such a digit gets another grade; sums, products,
// quotients and square roots are the same everywhere (IEEE 754). Errors stay below 1e-15 of the result, of 1 for angles.

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** e to the power of x. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.78) return Number.POSITIVE_INFINITY;
  if (x < -745.1) return 0;
  const k = Math.round(x / Math.LN2);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1;
  for (let n = 13; n > 0; n--) sum = 1 + (sum * r) / n;
  const half = Math.trunc(k / 2);
  return sum * powerOfTwo(half) * powerOfTwo(k - half);
}

/** Natural logarithm. */
export function log(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY)
    return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  const isTiny = x < 2 ** -1022;
  DOUBLE[0] = isTiny ? x * 2 ** 54 : x;
  let k = ((WORDS[1]! >>> 20) & 0x7ff) - 1023 - (isTiny ? 54 : 0);
  WORDS[1] = (WORDS[1]! & 0xfffff) | (1023 << 20);
  let m = DOUBLE[0]!;
  if (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let n = 21; n >= 3; n -= 2) sum = (sum + 1 / n) * square;
  return k * LN2_HIGH + (2 * s + (2 * s * sum + k * LN2_LOW));
}

export function tanh(x: number): number {
  if (Math.abs(x) < 1e-4) return x * (1 - (x * x) / 3);
  const power = exp(-2 * Math.abs(x));
  return (Math.sign(x) * (1 - power)) / (1 + power);
}

/** Of an angle in radians, up to some thousands. */
export function cos(angle: number): number {
  const quarter = 2 * Math.round(angle / Math.PI - 0.5) + 1;
  return ((quarter & 3) === 1 ? -1 : 1) * sineNear(angle, quarter);
}

/** Of an angle in radians, up to some thousands. */
export function sin(angle: number): number {
  const quarter = 2 * Math.round(angle / Math.PI);
  return ((quarter & 3) === 0 ? 1 : -1) * sineNear(angle, quarter);
}

/** `base` from 0 on. */
export function power(base: number, exponent: number): number {
  return exp(exponent * log(base));
}

const QUARTER_HIGH = 1.5707963267341256;
const QUARTER_LOW = 6.077100506506192e-11;

/** Sine of what the angle is away from so many quarter turns, at most one of them. */
function sineNear(angle: number, quarters: number): number {
  const r = angle - quarters * QUARTER_HIGH - quarters * QUARTER_LOW;
  const square = r * r;
  let sum = 1;
  for (let n = 22; n >= 2; n -= 2) sum = 1 - (sum * square) / (n * (n + 1));
  return r * sum;
}

const DOUBLE = new Float64Array(1);
const WORDS = new Int32Array(DOUBLE.buffer);

/** For exponents from -1022 to 1023. */
function powerOfTwo(exponent: number): number {
  WORDS[0] = 0;
  WORDS[1] = (exponent + 1023) << 20;
  return DOUBLE[0]!;
}
