// A headless Chromium that talks to nobody.
import { chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync',
];

export const open = () => chromium.launch({ executablePath: '/usr/bin/chromium', headless: true, args: FLAGS });

// A page that notes what a page must not do: requests that leave the folder, dialogs, errors (those of the policy among them).
export const watched = async (browser, options) => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const wrong = [];
  page.on('request', (request) => request.url().startsWith('file://') || wrong.push(`asks for ${request.url()}`));
  page.on('requestfailed', (request) => wrong.push(`did not get ${request.url()}`));
  page.on('dialog', (dialog) => { wrong.push(`opened a dialog: ${dialog.message()}`); return dialog.dismiss(); });
  page.on('popup', () => wrong.push('opened a window'));
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && wrong.push(`console: ${message.text()}`));
  return { context, page, wrong };
};
