import type { Stance } from '@/domain/attribution/stance';

const half = 5.5;

/** The shape of a stance at a point of a drawing, the same as in its mark; hollow: does not count yet. */
export function TimelineShape({
  stance,
  x,
  y,
  hollow,
}: {
  stance: Stance;
  x: string;
  y: number;
  hollow: boolean;
}) {
  return (
    <svg x={x} y={y} overflow="visible" className={hollow ? 'shape shape-hollow' : 'shape'}>
      {drawing(stance)}
    </svg>
  );
}

function drawing(stance: Stance) {
  switch (stance) {
    case 'asserts':
      return <circle r={half} />;
    case 'confirms':
      return (
        <>
          <circle r={half + 1} className="shape-ring" />
          <circle r={2.5} />
        </>
      );
    case 'denies':
      return <rect x={-half} y={-half} width={2 * half} height={2 * half} rx={1} />;
    case 'declines_to_comment':
      return <path d="M0 -6 L6.5 5.5 L-6.5 5.5 Z" />;
    case 'did_not_respond':
      return (
        <>
          <circle cx={-5} r={2} />
          <circle r={2} />
          <circle cx={5} r={2} />
        </>
      );
    case 'questions':
      return <path d="M0 -6.5 L6.5 0 L0 6.5 L-6.5 0 Z" />;
    case 'retracts':
      return (
        <>
          <circle r={half} className="shape-ring" />
          <path d="M-4 4 L4 -4" className="shape-ring" />
        </>
      );
  }
}
