import type { ReactNode } from 'react';

type ScrollRegionProps = {
  label: string;
  className: string;
  children: ReactNode;
};

/** A part of a page that may be scrolled, by keys too. */
export const ScrollRegion = (props: ScrollRegionProps) => (
  <div
    className={props.className}
    role="region"
    aria-label={props.label}
    // what is scrolled by keys has to be reached by them
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
  >
    {props.children}
  </div>
);
