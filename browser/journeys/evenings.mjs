// A group's evenings: planned once, the next one first, "I can't come" without a reason; the month of who organises.

import assert from 'node:assert/strict';

async function plan(lead) {
  const path = await lead.circle();
  await lead.go(`${path}/plan`);
  await lead.page.locator('#first').selectOption({ index: 7 });
  await lead.page.locator('#time').selectOption('1110');
  await lead.fill('place', 'Garden house');
  await lead.pick('exits');
  await lead.send(`${path}/plan`, 200);
  const link = await lead.page.locator(`main a[href^="${path}/e/"]`).first().getAttribute('href');
  return [path, link];
}

async function sayThatOneCannotCome(house) {
  const lead = await house.leader();
  const member = await house.member(lead);
  const [path, evening] = await plan(lead);
  await member.go(path);
  await member.lacks('Garden house');
  await member.send(`${evening}/away`, 200);
  assert.ok(await member.offers(`${evening}/coming`), 'it can be taken back');
  await lead.go(evening);
  const said = await lead.page.locator('main ul.tool > li', { hasText: member.name }).innerText();
  await member.send(`${evening}/coming`, 200);
  await lead.go(evening);
  const after = await lead.page.locator('main ul.tool > li', { hasText: member.name }).innerText();
  assert.notEqual(said, after, 'who leads sees it');
  await member.go('/me');
  assert.ok((await member.page.locator(`main a[href="${path}"]`).count()) > 0, 'the next evening is on the first page');
}

async function changeAnEvening(house) {
  const lead = await house.leader();
  const member = await house.member(lead);
  const [path, evening] = await plan(lead);
  await lead.go(`${evening}/change`);
  await lead.page.locator('#time').selectOption('1200');
  await lead.send(`${evening}/time`, 200);
  await lead.follow(`${evening}/change`);
  await lead.send(`${evening}/place`, 200);
  await lead.go(`${evening}/change`);
  await lead.send(`${evening}/later`, 200);
  await member.go(path);
  assert.ok((await member.page.locator('main .note').count()) > 0, 'the change is said on the page of the group');
  await lead.go(evening);
  assert.equal(await lead.offers(`${evening}/goes`), false, 'a group that has not begun goes ahead with nothing');
}

async function twoChangeTheSame(house) {
  const lead = await house.leader();
  const [, evening] = await plan(lead);
  const other = await house.visitor();
  const { handle, passphrase } = house.known('facilitator', house.language);
  await other.signIn(handle, passphrase);
  await lead.go(`${evening}/change`);
  await other.go(`${evening}/change`);
  await other.fill('place', 'Boat shed');
  await other.send(`${evening}/place`, 422);
  assert.equal(await other.page.locator('#exits').isChecked(), false, 'nobody looked at the other place so far');
  await other.pick('quiet');
  await other.send(`${evening}/place`, 200);
  await other.go(`${evening}/change`);
  await lead.fill('place', 'Mill');
  await lead.send(`${evening}/place`, 409);
  assert.ok((await lead.page.locator('section.note').innerText()).includes('Boat shed'), 'what stands now is read');
  assert.equal(await lead.value('place'), 'Mill', 'what was typed is kept');
  await lead.page.locator('#quiet').uncheck();
  await lead.send(`${evening}/place`, 200);
}

async function theMonth(house) {
  const visitor = await house.visitor();
  const { handle, passphrase } = house.known('coordinator');
  await visitor.signIn(handle, passphrase);
  await visitor.go('/c');
  await visitor.follow('/c/month');
  assert.ok((await visitor.page.locator('table.month td.gap').count()) > 0, 'the evening that lacks a helper is marked');
}

export const journeys = [
  { name: 'say that one cannot come, and come after all', walk: sayThatOneCannotCome },
  { name: 'a change of an evening is said inside', walk: changeAnEvening },
  { name: 'two change the same evening', walk: twoChangeTheSame },
  { name: 'the month of whoever organises', walk: theMonth },
];
