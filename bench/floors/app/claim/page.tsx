import { constantMarkup } from '../../markup';

export const dynamic = 'force-dynamic';

const markup = constantMarkup('claim');

export default function ConstantPage() {
  return markup;
}
