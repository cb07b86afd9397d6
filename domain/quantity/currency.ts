/** How a text names a currency: one code of ISO 4217, or several among which only a person can choose. */
export type CurrencyReading = readonly string[];

const dollars = ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD'];
const symbols: readonly (readonly [string, CurrencyReading])[] = [
  ['US$', ['USD']],
  ['CA$', ['CAD']],
  ['C$', ['CAD']],
  ['AU$', ['AUD']],
  ['A$', ['AUD']],
  ['NZ$', ['NZD']],
  ['HK$', ['HKD']],
  ['S$', ['SGD']],
  ['R$', ['BRL']],
  ['$', dollars],
  ['€', ['EUR']],
  ['£', ['GBP']],
  ['₹', ['INR']],
  ['₽', ['RUB']],
  ['₴', ['UAH']],
  ['₩', ['KRW']],
  ['₪', ['ILS']],
  ['₺', ['TRY']],
  ['₦', ['NGN']],
  ['¥', ['JPY', 'CNY']],
  ['Rs.', ['INR', 'PKR', 'LKR', 'NPR']],
  ['Rs', ['INR', 'PKR', 'LKR', 'NPR']],
  ['kr', ['SEK', 'NOK', 'DKK', 'ISK']],
];

const names: readonly (readonly [RegExp, CurrencyReading])[] = [
  [/^(?:us|u\.s\.|american) dollars?\b/i, ['USD']],
  [/^canadian dollars?\b/i, ['CAD']],
  [/^australian dollars?\b/i, ['AUD']],
  [/^dollars?\b/i, dollars],
  [/^euros?\b/i, ['EUR']],
  [/^(?:british pounds?|pounds? sterling)\b/i, ['GBP']],
  [/^(?:indian rupees?)\b/i, ['INR']],
  [/^(?:pakistani rupees?)\b/i, ['PKR']],
  [/^rupees?\b/i, ['INR', 'PKR', 'LKR', 'NPR']],
  [/^yen\b/i, ['JPY']],
  [/^(?:yuan|renminbi)\b/i, ['CNY']],
  [/^r(?:o?u)bles?\b/i, ['RUB']],
  [/^hryvn(?:ia|ias|i|ya)\b/i, ['UAH']],
  [/^swiss francs?\b/i, ['CHF']],
  [/^z[lł]ot(?:y|ys|ies)\b/i, ['PLN']],
  [/^shekels?\b/i, ['ILS']],
  [/^rand\b/i, ['ZAR']],
  [/^naira\b/i, ['NGN']],
  [/^francs?\b/i, ['CHF', 'XOF', 'XAF']],
  [/^(?:crowns|krona|kronor|kroner|krone)\b/i, ['SEK', 'NOK', 'DKK', 'CZK']],
  [/^pesos?\b/i, ['MXN', 'ARS', 'PHP', 'CLP', 'COP']],
  // A weight as well as money.
  [/^pounds?\b/i, ['GBP', 'lb']],
];

const codes = new Set(Intl.supportedValuesOf('currency'));

/** The currency that ends a text before a number ("worth US$"), and where it begins; null if none does. */
export function currencyBefore(text: string): { reading: CurrencyReading; start: number } | null {
  const end = text.trimEnd();
  const code = /(?<![A-Za-z])([A-Z]{3})$/.exec(end)?.[1];
  if (code && codes.has(code)) return { reading: [code], start: end.length - 3 };
  for (const [symbol, reading] of symbols) {
    if (!end.endsWith(symbol)) continue;
    const start = end.length - symbol.length;
    // "Mrs 5" is no money.
    if (/[A-Za-z]/.test(symbol[0] ?? '') && /[A-Za-z]$/.test(end.slice(0, start))) continue;
    return { reading, start };
  }
  return null;
}

/** The currency that a text after a number begins with (" euros", " EUR"), and where it ends; or null. */
export function currencyAfter(text: string): { reading: CurrencyReading; end: number } | null {
  const space = /^\s*(?:of\s+)?/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(space);
  const code = /^([A-Z]{3})(?![A-Za-z])/.exec(rest)?.[1];
  if (code && codes.has(code)) return { reading: [code], end: space + 3 };
  const symbol = symbols.find(
    ([sign]) => rest.startsWith(sign) && !/^[A-Za-z]/.test(rest.slice(sign.length)),
  );
  if (symbol) return { reading: symbol[1], end: space + symbol[0].length };
  for (const [name, reading] of names) {
    const found = name.exec(rest);
    if (found) return { reading, end: space + found[0].length };
  }
  return null;
}
