export const dynamic = 'force-dynamic';

export default function BarePage() {
  return <p>Nothing.</p>;
}
