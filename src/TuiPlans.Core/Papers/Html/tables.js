// Tables sort by their headings and filter by a word. Without this script they are tables all the same.
'use strict';
(() => {
  const FILTERED_FROM = 9;
  const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
  const SIGNS = '✓●▲■○';
  const DAYS = { day: 1, week: 7, month: 30.4, year: 365.25 };

  // Each kind of cell: what it is compared by, or null where a cell is of another kind.
  const KINDS = [
    (text) => /^-?\d+(\.\d+)?%?$/.test(text) ? parseFloat(text) : null,
    (text) => { const m = /^(\d+) of (\d+)\b/.exec(text); return m ? (Number(m[2]) === 0 ? -1 : m[1] / m[2]) : null; },
    (text) => {
      const m = /^(?:(\d{1,2}) )?([A-Za-z]{3})[a-z]* (\d{4})\b/.exec(text);
      const month = m ? MONTHS.indexOf(m[2].toLowerCase()) : -1;
      return month < 0 ? null : Number(m[3]) * 372 + month * 31 + (m[1] ? Number(m[1]) : 31);
    },
    (text) => {
      if (!/^\d+ (day|week|month|year)/.test(text)) return null;
      let days = 0;
      for (const m of text.matchAll(/(\d+) (day|week|month|year)s?/g)) days += m[1] * DAYS[m[2]];
      return days;
    },
    (text) => SIGNS.includes(text[0]) ? SIGNS.indexOf(text[0]) : null,
  ];

  const textOf = (row, column) => row.cells[column] ? row.cells[column].textContent.trim() : '';

  // Cells that hold nothing, or a word where the others hold a figure or date, stand last either way.
  const keysOf = (rows, column) => {
    const texts = rows.map((row) => textOf(row, column));
    const kind = KINDS.find((one) => {
      const known = texts.filter((text) => text && one(text) !== null).length;
      return known > 0 && known * 2 > texts.filter((text) => text).length;
    });
    return texts.map((text) => (text === '' ? null : kind ? kind(text) : text));
  };

  const compare = (a, b, sign) => {
    if (a === null || b === null) return (a === null) - (b === null);
    return sign * (typeof a === 'number' ? a - b : a.localeCompare(b, 'en-GB', { numeric: true, sensitivity: 'base' }));
  };

  const sort = (table, heading, column) => {
    const order = heading.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', order);
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const keys = keysOf(rows, column);
    const places = rows.map((_, i) => i).sort((a, b) => compare(keys[a], keys[b], order === 'ascending' ? 1 : -1) || a - b);
    body.append(...places.map((i) => rows[i]));
  };

  const makeSortable = (table) => {
    [...table.tHead.rows[0].cells].forEach((heading, column) => {
      if (!heading.textContent.trim()) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => sort(table, heading, column));
      heading.append(button);
    });
  };

  const filter = (table, words, told) => {
    const wanted = words.toLowerCase().split(/\s+/).filter((word) => word);
    const rows = [...table.tBodies[0].rows];
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !wanted.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    // Totals are of all rows.
    if (table.tFoot) table.tFoot.hidden = shown < rows.length;
    told.textContent = wanted.length === 0 ? '' : `${shown} of ${rows.length} rows are shown.`;
  };

  const makeFiltered = (table, box) => {
    if (table.tBodies[0].rows.length < FILTERED_FROM) return;
    const line = document.createElement('div');
    const label = document.createElement('label');
    const field = document.createElement('input');
    const told = document.createElement('span');
    line.className = 'filter';
    label.append('Show only rows with ', field);
    field.type = 'search';
    field.autocomplete = 'off';
    told.setAttribute('role', 'status');
    field.addEventListener('input', () => filter(table, field.value, told));
    line.append(label, told);
    box.before(line);
  };

  for (const table of document.querySelectorAll('main table')) {
    if (!table.tHead || table.tBodies.length === 0 || table.tBodies[0].rows.length < 2) continue;
    makeSortable(table);
    makeFiltered(table, table.closest('.scroll') || table);
  }

  // A folded part is printed open.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details:not([open])')];
    for (const part of opened) part.open = true;
  });
  addEventListener('afterprint', () => {
    for (const part of opened) part.open = false;
  });
})();
