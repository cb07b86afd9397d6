import { Kbd } from '@/components/ui/kbd';

interface SearchFormProps {
  /** The page that answers, asked with `?q=`. */
  action: string;
  placeholder?: string;
}

/** The search in the bar; works without JavaScript, Ctrl K leads to it. */
export function SearchForm({ action, placeholder = 'Search…' }: SearchFormProps) {
  return (
    <form className="search-form" role="search" action={action}>
      <input
        className="control"
        type="search"
        name="q"
        aria-label="Search"
        aria-keyshortcuts="Control+K"
        placeholder={placeholder}
      />
      <Kbd>Ctrl K</Kbd>
    </form>
  );
}
