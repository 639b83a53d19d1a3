// Being let in, what newcomers can and cannot open, and people without an account.

import assert from 'node:assert/strict';

async function beAdmitted(house) {
  const lead = await house.leader();
  const other = await house.member(lead);
  const member = await house.newcomer(lead);
  await member.go('/g');
  const fingerprint = await member.cardWords();
  assert.equal(fingerprint.split(' ').length, 4, 'the newcomer sees four words to read aloud');
  await lead.letIn(member.name, fingerprint);
  await member.signOut();
  await member.signIn();
  const path = await member.circle();
  await member.go(path);
  await member.has(member.name);
  await member.has(other.name);
  assert.ok((await member.page.locator('main ul.rows bdi.name').count()) >= 3, 'the names of all');
  const outsider = await house.newcomer(lead);
  await outsider.go(path, 404);
}

async function newcomersOpenNothingOlder(house) {
  const lead = await house.leader();
  const [before, after] = house.language === 'ar' ? ['سطر قديم للتجربة', 'سطر جديد للتجربة'] : ['an older line here', 'a newer line here'];
  const unique = `${Date.now()}`;
  await lead.leaveLine(`${before} ${unique}`);
  const member = await house.member(lead);
  await member.go(await member.circle());
  await member.lacks(`${before} ${unique}`);
  await lead.leaveLine(`${after} ${unique}`);
  await lead.has(`${before} ${unique}`);
  await member.go(await member.circle());
  await member.has(`${after} ${unique}`);
  await member.lacks(`${before} ${unique}`);
}

async function withoutAccountThenWith(house) {
  const lead = await house.leader();
  const path = await lead.circle();
  const name = `${house.language === 'ar' ? 'واحة' : 'Linnet'} ${Date.now() % 100_000}`;
  await lead.go(`${path}/person`);
  await lead.fill('name', name);
  await lead.pick('limits');
  await lead.pick('adult');
  await lead.send(`${path}/person`, 200);
  await lead.go(path);
  await lead.has(name);
  await lead.go(`${path}/lead`);
  await lead.follow(await lead.page.locator('main a', { hasText: name }).first().getAttribute('href'));
  const person = lead.path;
  await lead.follow(`${person}/copy`);
  await lead.has(name);
  await lead.go(person);
  await lead.send(`${person}/code`, 200);
  const code = await lead.cardWords();
  const member = await house.visitor();
  await member.join(code, { name });
  await member.signOut();
  const waiting = lead.page.locator('main a', { hasText: name });
  await lead.go(`${path}/lead`);
  if ((await waiting.count()) > 0 && (await waiting.first().getAttribute('href')).includes('/in/')) await lead.letIn(name);
  await member.signIn();
  await member.go(await member.circle());
  await member.has(name);
}

export const journeys = [
  { name: 'be admitted to a circle and see its names', walk: beAdmitted },
  { name: 'a newcomer cannot open what was sealed before', walk: newcomersOpenNothingOlder },
  { name: 'person without account added and given an account later', walk: withoutAccountThenWith },
];
