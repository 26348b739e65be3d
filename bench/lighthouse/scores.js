// Scores of the main pages as Lighthouse gives them to a duty officer of the demonstration: node scores.js ADDRESS ROUNDS mobile|desktop LEAST
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const [address, rounds, form, least] = [process.argv[2], Number(process.argv[3]), process.argv[4], Number(process.argv[5])];
const KINDS = ["accessibility", "best-practices", "performance"];
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Comes in as one of the invented people, as a browser would; what it is given to show from then on. */
async function comeIn(person) {
  const jar = new Map();
  const keep = (answer) => answer.headers.getSetCookie().forEach((one) => jar.set(one.split("=")[0], one.split(";")[0].slice(one.indexOf("=") + 1)));
  const shown = () => [...jar].map(([name, value]) => name + "=" + value).join("; ");
  const door = await fetch(address + "/demo", { headers: { Accept: "text/html" } });
  keep(door);
  const token = (await door.text()).match(/name="_csrf" value="([^"]+)"/)[1];
  keep(await fetch(address + "/demo", { method: "POST", redirect: "manual", body: new URLSearchParams({ person, _csrf: token }),
    headers: { Cookie: shown(), Origin: address, "Content-Type": "application/x-www-form-urlencoded" } }));
  return { shown: shown(), jar };
}

/** Puts it into the browser, where it is sent with everything that a page fetches. */
async function give(port, jar) {
  const { webSocketDebuggerUrl } = await (await fetch(`http://127.0.0.1:${port}/json/version`)).json();
  const socket = new WebSocket(webSocketDebuggerUrl);
  await new Promise((open) => socket.addEventListener("open", open, { once: true }));
  const done = new Promise((told) => socket.addEventListener("message", told, { once: true }));
  socket.send(JSON.stringify({ id: 1, method: "Storage.setCookies", params: { cookies: [...jar].map(([name, value]) => ({ name, value, url: address, httpOnly: true, sameSite: "Strict" })) } }));
  const answer = JSON.parse((await done).data);
  if (answer.error) throw new Error(answer.error.message);
  socket.close();
}

const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

const { shown, jar } = await comeIn("demo-duty-officer");
const look = async (path) => (await fetch(address + path, { headers: { Cookie: shown, Accept: "text/html" } })).text();
const first = (html, pattern) => { const found = html.match(pattern); if (!found) throw new Error("no link like " + pattern); return found[1]; };
const pages = ["/inbox", "/situation", first(await look("/situation"), /href="(\/incidents\/[^"?#]+)/), "/agreement", first(await look("/bulletin"), /href="(\/bulletin\/\d+)/)];

/** What Lighthouse says of a page in a browser of its own. Where Chromium lost the trace of the load, which Lighthouse asks to be tried again, it is, twice at most, and said. */
async function looked(page, left = 2) {
  const chrome = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: FLAGS });
  try {
    await give(chrome.port, jar);
    const { lhr } = await lighthouse(address + page, { port: chrome.port, onlyCategories: KINDS, logLevel: "silent" }, form === "desktop" ? desktopConfig : undefined);
    if (!lhr.runtimeError) {
      if (new URL(lhr.finalDisplayedUrl).pathname !== page) throw new Error(page + " led to " + lhr.finalDisplayedUrl);
      return lhr;
    }
    if (left === 0 || lhr.runtimeError.code !== "NO_NAVSTART") throw new Error(page + ": " + lhr.runtimeError.message);
    console.error("  " + page + ": no trace, once more");
  } finally {
    chrome.kill();
  }
  return looked(page, left - 1);
}

let low = false;
console.log("| page | " + KINDS.join(" | ") + " |\n|---|" + KINDS.map(() => "---|").join(""));
for (const page of pages) {
  const scores = Object.fromEntries(KINDS.map((kind) => [kind, []]));
  const why = new Map();
  for (let round = 0; round < rounds; round++) {
    const lhr = await looked(page);
    for (const kind of KINDS) {
      scores[kind].push(Math.round(lhr.categories[kind].score * 100));
      for (const { id, weight } of lhr.categories[kind].auditRefs) if (weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9) why.set(id, lhr.audits[id].displayValue || lhr.audits[id].title);
    }
  }
  const told = KINDS.map((kind) => ({ middle: median(scores[kind]), all: scores[kind] }));
  console.log(`| ${page.replace(/(incidents|bulletin)\/.*/, "$1/…")} | ` + told.map((one) => one.all.every((it) => it === one.middle) ? one.middle : `${one.middle} (${Math.min(...one.all)} to ${Math.max(...one.all)})`).join(" | ") + " |");
  if (why.size > 0) console.error("  " + page + ": " + [...why].map(([id, value]) => id + " " + value).join("; "));
  low ||= told.some((one) => one.middle < least);
}
process.exit(low ? 1 : 0);
