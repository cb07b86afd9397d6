import type { CaptureWay } from '@/prisma/generated/enums';

/** What an article's text is read from, as it came. */
export interface RawCapture {
  way: CaptureWay;
  /** Where it was found in the end; null: not fetched. */
  url: string | null;
  /** Null: not uploaded. */
  fileName: string | null;
  /** As it was said; empty: it was not. */
  contentType: string;
  body: Buffer;
}
