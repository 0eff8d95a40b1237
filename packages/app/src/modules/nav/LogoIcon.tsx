type LogoIconProps = { size?: number };

/** Portico's mark: a pediment on three columns. Takes the colour of the text around it. */
export const LogoIcon = ({ size = 28 }: LogoIconProps) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 32 32"
    fill="currentColor"
    aria-hidden="true"
    focusable="false"
  >
    <path d="M16 2.5 30 11v2.5H2V11Z" />
    <path d="M5 16h4v9H5zM14 16h4v9h-4zM23 16h4v9h-4z" />
    <path d="M2 27.5h28v2.5H2z" />
  </svg>
);
