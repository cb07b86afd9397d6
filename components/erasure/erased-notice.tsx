import { Notice } from '@/components/ui/notice';
import type { ErasureView } from '@/domain/erasure/view';

import { ErasureFacts } from './erasure-list';

/** In the place of what was erased: that it was, by whom and why. */
export function ErasedNotice({ erasures }: { erasures: readonly ErasureView[] }) {
  return erasures.map((erasure) => (
    <div className="section" key={erasure.id}>
      <Notice
        title={
          erasure.kind === 'source'
            ? `The name of this source was erased (${erasure.reference})`
            : `The note about this source was erased (${erasure.reference})`
        }
      >
        <ErasureFacts erasure={erasure} />
      </Notice>
    </div>
  ));
}
