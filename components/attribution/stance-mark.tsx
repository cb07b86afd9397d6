import { stanceWords, type Scope, type Stance } from '@/domain/attribution/stance';

interface StanceMarkProps {
  stance: Stance;
  /** `part` adds “in part”, since a part never moves the status. */
  scope?: Scope;
  /** Other words for the same stance, e.g. “Says so” over a column. */
  children?: string;
}

/** A stance: its shape, its colour and always its word. */
export function StanceMark({ stance, scope = 'whole', children }: StanceMarkProps) {
  return (
    <span className={`mark-of mark-stance mark-${stance} stance-${stance}`}>
      {children ?? stanceWords[stance].verb}
      {scope === 'part' ? <span className="mark-more"> in part</span> : null}
    </span>
  );
}
