/** A non-negative decimal in its shortest form: "00050.250" → "50.25". */
export function shortest(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  const rest = fraction.replace(/0+$/, '');
  return rest ? `${digits}.${rest}` : digits;
}

/** Exact product of a decimal and a whole number: "1.2" × 1000000n → "1200000". */
export function times(decimal: string, factor: bigint): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const product = String(BigInt(whole + fraction) * factor).padStart(fraction.length + 1, '0');
  const point = product.length - fraction.length;
  return shortest(fraction ? `${product.slice(0, point)}.${product.slice(point)}` : product);
}
