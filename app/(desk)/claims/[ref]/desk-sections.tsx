import { randomUUID } from 'node:crypto';

import { ResponseList } from '@/components/response/response-list';
import { SeekResponseForm } from '@/components/response/seek-response-form';
import { AttachArticleForm } from '@/components/use/attach-article-form';
import { WhereUsed } from '@/components/use/where-used';
import type { ClaimView } from '@/domain/claim/view';

import { findOurArticles, findSources } from '../../pick-actions';
import {
  attachArticleAction,
  detachArticleAction,
  seekResponseAction,
  withdrawRequestAction,
} from './desk-actions';

/** Who was asked for a response, and the form that notes it. `ask`: the id of whom to ask now. */
export function Responses({ claim, ask }: { claim: ClaimView; ask: string | undefined }) {
  const { requests, askable, can } = claim.desk;
  const options = askable.map(({ id, name, asked }) => ({
    value: id,
    label: name,
    ...(asked ? { detail: 'asked already' } : {}),
  }));
  return (
    <>
      <ResponseList requests={requests} withdraw={withdrawRequestAction} />
      {can.seekResponse ? (
        <SeekResponseForm
          action={seekResponseAction}
          claimId={claim.id}
          submissionId={randomUUID()}
          search={findSources}
          askable={options}
          asked={options.find(({ value }) => value === ask) ?? null}
        />
      ) : null}
    </>
  );
}

/** The articles of ours that rely on the claim, and the form that attaches one. */
export function Uses({ claim }: { claim: ClaimView }) {
  const { uses, can } = claim.desk;
  return (
    <>
      <WhereUsed uses={uses} detach={can.attach ? detachArticleAction : null} />
      {can.attach ? (
        <AttachArticleForm
          action={attachArticleAction}
          claimId={claim.id}
          submissionId={randomUUID()}
          search={findOurArticles}
        />
      ) : null}
    </>
  );
}
