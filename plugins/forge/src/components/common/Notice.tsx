import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './common.module.css';

type NoticeProps = {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Read out at once, for something that went wrong. */
  isAlert?: boolean;
};

/** Says in the place of content why there is none, and what to do about it. */
export const Notice = ({ title, children, action, isAlert }: NoticeProps) => (
  <div className={styles.notice} role={isAlert ? 'alert' : undefined}>
    <Text as="p" variant="title-x-small" className={styles.noticeTitle}>
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
