import type { FigureView } from '@/domain/claim/view';

const inDigits = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 });

/** "45,000 to 50,000", "20,000 and up", "up to 11,000" */
export function boundsWords({ low, high }: FigureView['bounds']): string {
  const digits = (value: number) => inDigits.format(value);
  if (low === null) return high === null ? 'any number' : `up to ${digits(high)}`;
  if (high === null) return `${digits(low)} and up`;
  return low === high ? digits(low) : `${digits(low)} to ${digits(high)}`;
}
