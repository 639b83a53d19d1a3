// What people change about themselves, and the copy they take away.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

async function newPassphrase(house) {
  const lead = await house.leader();
  const member = await house.newcomer(lead);
  const old = member.words;
  await member.go('/me/words');
  await member.fill('words', 'apple berry cedar delta ember');
  await member.send('/me/words/new', 422);
  assert.ok(await member.refused(), 'an open session takes no new words without the present ones');
  await member.fill('words', old);
  await member.send('/me/words/new', 200);
  const words = await member.cardWords();
  assert.notEqual(words, old);
  await member.send('/me/words/last', 200);
  await member.fill('words', words);
  await member.send('/me/words', 200);
  const elsewhere = await house.visitor();
  await assert.rejects(elsewhere.signIn(member.handle, old), /signing in failed/);
  await elsewhere.signIn(member.handle, words);
}

async function signOutEverywhereElse(house) {
  const lead = await house.leader();
  const member = await house.newcomer(lead);
  await member.go('/me/more');
  assert.ok(!(await member.offers('/me/others')), 'signed in only here');
  const elsewhere = await house.visitor();
  await elsewhere.signIn(member.handle, member.words);
  await member.go('/me/more');
  await member.send('/me/others', 200);
  assert.ok(!(await member.offers('/me/others')), 'signed in only here again');
  await elsewhere.go('/me', 404);
}

// A code that is there ends only with the words, by another one or by none.
async function anotherCode(house) {
  const lead = await house.leader();
  const member = await house.newcomer(lead);
  await member.go('/me/way');
  await member.fill('words', 'not mine');
  await member.send('/me/way/new', 422);
  assert.ok(await member.refused(), 'wrong words make no code');
  await member.fill('words', member.words);
  await member.send('/me/way/new', 200);
  await member.fill('typed', (await member.groups()));
  await member.send('/me/way', 200);
  await member.follow('/me/way/none');
  await member.fill('words', '');
  await member.send('/me/way/none', 422);
  assert.ok(await member.refused(), 'no words, no change');
  await member.fill('words', member.words);
  await member.send('/me/way/none', 200);
  // Who typed their words a moment ago takes a first code without them.
  await member.send('/me/way/new', 200);
}

async function changePseudonym(house) {
  const lead = await house.leader();
  const member = await house.member(lead);
  const name = `${house.language === 'ar' ? 'بستان' : 'Heron'} ${member.name.replaceAll(/\D/g, '')}`;
  await member.go('/me/name');
  assert.equal(await member.value('name'), member.name, 'the name so far stands there');
  await member.fill('name', '');
  await member.send('/me/name');
  assert.ok(await member.refused(), 'an empty name is refused');
  await member.fill('name', name);
  await member.send('/me/name', 200);
  await member.go('/me');
  await member.has(name);
  await lead.go(await lead.circle());
  await lead.has(name);
  await lead.lacks(member.name);
}

async function ownCopy(house) {
  const lead = await house.leader();
  const member = await house.member(lead);
  await lead.go(await lead.circle());
  const circle = await lead.heading();
  await member.go('/me/copy');
  await member.has(member.name);
  await member.lacks(circle);
  const [file] = await Promise.all([
    member.page.waitForEvent('download'),
    member.page.locator('main form[action="/me/copy/file"] button').click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  assert.ok(text.includes(member.name) && !text.includes(circle), 'the file holds the own name and no circle');
  assert.match(file.suggestedFilename(), /^[a-z]{1,12}\.txt$/, 'the file has a neutral name');
  await member.pick('delay');
  await member.send('/me/copy/delay', 200);
  await member.go('/me/copy');
  assert.ok(await member.offers('/me/copy/ask'), 'with a delay the copy must be asked for');
  await member.lacks('/me/copy/file');
  await member.send('/me/copy/ask', 200);
}

export const journeys = [
  { name: 'new passphrase', walk: newPassphrase },
  { name: 'another code', walk: anotherCode },
  { name: 'sign out everywhere else', walk: signOutEverywhereElse },
  { name: 'change pseudonym', walk: changePseudonym },
  { name: 'own copy', walk: ownCopy },
];
