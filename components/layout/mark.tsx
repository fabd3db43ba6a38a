/** The mark: the character 备 cut into a seal. */
export function Mark({ size = 32 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className="shrink-0">
      <rect width="32" height="32" rx="6" fill="#bb2a22" />
      <g stroke="#fff" fill="none" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round">
        <path d="M13.6 4.8 8.4 10.6" />
        <path d="M12.4 7.2h9.2C18.4 11.8 13 15 6.4 16.6" />
        <path d="M11.2 9.6c3.4 3.8 8.4 6 14.4 6.8" />
        <path d="M10 19h12v8.2H10zM16 19v8.2M10 23.1h12" />
      </g>
    </svg>
  );
}
