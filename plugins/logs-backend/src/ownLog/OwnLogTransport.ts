import { MESSAGE } from 'triple-beam';
import Transport from 'winston-transport';
import { ownLogQueue } from './ownLogQueue';

// eslint-disable-next-line no-control-regex
const COLOURS = /\u001b\[[0-9;]{0,20}m/g;

const plain = (text: unknown) => String(text ?? '').replace(COLOURS, '');

// Who looks at logs asks for them, which is logged, which would be looked at.
function isAboutLogs(info: Record<string, unknown>): boolean {
  return (
    info.type === 'incomingRequest' && String(info.url).startsWith('/api/logs/')
  );
}

/** Brings what the portal's root logger writes into the log store, as the stream `{service="portico-backend"}`. */
export class OwnLogTransport extends Transport {
  override log(info: Record<string | symbol, unknown>, next: () => void): void {
    if (!isAboutLogs(info)) {
      ownLogQueue.add({
        time: Date.now(),
        level: plain(info.level),
        plugin: plain(info.plugin ?? info.service),
        // the message as it is written elsewhere: secrets are only taken out of that
        line: plain(info[MESSAGE]),
      });
    }
    next();
  }
}
