// A break, being finished for now, leaving: as easy to find as joining.

import assert from 'node:assert/strict';

async function stepAndReturn(house, step) {
  const lead = await house.leader();
  const member = await house.member(lead);
  // Within two taps from everywhere: the footer, then the choice.
  await member.go('/safety');
  await member.page.locator('footer a[href="/me/more"]').click();
  await member.look();
  await member.follow(step);
  await member.send(step, 200);
  await member.go('/me');
  assert.ok(await member.offers('/me/return'), 'a way back is offered');
  await member.send('/me/return', 200);
  await member.go('/me');
  assert.ok(!(await member.offers('/me/return')), 'back again');
}

async function leaveTakeBackLeave(house) {
  const lead = await house.leader();
  const member = await house.member(lead);
  const circle = await lead.circle();
  await member.go('/me/more');
  await member.follow('/me/leave');
  await member.send('/me/leave', 200);
  await lead.go(circle);
  await lead.lacks(member.name);
  await member.signIn();
  assert.equal(member.path, '/left', 'one page is open after leaving');
  await member.go('/me/more', 404);
  await member.go(circle, 404);
  await member.go('/left');
  await member.send('/left/back', 200);
  await member.go('/me');
  await member.has(member.name);
  await member.go('/me/leave');
  await member.pick('words-keep');
  await member.send('/me/leave', 200);
  await member.signIn();
  await member.send('/left/erase', 200);
  await assert.rejects(member.signIn(), /signing in failed/);
}

export const journeys = [
  { name: 'pause and return', walk: (house) => stepAndReturn(house, '/me/pause') },
  { name: 'done and return', walk: (house) => stepAndReturn(house, '/me/done') },
  { name: 'leave, take it back, leave for good', walk: leaveTakeBackLeave },
];
