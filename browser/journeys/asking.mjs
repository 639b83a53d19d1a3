// What people say about themselves so that an evening suits them: needs, times, an address for a calendar.

import assert from 'node:assert/strict';

async function whatINeed(house) {
  const lead = await house.leader();
  const member = await house.member(lead);
  const path = await member.circle();
  await member.go(path);
  await member.follow(`${path}/needs`);
  const tick = member.page.locator('main form#main input[type=checkbox]').first();
  await tick.check();
  const id = await tick.getAttribute('id');
  await member.send(`${path}/needs`, 200);
  await member.go(`${path}/needs`);
  assert.ok(await member.page.locator(`#${id}`).isChecked(), 'what was said stands there');
  await lead.go(`${path}/lead`);
  await lead.follow(`${path}/needs/all`);
  await lead.lacks(member.name);
  await member.page.locator(`#${id}`).uncheck();
  await member.send(`${path}/needs`, 200);
  await member.go(`${path}/needs`);
  assert.ok(!(await member.page.locator(`#${id}`).isChecked()), 'it can be taken back');
}

async function whenICouldCome(house) {
  const lead = await house.leader();
  const member = await house.member(lead);
  const path = await member.circle();
  await member.go(path);
  await member.follow(`${path}/times`);
  await member.page.locator('[name=tu2]').check();
  await member.send(`${path}/times`, 200);
  await member.go(`${path}/times`);
  assert.ok(await member.page.locator('[name=tu2]').isChecked(), 'what was said stands there');
  await lead.go(`${path}/times`);
  assert.ok(!(await lead.page.locator('[name=tu2]').isChecked()), 'it is nobody else’s');
  assert.equal(await lead.page.locator('main td label').allInnerTexts().then((all) => all.join('').trim()), '', 'no sum of one');
}

async function anAddressForACalendar(house) {
  const lead = await house.leader();
  const member = await house.member(lead);
  await member.go('/me/more');
  await member.follow('/me/calendar');
  await member.send('/me/calendar');
  assert.ok(await member.refused(), 'the warning is read first');
  await member.pick('warned');
  await member.send('/me/calendar', 200);
  const address = await member.page.locator('main .card a').getAttribute('href');
  const read = () => fetch(house.demo.origin + address);
  const calendar = await read().then((answer) => answer.text());
  assert.ok(calendar.startsWith('BEGIN:VCALENDAR') && !calendar.includes(member.name), 'times and no name');
  await member.go('/me/calendar');
  await member.send('/me/calendar/end', 200);
  assert.equal((await read()).status, 404, 'the address has ended');
}

export const journeys = [
  { name: 'say what one needs to come', walk: whatINeed },
  { name: 'say when one could come', walk: whenICouldCome },
  { name: 'an address for a calendar', walk: anAddressForACalendar },
];
