import { constantMarkup } from '../../markup';

export const dynamic = 'force-dynamic';

const markup = constantMarkup('list');

export default function ConstantPage() {
  return markup;
}
