import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { VoiceList } from '@/components/story/voice-list';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { numberOf } from '@/domain/reference';
import { stanceMatrix } from '@/domain/story/matrix';
import { requireActor } from '@/server/person/session';
import { spokenClaims } from '@/server/story/evidence-queries';
import { storyHead } from '@/server/story/queries';

interface VoicesPageProps {
  params: Promise<{ ref: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

const claimsPerPage = 25;

export async function generateMetadata({ params }: VoicesPageProps): Promise<Metadata> {
  return { title: `Who says what in ${(await params).ref.toUpperCase()}` };
}

/** Everybody who said anything about any claim of a story, 25 claims at a time. */
export default async function VoicesPage({ params, searchParams }: VoicesPageProps) {
  await requireActor();
  const number = numberOf('story', (await params).ref);
  const story = number === null ? null : await storyHead(number);
  if (!story) notFound();
  const asked = Number([(await searchParams).page ?? '1'].flat()[0]);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  const spoken = await spokenClaims(story.id, page, claimsPerPage);
  const address = `/stories/${story.reference}`;
  const { rows, voices } = stanceMatrix(spoken, Infinity);
  return (
    <>
      <PageHeader
        over={
          <a href={address}>
            <span className="ref">{story.reference}</span> {story.title}
          </a>
        }
        title="Who says what"
        by="The claim about which most is said stands first."
      />
      {rows.length === 0 ? (
        <EmptyState
          title={page > 1 ? 'There is no such page.' : 'Nobody has said anything yet.'}
          actions={<ButtonLink href={address}>Back to the story</ButtonLink>}
        >
          What is logged under the claims of this story stands here by source.
        </EmptyState>
      ) : (
        <VoiceList rows={rows} voices={voices} />
      )}
      <Pagination
        label="Pages of claims"
        {...(page > 1 && { previousHref: `${address}/voices?page=${page - 1}` })}
        {...(page * claimsPerPage < spoken.spokenOf && {
          nextHref: `${address}/voices?page=${page + 1}`,
        })}
      />
    </>
  );
}
