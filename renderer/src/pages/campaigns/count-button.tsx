/** A number that opens the cases it counts; a zero opens nothing. */
export function CountButton({ count, label, onOpen }: { count: number; label: string; onOpen(): void }) {
  if (count === 0) return <span className="quiet">0</span>;
  return (
    <button
      type="button"
      className="link-button count-button"
      aria-label={label}
      title={label}
      onClick={onOpen}
    >
      {count}
    </button>
  );
}
