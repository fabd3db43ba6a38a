/** The first stop of the keyboard: past the frame to the content. */
export function SkipLink({ children }: { readonly children: string }) {
  return (
    <a
      href="#main"
      className="sr-only rounded-control bg-action px-4 py-2 text-on-action focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-30 focus:px-4 focus:py-2"
    >
      {children}
    </a>
  );
}
