/**
 * An exact number as text: a whole number ("-3"), or a fraction in lowest terms ("1/3", "5/2"). Decimals
 * and percentages become fractions, so that a third is a third and no digit of a long figure is lost.
 */
export type Exact = string;

interface Fraction {
  top: bigint;
  bottom: bigint;
}

/** A decimal such as "50.25" (or "-3") as an exact number. Throws a SyntaxError on anything else. */
export function exact(decimal: string): Exact {
  const [whole = '', part = ''] = decimal.split('.');
  return lowest({ top: BigInt(whole + part), bottom: 10n ** BigInt(part.length) });
}

/** `top` divided by `bottom`, which must not be zero. */
export function divide(top: Exact, bottom: Exact): Exact {
  const [a, b] = [take(top), take(bottom)];
  return lowest({ top: a.top * b.bottom, bottom: a.bottom * b.top });
}

export function multiply(one: Exact, other: Exact): Exact {
  const [a, b] = [take(one), take(other)];
  return lowest({ top: a.top * b.top, bottom: a.bottom * b.bottom });
}

export function add(one: Exact, other: Exact): Exact {
  const [a, b] = [take(one), take(other)];
  return lowest({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });
}

export function minus(one: Exact, other: Exact): Exact {
  return add(one, multiply(other, '-1'));
}

/** Below zero if `one` is less, zero if they are equal, above zero if it is more. */
export function compareExact(one: Exact, other: Exact): number {
  const [a, b] = [take(one), take(other)];
  const [left, right] = [a.top * b.bottom, b.top * a.bottom];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** As digits with commas: "1,234.5". A fraction that no decimal of twelve places holds is left as it is. */
export function exactInDigits(value: Exact): string {
  const { top, bottom } = take(value);
  const scale = 10n ** 12n;
  if ((top * scale) % bottom !== 0n) return value;
  const scaled = ((top < 0n ? -top : top) * scale) / bottom;
  const part = String(scaled % scale)
    .padStart(12, '0')
    .replace(/0+$/, '');
  const whole = String(scaled / scale).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${top < 0n ? '−' : ''}${whole}${part ? `.${part}` : ''}`;
}

function take(value: Exact): Fraction {
  const [top = '0', bottom = '1'] = value.split('/');
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

function lowest({ top, bottom }: Fraction): Exact {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = bottom < 0n ? -a : a;
  return bottom / divisor === 1n ? String(top / divisor) : `${top / divisor}/${bottom / divisor}`;
}
