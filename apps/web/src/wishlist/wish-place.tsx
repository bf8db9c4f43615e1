/** Keeps the place of the wish until it is there. */
export function WishPlace() {
  return <div className="mt-2 min-h-11" />;
}
