import {
  type Browser,
  chromium,
  type Page,
  type PlaywrightTestConfig,
} from '@playwright/test';
import { join } from 'node:path';
import { repository } from './repository';

/** Starts the browser that the browser tests have. */
async function launch(): Promise<Browser> {
  const file = join(repository, 'playwright.config.ts');
  const { use }: PlaywrightTestConfig = require(file).default;
  // Bars are there to be dragged
  const ignoreDefaultArgs = ['--hide-scrollbars'];
  return chromium.launch({ ...use?.launchOptions, ignoreDefaultArgs });
}

/** Somebody in front of a browser who is signed in. */
export class Visitor {
  private constructor(private readonly browser: Browser, readonly page: Page) {}

  /** @param name - as the sign-in page shows it */
  static async signIn(url: string, name: string): Promise<Visitor> {
    const browser = await launch();
    try {
      const viewport = { width: 1280, height: 860 };
      const context = await browser.newContext({ baseURL: url, viewport });
      const page = await context.newPage();
      await page.goto('/');
      const button = page.getByRole('button', { name: `Continue as ${name}` });
      await button.first().click();
      await page.getByRole('link', { name: 'Settings' }).waitFor();
      return new Visitor(browser, page);
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** The same person in another tab, for as long as something is done there. */
  async inNewTab<T>(something: (page: Page) => Promise<T>): Promise<T> {
    const page = await this.page.context().newPage();
    try {
      return await something(page);
    } finally {
      await page.close();
    }
  }

  async leave(): Promise<void> {
    await this.browser.close();
  }
}
