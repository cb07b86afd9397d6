import { formatFigure } from '@/domain/quantity/format-figure';
import { qualifierWords } from '@/domain/quantity/figure';
import type { SourceKind } from '@/domain/source/kind';
import { typedTime } from '@/domain/time/typed-time';
import type { Offer, OfferedSource } from '@/extraction/offer';

/**
 * What the form of an attribution is filled with from a suggestion, as its fields post it.
 * @param again the source on the desk that the unnamed speaker was logged as before; null: new here
 */
export function filledForm(offer: Offer, text: string, again: { id: string; name: string } | null) {
  const { speaker, principal, relays, figure, claim } = offer;
  return {
    claim: {
      text: claim.statement,
      ...(figure ? { kind: 'quantity', counted: claim.counted ?? '' } : {}),
      ...(figure && claim.population ? { population: claim.population } : {}),
      ...(claim.tookPart.length > 0
        ? { participants: claim.tookPart.map((name) => ({ source: { text: name }, ownAct: 'on' })) }
        : {}),
    },
    attribution: {
      ...(speaker && again
        ? { speaker: { id: again.id, text: again.name } }
        : speaker
          ? {
              speaker: {
                ...pick(speaker, 'person'),
                ...(speaker.unnamed
                  ? {
                      statedReason: speaker.unnamed.reason ?? '',
                      countLow: String(speaker.unnamed.count ?? ''),
                    }
                  : {}),
              },
            }
          : offer.open
            ? {}
            : { speakerNotStated: 'on' }),
      ...(principal ? { principal: pick(principal, 'organization') } : {}),
      stance: offer.stance,
      passages: offer.passages.map(([start, end]) => ({
        words: text.slice(start, end),
        near: String(start),
        form: offer.direct ? 'direct' : 'paraphrased',
      })),
      saidOn: offer.saidOn ? typedTime(offer.saidOn.edtf) : '',
      figure: figure ? typedFigure(figure) : '',
      relays:
        relays.length > 0
          ? relays.map(({ words, ...relay }) => ({ source: pick(relay, 'outlet'), words }))
          : [{}],
    },
  };
}

/** A known source by its id; a new one with its kind, unless it is the field's own. */
function pick({ name, sourceId, kind }: OfferedSource, ownKind: SourceKind) {
  if (sourceId) return { id: sourceId, text: name };
  const text = kind === 'outlet' || kind === 'organization' ? name.replace(/^the /, 'The ') : name;
  return { text, ...(kind === ownKind ? {} : { kind }) };
}

/** What can be read in two ways stays as it is written: nobody chooses silently. */
function typedFigure({ written, readings }: NonNullable<Offer['figure']>): string {
  const [only, ...others] = readings;
  if (!only) return '';
  if (others.length === 0) return formatFigure(only, null);
  return [qualifierWords[only.qualifier], written].filter(Boolean).join(' ');
}
