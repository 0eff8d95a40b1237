import { shelfOf } from './library.ts';
import { log } from './log.ts';
import { savePosition } from './savePosition.ts';

const DEVICES = ['phone', 'tablet', 'browser'];
let page = 40;

/** Wren reads on: without readers nothing would be heard of this service. */
export function syncDevices(): void {
  const { titles } = shelfOf('r_40021');
  const title = titles[page % titles.length];
  const device = DEVICES[page % DEVICES.length];
  // The phone was in a tunnel, and the clock of the browser is wrong at times
  const off = device === 'phone' ? -600 : page % 11 === 0 ? 900 : 0;
  const at = new Date(Date.now() + off * 1000).toISOString();
  const locator =
    title.kind === 'EBOOK' ? `epubcfi(/6/${page}!/4/2)` : `${page * 60}`;
  const kept = savePosition(title, { locator, device, at });
  title.progress = Math.min(1, page / 212);
  log('info', 'position saved', {
    titleId: title.id,
    device,
    late: kept.device !== device,
    progress: Math.round(title.progress * 100) / 100,
  });
  page = page < 212 ? page + 1 : 1;
}
