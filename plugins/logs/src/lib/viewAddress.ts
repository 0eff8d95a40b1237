import {
  LOG_LEVELS,
  type LogFilter,
  type LogLevel,
} from '@portico/plugin-logs-common';
import {
  type Moment,
  momentAddress,
  parseMomentAddress,
  type TimeRange,
} from '@portico/ui-kit';

/** What the tab shows; the address holds all of it. */
export type LogView = {
  range: TimeRange;
  moment?: Moment;
  text: string;
  isRegex: boolean;
  /** None are all. */
  levels: LogLevel[];
  /** The first one when it is not said. */
  source?: string;
  isWrapped: boolean;
  isFollowing: boolean;
};

/** Reads an address; to those of `parseMomentAddress` come `q`, `regex=1`, `levels=error,fatal`, `source`, `wrap=1` and `follow=1`. */
export function parseViewAddress(search: URLSearchParams): LogView {
  const levels = (search.get('levels') ?? '').split(',');
  return {
    ...parseMomentAddress(search),
    text: search.get('q') ?? '',
    isRegex: search.get('regex') === '1',
    levels: LOG_LEVELS.filter(it => levels.includes(it)),
    source: search.get('source') ?? undefined,
    isWrapped: search.get('wrap') === '1',
    isFollowing: search.get('follow') === '1',
  };
}

/** Writes an address. */
export function viewAddress(view: LogView): URLSearchParams {
  const { range, moment, text, isRegex, levels, source } = view;
  const search = momentAddress({
    range,
    at: moment?.time,
    line: moment?.line,
  });
  const rest = {
    q: text,
    regex: isRegex && '1',
    levels: levels.join(','),
    source,
    wrap: view.isWrapped && '1',
    follow: view.isFollowing && '1',
  };
  for (const [name, value] of Object.entries(rest)) {
    if (value) {
      search.set(name, value);
    }
  }
  return search;
}

/** What of a text and levels the backend is asked for. */
export const filterOf = (
  view: Pick<LogView, 'text' | 'isRegex' | 'levels'>,
): LogFilter => ({
  ...(view.text && { [view.isRegex ? 'regex' : 'text']: view.text }),
  ...(view.levels.length && { levels: view.levels }),
});
