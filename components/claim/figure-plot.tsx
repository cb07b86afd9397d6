/** A drawing of figures, hidden from those who listen: a table says the same. */
export function FigurePlot({ plot }: { plot: { wide: string; narrow: string } }) {
  return (
    <div aria-hidden="true">
      <div className="plot plot-wide" dangerouslySetInnerHTML={{ __html: plot.wide }} />
      <div className="plot plot-narrow" dangerouslySetInnerHTML={{ __html: plot.narrow }} />
    </div>
  );
}
