// Parses every chart on the pages of a folder with Mermaid, and looks at what it understood: as many tasks and slices as there are lines.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";

const dom = new JSDOM("<!doctype html><body></body>");
globalThis.window = dom.window;
globalThis.document = dom.window.document;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });

const kinds = new Map();
let findings = 0;
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(".md")) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const text = readFileSync(path, "utf8");
  for (const [, chart] of text.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)) {
    try {
      await mermaid.parse(chart);
      const diagram = await mermaid.mermaidAPI.getDiagramFromText(chart);
      const told = understood(diagram, chart);
      if (told) report(path, told, chart);
      kinds.set(diagram.type, (kinds.get(diagram.type) ?? 0) + 1);
    } catch (failure) {
      report(path, failure.message, chart);
    }
  }
}
console.log([...kinds].map(([kind, count]) => `${count} ${kind}`).join(", ") + (findings ? `, ${findings} findings` : ", all parsed and understood"));
process.exit(findings ? 1 : 0);

function report(path, message, chart) {
  findings++;
  console.log(`${path}: ${message}\n${chart}`);
}

// A line that was read as something else than what it is would parse all the same.
function understood({ type, db }, chart) {
  const lines = chart.trimEnd().split("\n").map((line) => line.trim());
  if (type === "gantt") {
    const tasks = db.getTasks();
    const wanted = lines.filter((line) => / :(crit, )?\d{4}-\d\d-\d\d, \d{4}-\d\d-\d\d$/.test(line));
    if (tasks.length !== wanted.length) return `${tasks.length} tasks of ${wanted.length} lines`;
    const sections = lines.filter((line) => line.startsWith("section "));
    if (new Set(db.getSections()).size !== new Set(sections).size) return `sections: ${db.getSections()}`;
    const iso = (date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;
    for (const [i, task] of tasks.entries()) {
      const line = `${task.task.trim()} :${task.crit ? "crit, " : ""}${iso(task.startTime)}, ${iso(task.endTime)}`;
      if (line !== wanted[i]) return `${line} is not ${wanted[i]}`;
    }
  } else if (type === "pie") {
    const slices = [...db.getSections()].map(([name, count]) => `"${name}" : ${count}`);
    const wanted = lines.filter((line) => line.startsWith('"'));
    if (slices.join() !== wanted.join()) return `${slices} is not ${wanted}`;
  }
  return null;
}
