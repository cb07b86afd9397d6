interface SearchFormProps {
  /** The page that answers, asked with `?q=`. */
  action: string;
  placeholder?: string;
}

/** The search in the bar; works without JavaScript. */
export function SearchForm({ action, placeholder = 'Search…' }: SearchFormProps) {
  return (
    <form className="search-form" role="search" action={action}>
      <input
        className="control"
        type="search"
        name="q"
        aria-label="Search"
        placeholder={placeholder}
      />
    </form>
  );
}
