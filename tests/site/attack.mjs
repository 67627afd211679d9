// Writes a plans folder in which every attack text stands wherever a person types: one action, recommendation and theme for each.
//   node attack.mjs TEXTS FOLDER
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [file, folder] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(file, 'utf8'));

// A string of JSON in ASCII is a string of YAML, but for characters of two halves.
const typed = (text) => JSON.stringify(text).replace(/[\ud800-\udbff][\udc00-\udfff]|[\u007f-\uffff]/g, (found) => found.length === 2
  ? `\\U${found.codePointAt(0).toString(16).padStart(8, '0')}` : `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);

const write = (path, lines) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), lines.join('\n') + '\n');
};

write('tuiplans.yaml', ['timezone: Europe/London']);
write('bodies.yaml', ['bodies:', '  - {id: board, name: The Board}']);
write('attacked/plan.yaml', [`title: ${typed(texts[0])}`, `area: ${typed(texts[3])}`, 'audience: partners', 'monitored-by: board', 'rag: brag', 'themes:',
  ...texts.map((text, i) => `  - {id: t${i}, label: ${typed(text)}}`)]);
texts.forEach((text, i) => {
  const it = typed(text);
  write(`attacked/recommendations/R${i}.yaml`, [`text: ${it}`, `theme: t${i}`]);
  write(`attacked/A-${i}.yaml`, [`title: ${it}`, `theme: t${i}`, `recommendations: [R${i}]`, `agency: ${it}`, `leads: [${it}]`, `action: ${it}`, `outcome: ${it}`,
    `due: 2012-0${1 + i % 9}-15`, `status: ${i % 3 ? 'in-progress' : 'complete'}`, ...(i % 3 ? [] : [`completed: 2012-0${1 + i % 9}-10`]), 'rag: amber', `rag-reason: ${it}`,
    'milestones:', `  - text: ${it}`, 'updates:', '  - date: 2012-07', `    by: ${it}`, `    text: ${it}`]);
});
const all = typed(texts.filter((text) => text.length < 1000).join('\n\n'));
write('meetings/2012-09-27-board.yaml', ['body: board', `title: ${typed(texts[3])}`, 'starts: 2012-09-27 14:00', 'state: planned', 'commentary:',
  ...['summary', 'key-issues', 'consultation', 'involvement', 'equality', 'stakeholders'].map((part) => `  ${part}: ${all}`)]);
