import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** What a notice says. */
export type NoticeProps = {
  title: string;
  /** Why it is so, in a sentence or two. */
  children?: ReactNode;
  /** What can be done, such as a button. */
  action?: ReactNode;
  /** Read out at once, for something that went wrong. */
  isAlert?: boolean;
};

/** Says in the place of content why there is none, and what to do about it. */
export const Notice = ({ title, children, action, isAlert }: NoticeProps) => (
  <div className={styles.notice} role={isAlert ? 'alert' : undefined}>
    {/* no heading, as it does not know which level it would be */}
    <Text as="p" variant="title-x-small" className={styles.title}>
      {title}
    </Text>
    {children && (
      <Text as="div" color="secondary">
        {children}
      </Text>
    )}
    {action && <div className={styles.actions}>{action}</div>}
  </div>
);
