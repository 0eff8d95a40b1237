import type { FollowState } from '../../feed/followFeed';

const texts: Record<FollowState['status'], string> = {
  off: '',
  connecting: 'connecting…',
  open: 'live',
  waiting: 'connecting again…',
  ended: 'not live any more',
};

/** Whether lines come as they are written, and why not. */
export const FollowStatus = ({ state }: { state: FollowState }) => {
  const { status, message } = state;
  return (
    <span role="status">
      {status !== 'off' && ` · ${texts[status]}`}
      {message && ` (${message})`}
    </span>
  );
};
