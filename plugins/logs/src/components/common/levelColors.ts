import type { LogLevel } from '@portico/plugin-logs-common';
import './levelColors.css';

export const colorOfLevel = (level: LogLevel) => `var(--logs-${level})`;

/** Of a name that `ansiParts` gives. */
export const colorOfAnsi = (name: string) => `var(--logs-${name})`;
