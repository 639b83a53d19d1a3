// Joining, signing in, and what happens when the words are wrong.

import assert from 'node:assert/strict';

async function joinByCode(house) {
  const lead = await house.leader();
  const code = await lead.makeCode();
  const newcomer = await house.visitor();
  await newcomer.join(code);
  await newcomer.has(newcomer.name);
  const late = await house.visitor();
  await late.go('/');
  await late.fill('code', code);
  await late.send('/j');
  assert.ok(await late.refused(), 'a used code opens nothing');
}

async function helperNeedsAWayBack(house) {
  const coordinator = await house.visitor();
  const { handle, passphrase } = house.known('coordinator');
  await coordinator.signIn(handle, passphrase);
  await coordinator.go('/c');
  await coordinator.page.locator('#role').selectOption('mentor');
  await coordinator.send('/c/code', 200);
  const code = await coordinator.cardWords();
  const helper = await house.visitor();
  await helper.beginJoining(code);
  await helper.send('/j/name', 200);
  await helper.fill('name', 'Crane');
  await helper.send('/j/choices', 200);
  assert.equal(await helper.page.locator('#way-none').count(), 0, 'joining without a way back is offered');
  await helper.pick('way-code');
  await helper.send('/j/words', 200);
}

async function signInAndOut(house) {
  const lead = await house.leader();
  const member = await house.newcomer(lead);
  await member.signOut();
  await member.go('/me', 404);
  await member.lacks(member.name);
  await member.signIn();
  await member.go('/me');
  await member.has(member.name);
}

async function wrongPassphrase(house) {
  const lead = await house.leader();
  const member = await house.newcomer(lead);
  await member.signOut();
  const answers = [];
  for (const handle of [member.handle, 'otter lamp 00']) {
    await member.go('/');
    await member.fill('handle', handle);
    await member.fill('words', 'these are not the words');
    await member.send('/in');
    assert.ok(await member.refused(), 'told that it did not work');
    assert.equal(await member.value('handle'), handle, 'the sign-in name is kept');
    answers.push((await member.page.locator('.refused').innerText()));
  }
  assert.equal(answers[0], answers[1], 'a known and an unknown name get the same words');
}

async function comeBackByTheCode(house) {
  const lead = await house.leader();
  const member = await house.newcomer(lead);
  await member.signOut();
  await member.go('/back');
  await member.fill('handle', member.handle);
  await member.fill('typed', member.code.toLowerCase());
  await member.send('/back', 200);
  const used = member.code;
  member.words = await member.cardWords();
  await member.send('/back/code', 200);
  member.code = await member.groups();
  await member.fill('typed', used);
  await member.send('/back/last', 422);
  assert.ok(await member.refused(), 'the code that was used is not the new one');
  await member.fill('typed', member.code);
  await member.send('/back/last', 200);
  await member.fill('words', member.words);
  await member.send('/back/in', 200);
  await member.signOut();
  await member.go('/back');
  await member.fill('handle', member.handle);
  await member.fill('typed', used);
  await member.send('/back', 422);
  assert.ok(await member.refused(), 'a code lets in once');
  await member.signIn();
}

export const journeys = [
  { name: 'join by code', walk: joinByCode },
  { name: 'join without recovery not offered to a helper', walk: helperNeedsAWayBack },
  { name: 'sign in and out', walk: signInAndOut },
  { name: 'wrong passphrase', walk: wrongPassphrase },
  { name: 'come back by the recovery code', walk: comeBackByTheCode },
];
