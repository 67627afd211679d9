// Opens one page of every kind of a site from its folder: axe in light and dark, no request that leaves the machine, nothing wider than the
// window, tables that sort and filter; and puts pictures into a folder, to be looked at.
//   node check.mjs SITE PICTURES [PREFIX]
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { open, watched } from './browser.mjs';
import { kinds } from './pages.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [360, 1280];
const HIGHEST = 12000;
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const [site, pictures, prefix = ''] = process.argv.slice(2);
const counts = { pages: 0, looks: 0, rules: 0, wrong: 0 };
mkdirSync(pictures, { recursive: true });
const EMPTY = join(mkdtempSync(join(tmpdir(), 'empty-')), 'empty.html');
writeFileSync(EMPTY, '<!DOCTYPE html><title>Nothing</title>');

const say = (where, what) => { counts.wrong++; console.log(`WRONG ${where}: ${what}`); };

// The page's own policy lets no script in, axe neither: it comes in by the browser's own door.
const axe = async (page, where) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: readFileSync(AXE, 'utf8') });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { preload: false, runOnly: ${JSON.stringify(TAGS)} }).then((found) => JSON.stringify({
      passes: found.passes.length,
      unsure: found.incomplete.map((rule) => rule.id + ' at ' + rule.nodes.slice(0, 3).map((node) => node.target.join(' ')).join('; ')),
      violations: found.violations.map((rule) => rule.id + ': ' + rule.help + ' at ' + rule.nodes.slice(0, 5).map((node) => node.html.slice(0, 200)).join(' || ')) }))`,
    awaitPromise: true, returnByValue: true,
  });
  const found = JSON.parse(result.value);
  counts.rules += found.passes;
  for (const violation of found.violations) say(where, violation);
  for (const one of found.unsure) console.log(`unsure ${where}: ${one}`);
};

const globals = (page) => page.evaluate(() => Object.getOwnPropertyNames(window));

const wide = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// Sorted by a key press, both ways; filtered, told, and filtered no more.
const useTables = async (page, where) => {
  const button = page.locator('main table th button').first();
  if (await button.count() === 0) return;
  const heading = button.locator('xpath=..');
  await button.focus();
  await page.keyboard.press('Enter');
  if (await heading.getAttribute('aria-sort') !== 'ascending') say(where, 'Enter on a heading does not sort');
  await page.keyboard.press('Enter');
  if (await heading.getAttribute('aria-sort') !== 'descending') say(where, 'Enter again does not turn the order round');
  const field = page.locator('.filter input').first();
  if (await field.count() === 0) return;
  const rows = page.locator('.filter + .scroll').first().locator('tbody tr');
  const before = await rows.filter({ visible: true }).count();
  await field.fill('zzzz');
  if (await rows.filter({ visible: true }).count() !== 0) say(where, 'a word that nothing has leaves rows');
  if (!/^0 of \d+ rows/.test(await page.locator('.filter [role=status]').first().textContent())) say(where, 'it is not told how many rows are shown');
  await field.fill('');
  if (await rows.filter({ visible: true }).count() !== before) say(where, 'rows are missing after the filter was emptied');
};

const look = async (browser, kind, path, width, colorScheme) => {
  const where = `${prefix}${kind} ${colorScheme} ${width}`;
  const { context, page, wrong } = await watched(browser, { viewport: { width, height: 900 }, colorScheme });
  await page.goto(pathToFileURL(EMPTY).href);
  const own = new Set(await globals(page));
  await page.goto(pathToFileURL(path).href);
  for (const name of await globals(page)) if (!own.has(name)) say(where, `window.${name} was set`);
  await page.screenshot({ path: join(pictures, `${prefix}${kind}-${colorScheme}-${width}.png`) });
  await page.evaluate(() => { for (const part of document.querySelectorAll('details')) part.open = true; });
  const height = Math.min(HIGHEST, await page.evaluate(() => document.documentElement.scrollHeight));
  await page.screenshot({ path: join(pictures, `${prefix}${kind}-${colorScheme}-${width}-whole.png`), fullPage: true, clip: { x: 0, y: 0, width, height } });
  const over = await wide(page);
  if (over > 0) say(where, `is ${over} px wider than the window`);
  await axe(page, where);
  await useTables(page, where);
  for (const one of wrong) say(where, one);
  counts.looks++;
  await context.close();
};

const print = async (browser, kind, path) => {
  const { context, page, wrong } = await watched(browser, { colorScheme: 'light' });
  await page.goto(pathToFileURL(path).href);
  await page.pdf({ path: join(pictures, `${prefix}${kind}.pdf`), preferCSSPageSize: true });
  for (const one of wrong) say(`${prefix}${kind} in print`, one);
  await context.close();
};

const withoutScript = async (browser, kind, path) => {
  const { context, page, wrong } = await watched(browser, { javaScriptEnabled: false });
  await page.goto(pathToFileURL(path).href);
  if (await page.locator('main h1').count() !== 1) say(`${prefix}${kind} without script`, 'has not one title');
  for (const one of wrong) say(`${prefix}${kind} without script`, one);
  await context.close();
};

const browser = await open();
for (const [kind, path] of kinds(site)) {
  counts.pages++;
  for (const colorScheme of ['light', 'dark'])
    for (const width of WIDTHS) await look(browser, kind, path, width, colorScheme);
  await print(browser, kind, path);
  await withoutScript(browser, kind, path);
}
await browser.close();
console.log(`${counts.pages} kinds of pages, ${counts.looks} looks at them, ${counts.rules} rules of axe kept, ${counts.wrong} wrong.`);
process.exit(counts.wrong === 0 && counts.pages > 0 ? 0 : 1);
