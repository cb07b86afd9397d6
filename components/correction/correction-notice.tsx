import { Notice } from '@/components/ui/notice';
import type { CorrectionView } from '@/domain/correction/view';

/** On the page of a claim: articles of ours that await a correction over it. */
export function CorrectionNotice({ corrections }: { corrections: readonly CorrectionView[] }) {
  if (corrections.length === 0) return null;
  return (
    <div className="claim-notice">
      <Notice
        tone="warning"
        title={
          corrections.length === 1
            ? 'An article of ours relies on this claim, and a correction is open.'
            : `${corrections.length} articles of ours rely on this claim, and corrections are open.`
        }
      >
        <ul>
          {corrections.map(({ id, article }) => (
            <li key={id}>
              <a href={article.href ?? undefined}>
                <span className="ref">{article.reference}</span> {article.name}
              </a>
            </li>
          ))}
          <li>
            <a href="/review/corrections">Settle on the list of corrections</a>
          </li>
        </ul>
      </Notice>
    </div>
  );
}
