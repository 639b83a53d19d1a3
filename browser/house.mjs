// The demo as one journey meets it: visitors with a browser each, and the people of the house who are needed often.

import { Visitor } from './visitor.mjs';

export class House {
  constructor({ browser, demo, looks, size, language }) {
    Object.assign(this, { browser, demo, looks, size, language });
    this.visitors = [];
  }

  get other() {
    return this.language === 'en' ? 'ar' : 'en';
  }

  // Somebody with an empty browser; scripts are off.
  async visitor() {
    const context = await this.browser.newContext({
      javaScriptEnabled: false, viewport: this.size, hasTouch: this.size.width < 600, acceptDownloads: true,
      locale: this.language === 'ar' ? 'ar-EG' : 'en-GB',
    });
    const visitor = new Visitor(context, await context.newPage(), this);
    this.visitors.push(visitor);
    await visitor.go(`/help?lang=${this.language}`);
    return visitor;
  }

  // A sign-in of the demo: those who are here, with an account, in the journey's language where it matters.
  known(role, language = null) {
    const found = this.demo.signIns.find((one) => one.role === role && one.handle && one.passphrase
      && (one.state ?? 'active') === 'active' && one.programme === this.demo.signIns[0].programme
      && (language === null || one.language === language));
    if (!found) throw new Error(`nobody in sign-ins.json is ${role} ${language ?? ''}`);
    return found;
  }

  // Somebody who leads evenings in the journey's language, signed in, with a new circle of their own: circles have
  // few places, and journeys must not need each other's.
  async leader() {
    const visitor = await this.visitor();
    const { handle, passphrase } = this.known('facilitator', this.language);
    await visitor.signIn(handle, passphrase);
    await visitor.openCircle();
    return visitor;
  }

  // A newcomer who has joined with a fresh code and waits; `lead` made the code.
  async newcomer(lead, options = {}) {
    const visitor = await this.visitor();
    await visitor.join(await lead.makeCode(), options);
    return visitor;
  }

  // A newcomer who was let in and has signed in since.
  async member(lead, options = {}) {
    const visitor = await this.newcomer(lead, options);
    await lead.letIn(visitor.name);
    await visitor.signOut();
    await visitor.signIn();
    return visitor;
  }

  // Where everybody stands, for the report of a failure.
  async whereabouts(title) {
    const lines = [];
    for (const [index, { page }] of this.visitors.entries()) {
      const shot = `target/walk/FAIL ${title} ${index}.png`.replaceAll(/[ ,']+/g, '-');
      const heading = await page.locator('h1').first().innerText({ timeout: 500 }).catch(() => '(no heading)');
      const refused = await page.locator('.refused, .error').allInnerTexts().catch(() => []);
      await page.screenshot({ path: shot, fullPage: true }).catch(() => {});
      lines.push(`visitor ${index}: ${page.url()}  "${heading}" ${refused.join(' / ')}  ${shot}`);
    }
    return lines;
  }

  async close() {
    await Promise.all(this.visitors.map(({ context }) => context.close()));
  }
}
