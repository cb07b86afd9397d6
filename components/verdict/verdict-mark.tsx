import { classes } from '@/components/ui/classes';
import { type VerdictValue, verdictWords } from '@/domain/verdict/verdict';

/** A verdict: its shape, its colour and always its word; `stale` says that the evidence changed. */
export function VerdictMark({ value, stale = false }: { value: VerdictValue; stale?: boolean }) {
  return (
    <span className={classes('verdict-mark', `verdict-${value}`)}>
      {verdictWords[value]}
      {stale ? <span className="verdict-stale">stale</span> : null}
    </span>
  );
}
