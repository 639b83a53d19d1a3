// One person with one browser, and what people do on these pages. Every page that is reached is looked at. Forms are
// found by where they send to, never by words, so that one journey serves every language.

import assert from 'node:assert/strict';

const CIRCLE = /^\/g\/[^/]{16,}$/;
let made = 0;

export class Visitor {
  constructor(context, page, house) {
    Object.assign(this, { context, page, house, name: null, handle: null, words: null, code: null });
    page.setDefaultTimeout(8_000);
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== house.demo.origin && protocol !== 'chrome-error:') this.strayed = request.url();
    });
  }

  async look(shell = true) {
    assert.equal(this.strayed, undefined, 'a request left the host');
    await this.house.looks.at(this.page, this.house.size, shell);
  }

  async go(path, status = 200) {
    const answer = await this.page.goto(this.house.demo.origin + path);
    assert.equal(answer.status(), status, `GET ${path}`);
    await this.look();
  }

  get path() {
    return new URL(this.page.url()).pathname;
  }

  async heading() {
    return this.page.locator('h1').innerText();
  }

  async text() {
    return this.page.locator('main').innerText();
  }

  async has(words) {
    assert.ok((await this.text()).includes(words), `"${words}" is not on ${this.path}`);
  }

  async lacks(words) {
    assert.ok(!(await this.source()).includes(words), `"${words}" is on ${this.path}`);
  }

  // The page's source, also while the browser is still on its way to its own error page.
  async source(tries = 20) {
    try {
      return await this.page.content();
    } catch (error) {
      if (tries === 0) throw error;
      await this.page.waitForTimeout(100);
      return this.source(tries - 1);
    }
  }

  async fill(name, text) {
    await this.page.locator(`main [name="${name}"]:not([type=hidden])`).fill(text);
  }

  async value(name) {
    return this.page.locator(`main [name="${name}"]:not([type=hidden])`).inputValue();
  }

  async pick(id) {
    await this.page.locator(`#${id}`).check();
  }

  offers(action) {
    return this.page.locator(`main form[action="${action}"]`).count().then((count) => count > 0);
  }

  // Sends the form that goes to this path, by its button.
  async send(action, status = null) {
    const form = `form[action="${action}"] button:not([aria-hidden])`;
    const button = this.page.locator(`main ${form}`).first();
    // What takes a second press stands in a part of the page that is closed.
    const closed = this.page.locator('details:not([open])', { has: this.page.locator(form) });
    if (await closed.count()) await closed.first().locator('summary').click();
    const [answer] = await Promise.all([
      this.page.waitForResponse((one) => one.request().isNavigationRequest()
        && !(one.status() >= 300 && one.status() < 400)),
      button.click(),
    ]);
    await this.page.waitForLoadState();
    if (status !== null) assert.equal(answer.status(), status, `POST ${action}`);
    await this.look();
  }

  // Follows a link; a page may send on from there.
  async follow(href) {
    await Promise.all([this.page.waitForURL((url) => url.pathname === href), this.page.locator(`main a[href="${href}"]`).first().click()]);
    await this.look();
  }

  async wayOut() {
    await this.page.locator('form.out button').first().click();
    await this.page.waitForURL((url) => url.pathname === '/weather');
    await this.look(false);
  }

  async switchTo(language) {
    await this.page.locator(`button[name="_lang"][value="${language}"]`).click();
    await this.page.waitForLoadState();
    await this.look();
    assert.equal(await this.page.locator('html').getAttribute('lang').then((lang) => lang.slice(0, 2)), language);
  }

  async refused() {
    return (await this.page.locator('.refused').count()) > 0;
  }

  cardWords() {
    return this.page.locator('main .card ol.words li').allInnerTexts().then((words) => words.join(' '));
  }

  groups() {
    return this.page.locator('main ol.groups li').allInnerTexts().then((groups) => groups.join(' '));
  }

  // Signs in; by default with what was written down at joining.
  async signIn(handle = this.handle, words = this.words) {
    await this.go('/');
    await this.fill('handle', handle);
    await this.fill('words', words);
    await this.send('/in');
    assert.ok(!(await this.offers('/in')), 'signing in failed');
    Object.assign(this, { handle, words });
  }

  async signOut() {
    await this.go('/me');
    await this.send('/me/out');
    await this.go('/');
    assert.ok(await this.offers('/in'), 'still signed in');
  }

  // Joins with a spoken code, step by step, and keeps what a person would write down.
  async join(code, { way = 'code', name = null, named = false } = {}) {
    await this.beginJoining(code);
    await this.send('/j/name', 200);
    made += 1;
    this.name = name ?? `${this.house.language === 'ar' ? 'نجمة' : 'Wren'} ${made}`;
    if (!named) await this.fill('name', this.name);
    await this.send('/j/choices', 200);
    await this.pick(`way-${way}`);
    await this.send('/j/words');
    if (await this.refused()) return false;
    this.handle = await this.page.locator('main .card p.large').innerText();
    this.words = await this.cardWords();
    assert.equal(this.words.split(' ').length, 5, 'five words');
    await this.send('/j/way', 200);
    if (way === 'code') {
      this.code = await this.groups();
      await this.fill('typed', this.code);
      await this.send('/j/last', 200);
    }
    await this.fill('words', this.words);
    await this.send('/j/in', 200);
    assert.equal(this.path, way === 'two' ? '/me/way/two' : '/me', 'joining ends at the own page');
    return true;
  }

  async beginJoining(code) {
    await this.go('/');
    await this.fill('code', code);
    await this.send('/j', 200);
  }

  // Opens a circle and leads it.
  async openCircle() {
    made += 1;
    const name = `${this.house.language === 'ar' ? 'غرفة' : 'Room'} ${made}`;
    await this.go('/g');
    await this.fill('name', name);
    await this.send('/g', 200);
    if (!CIRCLE.test(this.path)) {
      const link = this.page.locator('main a', { hasText: name });
      await this.follow(await link.first().getAttribute('href'));
    }
    this.leads = this.path.split('/').slice(0, 3).join('/');
  }

  // The path of the circle that they lead, or of the first that they belong to.
  async circle() {
    if (this.leads) return this.leads;
    await this.go('/g');
    if (CIRCLE.test(this.path)) return this.path;
    const links = await this.page.locator('main ul.rows a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    const path = links.find((href) => CIRCLE.test(href));
    assert.ok(path, 'no circle in the list');
    return path;
  }

  async makeCode(kind = 'new') {
    const path = await this.circle();
    await this.go(`${path}/lead`);
    await this.pick(`kind-${kind}`);
    await this.send(`${path}/code`, 200);
    return this.cardWords();
  }

  // Lets the newcomer of this name in, after reading the four words.
  async letIn(name, fingerprint = null) {
    const path = await this.circle();
    await this.go(`${path}/lead`);
    const link = this.page.locator('main a', { hasText: name }).first();
    await this.follow(await link.getAttribute('href'));
    const words = (await this.page.locator('main ol.words li').allInnerTexts()).join(' ');
    assert.equal(words.split(' ').length, 4, 'four words to compare');
    if (fingerprint !== null) assert.equal(words, fingerprint, 'both read the same four words');
    await this.pick('limits');
    await this.pick('adult');
    await this.send(this.path, 200);
  }

  async leaveLine(words) {
    const path = await this.circle();
    await this.go(path);
    await this.fill('line', words);
    await this.send(`${path}/line`, 200);
  }
}
