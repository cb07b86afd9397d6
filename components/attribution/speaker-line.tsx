import type { NamedLink, SpeakerView } from '@/domain/attribution/view';

/** Who speaks, in which role at that date, and for whom. */
export function SpeakerLine({
  speaker,
  principal,
}: {
  speaker: SpeakerView | null;
  principal: NamedLink | null;
}) {
  const quiet = [
    speaker?.unnamed ? unnamedWords(speaker.unnamed) : speaker?.role,
    principal ? `for ${principal.name}` : null,
  ].filter(Boolean);
  return (
    <p className="who">
      <MaybeLink
        link={speaker ?? { name: 'Maker not stated', href: null }}
        quoted={Boolean(speaker?.unnamed)}
      />
      {quiet.length ? <span className="role"> {quiet.join(', ')}</span> : null}
      {speaker?.unnamed?.reason ? (
        <span className="role who-reason">Unnamed because: {speaker.unnamed.reason}</span>
      ) : null}
    </p>
  );
}

/** A name, linked where it has a page; an unnamed source's description stands in quotation marks. */
export function MaybeLink({ link, quoted = false }: { link: NamedLink; quoted?: boolean }) {
  const name = quoted && link.name !== 'an unnamed source' ? `“${link.name}”` : link.name;
  return link.href ? <a href={link.href}>{name}</a> : <>{name}</>;
}

function unnamedWords({ whose, howMany }: NonNullable<SpeakerView['unnamed']>): string {
  const people = howMany === '1' ? ', 1 person' : howMany ? `, ${howMany} people` : '';
  return `${whose === 'ours' ? 'our unnamed source' : 'unnamed'}${people}`;
}
