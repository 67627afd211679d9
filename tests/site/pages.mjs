// One page of every kind of a site: the one with the most on it, by size.
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const all = (folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))).filter((path) => path.endsWith('.html'));

const kindOf = (path) => {
  if (path === 'index.html') return 'index';
  const known = ['recommendations', 'themes', 'agencies', 'leads'].find((name) => path.includes(`${name}/`));
  return known ?? (path.endsWith('cover-sheet.html') ? 'cover-sheet' : path.endsWith('/index.html') ? 'plan' : 'other');
};

export const kinds = (folder) => {
  const found = new Map();
  for (const path of all(folder)) {
    const kind = kindOf(relative(folder, path).replaceAll('\\', '/'));
    if (!found.has(kind) || statSync(found.get(kind)).size < statSync(path).size) found.set(kind, path);
  }
  return [...found].sort(([a], [b]) => a.localeCompare(b));
};
