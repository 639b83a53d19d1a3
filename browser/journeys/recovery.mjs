// Ways back in that nobody but the person opens: two people of their choice, all keys anew, beginning anew; and the
// page that says who opened or changed what is theirs.

import assert from 'node:assert/strict';

// A newcomer who is led from joining to the choice of two people, and the two: their card codes are read aloud.
async function twoPeople(house) {
  const helpers = [];
  for (const known of [house.known('mentor'), house.known('coordinator')]) {
    const helper = await house.visitor();
    await helper.signIn(known.handle, known.passphrase);
    await helper.go('/me/more');
    helpers.push({ helper, card: (await helper.page.locator('main bdi.name').last().innerText()).trim() });
  }
  const [one, other] = helpers;
  const lead = await house.leader();
  const member = await house.newcomer(lead, { way: 'two' });
  assert.equal(member.path, '/me/way/two', 'joining leads to the choice');
  await member.fill('one_code', one.card);
  await member.fill('other_code', one.card);
  await member.send('/me/way/two/look');
  assert.ok(await member.refused(), 'one person twice is no pair');
  await member.fill('other_code', other.card);
  await member.send('/me/way/two/look', 200);
  await member.send('/me/way/two', 200);
  assert.ok(await member.offers('/me/way/two/end'), 'they were asked');
  await member.signOut();
  const row = (who) => who.page.locator('main li', { hasText: member.name });
  await one.helper.go('/me/more');
  await one.helper.follow('/me/trust');
  await Promise.all([one.helper.page.waitForLoadState(), row(one.helper).locator('form[action="/me/trust/begin"] button').click()]);
  await one.helper.look();
  const code = await one.helper.groups();
  await other.helper.go('/me/trust');
  await other.helper.fill('typed', code);
  await other.helper.send('/me/trust/confirm', 200);
  await member.go('/back');
  await member.fill('handle', member.handle);
  await member.fill('typed', code);
  await member.send('/back', 422);
  assert.ok(await member.refused(), 'two days have not passed');
  await member.signIn();
  assert.ok(await member.offers('/me/way/two/read'), 'the first page tells of it');
  await member.send('/me/way/two/read', 200);
  // Other two, with the words; then nobody, with the words.
  await member.go('/me/way/two');
  await member.fill('one_code', other.card);
  await member.fill('other_code', one.card);
  await member.send('/me/way/two/look', 200);
  await member.fill('words', 'not mine');
  await member.send('/me/way/two', 422);
  assert.ok(await member.refused(), 'wrong words choose nobody');
  await member.fill('words', member.words);
  await member.send('/me/way/two', 200);
  await member.fill('words', 'not mine');
  await member.send('/me/way/two/end', 422);
  assert.ok(await member.refused(), 'wrong words end nothing');
  await member.fill('words', member.words);
  await member.send('/me/way/two/end', 200);
  assert.ok(!(await member.offers('/me/way/two/end')), 'nobody is asked any more');
}

async function allKeysAnew(house) {
  const member = await house.newcomer(await house.leader());
  const old = member.words;
  await member.go('/me/words');
  await member.follow('/me/anew');
  await member.fill('words', 'not mine');
  await member.send('/me/anew/new', 422);
  assert.ok(await member.refused(), 'wrong words make nothing new');
  await member.fill('words', old);
  await member.send('/me/anew/new', 200);
  member.words = await member.cardWords();
  assert.notEqual(member.words, old);
  await member.send('/me/anew/last', 200);
  await member.fill('words', member.words);
  await member.send('/me/anew', 200);
  assert.equal(member.path, '/me/anew/done');
  await member.follow('/me/way');
  const elsewhere = await house.visitor();
  await assert.rejects(elsewhere.signIn(member.handle, old), /signing in failed/);
  await elsewhere.signIn(member.handle, member.words);
}

// Words are lost and there is no way back in: the group knows the person, who joins as a new one.
async function beginAnew(house) {
  const lead = await house.leader();
  const before = await house.member(lead, { way: 'none' });
  await before.go('/me/more');
  const card = (await before.page.locator('main bdi.name').last().innerText()).trim();
  const anew = await house.newcomer(lead);
  await lead.go(`${await lead.circle()}/lead`);
  await lead.follow(await lead.page.locator('main a', { hasText: anew.name }).first().getAttribute('href'));
  const form = lead.path;
  await lead.pick('limits');
  await lead.pick('adult');
  await lead.fill('before', 'zzz zzz');
  await lead.send(form, 422);
  assert.ok(await lead.refused(), 'nobody has this code');
  await lead.fill('before', card);
  await lead.send(form, 200);
  await lead.go(await lead.circle());
  await lead.has(anew.name);
  await lead.lacks(before.name);
  await before.go('/me', 404);
  await before.signIn();
  assert.equal(before.path, '/left', 'words that are found again take it back');
}

async function whoOpenedWhat(house) {
  const member = await house.member(await house.leader());
  await member.go('/me/more');
  await member.follow('/me/seen');
  // The journal gives places every few seconds; what was done just now may not stand there yet.
  const rows = member.page.locator('main dl dt');
  for (let tries = 0; tries < 20 && (await rows.count()) === 0; tries += 1) {
    await member.page.waitForTimeout(500);
    await member.page.reload();
  }
  assert.ok((await rows.count()) > 0, 'letting in stands there');
  await member.look();
  await member.lacks(house.known('facilitator', house.language).pseudonym);
}

export const journeys = [
  { name: 'two people help somebody back in', walk: twoPeople },
  { name: 'all keys anew', walk: allKeysAnew },
  { name: 'begin anew', walk: beginAnew },
  { name: 'who opened or changed what is mine', walk: whoOpenedWhat },
];
