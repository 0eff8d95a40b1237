import { timeAgo } from '@portico/ui-kit';

/** How long ago something was, with the exact time on hover. */
export const Timestamp = ({ time }: { time: string }) => (
  <time dateTime={time} title={new Date(time).toLocaleString()}>
    {timeAgo(time)}
  </time>
);
