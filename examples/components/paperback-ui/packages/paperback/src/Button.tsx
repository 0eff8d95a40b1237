import type { MouseEvent, ReactNode } from 'react';

type Props = {
  children: ReactNode;
  tone?: 'primary' | 'quiet' | 'danger';
  /** At rest it stays in the tab order, and says that it is at rest. */
  resting?: boolean;
  onPress: (event: MouseEvent<HTMLButtonElement>) => void;
};

/** To do something. To go somewhere there is Link. */
export function Button({
  children,
  tone = 'quiet',
  resting = false,
  onPress,
}: Props) {
  return (
    <button
      type="button"
      className={`pb-button pb-button-${tone}`}
      aria-disabled={resting}
      onClick={event => {
        if (!resting) onPress(event);
      }}
    >
      {children}
    </button>
  );
}
