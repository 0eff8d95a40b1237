export type MatchOperator = '=' | '!=' | '=~' | '!~';

/** One condition on a label; regular expressions match the whole value. */
export type LabelMatcher = {
  name: string;
  operator: MatchOperator;
  value: string;
};

/** `|=`, `!=`, `|~`, `!~` behind a selector: one of the values must, or none may, be in the line. */
export type LineFilter = {
  negated: boolean;
  regex: boolean;
  values: string[];
};

/** Lines of the streams that a selector picks. */
export type LogExpression = {
  selector: LabelMatcher[];
  lines: LineFilter[];
  /** Conditions behind a bar, on labels or on what was pushed along with a line. */
  labels: LabelMatcher[];
};

/** `count_over_time`, or a `sum` of it. */
export type CountExpression = {
  log: LogExpression;
  rangeNs: bigint;
  /** Labels to sum by; undefined when there is no `sum`. */
  by?: string[];
};

export type Query =
  | { kind: 'log'; log: LogExpression }
  | { kind: 'count'; count: CountExpression };
