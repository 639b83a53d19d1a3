// What belongs to every page: the way out, the languages, a form that survives, the front pages.

import assert from 'node:assert/strict';

async function wayOut(house) {
  const lead = await house.leader();
  const member = await house.newcomer(lead);
  await member.go('/me/more');
  await member.page.keyboard.press('Tab');
  const first = await member.page.evaluate(() => document.activeElement.closest('form.out') !== null);
  assert.ok(first, 'the way out is the first Tab stop');
  await member.wayOut();
  assert.deepEqual(await member.context.cookies().then((all) => all.filter((one) => one.name.includes('__Host'))
    .map((one) => one.name)), [], 'the cookies are gone');
  await member.page.goBack().catch(() => {});
  await member.page.waitForLoadState();
  await member.lacks(member.name);
  await member.go('/');
  assert.ok(await member.offers('/in'), 'signed out');
  // Back without network: nothing may come out of the browser's memory.
  await member.signIn();
  await member.go('/me');
  await member.wayOut();
  await member.context.setOffline(true);
  await member.page.goBack({ timeout: 3_000 }).catch(() => {});
  await member.lacks(member.name);
  await member.context.setOffline(false);
}

async function wayOutWithoutNetwork(house) {
  const lead = await house.leader();
  const member = await house.newcomer(lead);
  await member.go('/me');
  await member.context.setOffline(true);
  await member.page.locator('form.out button').first().click();
  await member.page.waitForURL(/chrome-error|\/out/).catch(() => {});
  await member.page.waitForTimeout(300);
  await member.lacks(member.name);
  await member.context.setOffline(false);
}

async function languageMidForm(house) {
  const lead = await house.leader();
  const visitor = await house.visitor();
  await visitor.go('/');
  await visitor.fill('handle', 'half a name');
  await visitor.switchTo(house.other);
  assert.equal(await visitor.value('handle'), 'half a name', 'what was typed stays');
  const member = await house.newcomer(lead);
  await member.go('/me/name');
  await member.fill('name', 'Half');
  await member.switchTo(house.other);
  assert.equal(await member.value('name'), 'Half');
  await member.switchTo(house.language);
  assert.equal(await member.value('name'), 'Half');
  // Enter sends the form; it does not press a language.
  await member.page.locator('#name').press('Enter');
  await member.page.waitForURL((url) => url.pathname !== '/me/name');
  await member.look();
  await member.go('/me');
  await member.has('Half');
}

async function sessionEndedMidForm(house) {
  const lead = await house.leader();
  const member = await house.member(lead);
  const path = await member.circle();
  const words = house.language === 'ar' ? `سطر لم يضِع ${Date.now()}` : `a line that is not lost ${Date.now()}`;
  await member.go(path);
  await member.fill('line', words);
  house.demo.let(15);
  await member.send(`${path}/line`);
  assert.ok(await member.offers('/in'), 'the sign-in page comes');
  await member.lacks(words);
  await member.fill('handle', member.handle);
  await member.fill('words', member.words);
  await member.send('/in');
  assert.equal(await member.value('line'), words, 'the text came back');
  await member.send(`${path}/line`, 200);
  await member.has(words);
}

async function frontPages(house) {
  const visitor = await house.visitor();
  for (const path of ['/', '/help', '/safety', '/first', '/limits']) await visitor.go(path);
  await visitor.page.goto(`${house.demo.origin}/weather`);
  await visitor.look(false);
  await visitor.go('/nothing-here', 404);
  for (const role of ['coordinator', 'safeguarding-lead', 'mentor', 'administrator']) {
    const helper = await house.visitor();
    const { handle, passphrase } = house.known(role);
    await helper.signIn(handle, passphrase);
    for (const path of ['/me', '/me/more', '/me/choices', '/me/way']) await helper.go(path);
  }
}

export const journeys = [
  { name: 'way out', walk: wayOut, goesBack: true },
  { name: 'way out without network', walk: wayOutWithoutNetwork, goesBack: true },
  { name: 'language switch mid-form', walk: languageMidForm },
  { name: 'session ended mid-form and text kept', walk: sessionEndedMidForm, alone: true },
  { name: 'front pages and helpers\' own pages', walk: frontPages },
];
