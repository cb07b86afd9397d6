import { SubmitButton } from '@/components/ui/submit-button';
import { Cell, Row, Table } from '@/components/ui/table';
import { Instant } from '@/components/ui/time';
import type { Proof } from '@/domain/person/proof';

import { ChoiceForm, type SendChoice } from './choice-form';
import { TokenForm, type TokenState } from './token-form';

/** A token that works; instants are ISO 8601. */
interface ListedToken {
  id: string;
  name: string;
  mayWrite: boolean;
  expiresAt: string;
  /** Null: never used. */
  lastUsedAt: string | null;
}

interface TokensSectionProps {
  tokens: readonly ListedToken[];
  asked: Proof;
  make: (state: TokenState, data: FormData) => Promise<TokenState>;
  revoke: SendChoice;
}

/** One's own tokens for the API on the account page. */
export function TokensSection({ tokens, asked, make, revoke }: TokensSectionProps) {
  return (
    <section aria-labelledby="tokens-title">
      <h2 className="headline-small mb-3" id="tokens-title">
        API tokens
      </h2>
      <div className="grid gap-4">
        <p className="max-w-[60ch]">
          A program that has one reads, and perhaps writes, on the desk in your name.{' '}
          <a href="/account/api">What programs can do</a>
        </p>
        {tokens.length > 0 ? (
          <Table
            caption="Your tokens"
            columns={[
              { label: 'Token' },
              { label: 'Until' },
              { label: 'Last used' },
              { label: 'Revoke', hideLabel: true },
            ]}
          >
            {tokens.map((token) => (
              <Row key={token.id}>
                <Cell main>
                  <span className="font-medium">{token.name}</span>{' '}
                  <span className="meta">{token.mayWrite ? 'reads and writes' : 'reads'}</span>
                </Cell>
                <Cell label="Until">
                  <Instant at={token.expiresAt} show="day" />
                </Cell>
                <Cell label="Last used">
                  {token.lastUsedAt ? <Instant at={token.lastUsedAt} /> : 'never'}
                </Cell>
                <Cell>
                  <ChoiceForm send={revoke} hidden={{ tokenId: token.id }}>
                    <SubmitButton look="quiet" small pendingLabel="Revoking…">
                      Revoke<span className="sr-only"> {token.name}</span>
                    </SubmitButton>
                  </ChoiceForm>
                </Cell>
              </Row>
            ))}
          </Table>
        ) : null}
        <div className="grid max-w-[420px] gap-3">
          <h3 className="font-medium">New token</h3>
          <TokenForm send={make} asked={asked} />
        </div>
      </div>
    </section>
  );
}
