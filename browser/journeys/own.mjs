// What people change about themselves, and the copy they take away.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

async function newPassphrase(house) {
  const lead = await house.leader();
  const member = await house.newcomer(lead);
  const old = member.words;
  await member.go('/me/words');
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
  { name: 'change pseudonym', walk: changePseudonym },
  { name: 'own copy', walk: ownCopy },
];
