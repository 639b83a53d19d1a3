// What must be true of every page, in whichever journey it is met. The first pass looks while scripts are off; the
// second opens a copy of each different page with scripts on, because axe-core is a script.

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { tellingWords } from './telling.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const TARGET = 44;
// No journey is walked in these languages: each page is opened once in each, on the phone.
const UNWALKED = ['de', 'fr'];

// /g/3f…/lead and /g/a1…/lead are one page.
const pattern = (path) => path.split('/').map((part) => (part.length > 16 ? ':id' : part)).join('/');

// Runs inside the page: what a person sees, hears and can tap.
function survey() {
  const attributes = ['alt', 'title', 'aria-label', 'placeholder'];
  const spoken = [...document.querySelectorAll('*')].flatMap((one) => attributes.map((name) => one.getAttribute(name) ?? ''));
  const taps = [...document.querySelectorAll('button, nav a, footer .links a, a.main, a.quiet, a.equal')]
    .filter((one) => one.getAttribute('aria-hidden') !== 'true')
    .map((one) => ({ box: one.getBoundingClientRect(), text: one.textContent.trim() }))
    .map(({ box, text }) => ({ width: Math.round(box.width), height: Math.round(box.height), text }));
  const first = document.querySelector('body a, body button, body input:not([type=hidden])');
  // Words that did not fit into their line and were cut: long ones on a narrow screen.
  const cut = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    // An address is no word, and may break anywhere.
    if (/^\S{20,}$/.test(text.data.trim())) continue;
    for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]{2,}/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const lines = new Set([...range.getClientRects()].filter((one) => one.width > 1).map((one) => Math.round(one.top)));
      if (lines.size > 1) cut.push(word);
    }
  }
  return {
    title: document.title,
    cover: document.querySelector('.cover')?.textContent.trim() ?? null,
    heading: [...(document.querySelector('h1')?.childNodes ?? [])].filter((one) => one.nodeName !== 'BDI')
      .map((one) => one.textContent).join('').trim(),
    headings: document.querySelectorAll('h1').length,
    scripts: document.querySelectorAll('script').length,
    inline: document.querySelectorAll('[style], [onclick], [onload]').length,
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
    text: document.body.innerText,
    spoken: spoken.join('\n'),
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    cut,
    wayOutFirst: first !== null && first.closest('form.out') !== null,
    taps,
  };
}

export class Looks {
  constructor(browser, origin) {
    this.browser = browser;
    this.origin = origin;
    this.seen = new Map();
    this.findings = new Map();
    this.unwalked = [];
    this.count = 0;
    this.axed = 0;
  }

  // Notes what is not as it must be; the journey goes on, the walk fails at its end.
  async at(page, size, shell = true) {
    this.count += 1;
    const found = await page.evaluate(survey);
    this.judge(found, page.url(), size, shell);
    const path = new URL(page.url()).pathname;
    const key = `${size.width}-${found.lang.slice(0, 2)}-${pattern(path)}-${found.heading}`;
    if (!this.seen.has(key)) {
      const name = `${size.width}-${found.lang.slice(0, 2)}-${String(this.seen.size).padStart(3, '0')}${pattern(path).replaceAll(/[/:]+/g, '-')}`;
      await page.screenshot({ path: `target/walk/${name}.png`, fullPage: true });
      this.seen.set(key, { url: page.url(), size, html: await page.content(), name });
      if (size.width < 600 && found.lang.startsWith('en')) await this.fetchUnwalked(page, size, shell);
    }
  }

  // The same page in other languages, for later. Its journey's browser hears nothing of it.
  async fetchUnwalked(page, size, shell) {
    const cookies = await page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    for (const language of UNWALKED) {
      const url = new URL(page.url());
      url.searchParams.set('lang', language);
      const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
      if (answer.status === 200) this.unwalked.push({ url: String(url), size, shell, language, html: await answer.text() });
    }
  }

  judge(found, url, size, shell) {
    const path = new URL(url).pathname;
    const wrong = [];
    const must = (fine, what) => { if (!fine) wrong.push(what); };
    must(found.scripts === 0, `${found.scripts} script elements`);
    must(found.inline === 0, 'inline styles or handlers');
    must(found.headings === 1, `${found.headings} first headings`);
    must(found.dir === (found.lang.startsWith('ar') ? 'rtl' : 'ltr'), `lang ${found.lang} with dir ${found.dir}`);
    must(found.overflow <= 0, `scrolls sideways by ${found.overflow} px`);
    must(found.cut.length === 0, `words cut by the edge: ${found.cut.join(', ')}`);
    must(found.wayOutFirst || !shell, 'the way out is not first');
    must(!shell || found.title === found.cover, `the title is "${found.title}", the cover name "${found.cover}"`);
    must(found.lang !== '' && found.title !== '', 'no language or no title');
    // A sign-in name is two words and two digits, and may begin like a key: "front-door-12".
    must(!/\b(people|circles|front|page|helpers|meetings|cycles)-[a-z]+(-[a-z]+)*\b(?!-\d)/.test(found.text), 'a text key shows');
    for (const tap of found.taps) {
      must(tap.height >= TARGET && tap.width >= TARGET, `target "${tap.text}" is ${tap.width} x ${tap.height} px`);
    }
    const telling = tellingWords([found.text, found.spoken, found.title, path].join('\n'));
    must(telling.length === 0, `telling words: ${telling.join(', ')}`);
    for (const what of wrong) {
      const fact = `${what} (${size.width} px, ${found.lang})`;
      this.findings.set(fact, (this.findings.get(fact) ?? new Set()).add(pattern(path)));
    }
  }

  // One sentence per violation. Two pages are looked at at a time.
  async secondPass() {
    const left = [...this.seen.values()];
    const violations = [];
    const take = async () => {
      const context = await this.browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      for (let next = left.shift(); next; next = left.shift()) violations.push(...await this.axe(page, next));
      await context.close();
    };
    await Promise.all([this.lookAtUnwalked().then(take), take()]);
    return [...this.findings].map(([what, paths]) => `${what} on ${[...paths].join(' ')}`).concat(violations);
  }

  async lookAtUnwalked() {
    const context = await this.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const [index, { url, size, shell, language, html }] of this.unwalked.entries()) {
      await page.setViewportSize(size);
      await page.route(url, (route) => route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html }));
      await page.goto(url);
      await page.unroute(url);
      const found = await page.evaluate(survey);
      this.judge(found, url, size, shell);
      if (!found.lang.startsWith(language)) this.findings.set(`${found.lang} instead of ${language}`, new Set([pattern(new URL(url).pathname)]));
      const name = `${size.width}-${language}-${String(index).padStart(3, '0')}${pattern(new URL(url).pathname).replaceAll(/[/:]+/g, '-')}`;
      await page.screenshot({ path: `target/walk/${name}.png`, fullPage: true });
    }
    await context.close();
  }

  async axe(page, { url, size, html, name }) {
    await page.setViewportSize(size);
    await page.route(url, (route) => route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto(url);
    await page.unroute(url);
    await page.evaluate(axe);
    const result = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: tags }), TAGS);
    this.axed += 1;
    return result.violations.map((violation) => {
      const where = violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ');
      return `axe, ${name}: ${violation.id}: ${violation.help}: ${where}`;
    });
  }
}
