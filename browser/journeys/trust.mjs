// Two who must not meet are kept apart, and taken back; two vouch before somebody takes on a role.

import assert from 'node:assert/strict';

async function keepTwoApart(house) {
  const lead = await house.leader();
  const [one, other] = [await house.member(lead), await house.member(lead)];
  await lead.go('/g');
  await lead.follow('/g/apart');
  assert.equal(await lead.page.locator('#one option', { hasText: one.name }).count(), 0, 'names are of one group at a time');
  const page = `${lead.leads}/apart`;
  await lead.follow(page);
  await lead.send(page);
  assert.ok(await lead.refused(), 'nobody is meant');
  await lead.fill('one_code', 'zzz zzz');
  await lead.send(page);
  assert.ok(await lead.refused(), 'nobody has this code');
  assert.equal(await lead.value('one_code'), 'zzz zzz', 'what was typed is kept');
  await lead.fill('one_code', '');
  const choose = async (field, name) => {
    const option = lead.page.locator(`#${field} option`, { hasText: name });
    await lead.page.locator(`#${field}`).selectOption(await option.first().getAttribute('value'));
  };
  await choose('one', one.name);
  await choose('other', other.name);
  await lead.send(page);
  assert.ok(await lead.refused(), 'both sides are asked first');
  await lead.pick('asked');
  await lead.send(page, 200);
  const pair = lead.page.locator('main ul.rows > li', { hasText: one.name }).filter({ hasText: other.name });
  assert.equal(await pair.count(), 1, 'the pair stands there');
  await pair.locator('summary').click();
  await Promise.all([lead.page.waitForLoadState(), pair.locator('button').click()]);
  await lead.go(page);
  assert.equal(await pair.count(), 0, 'the pair has ended');
}

async function vouchForSomebody(house) {
  // Whoever vouches knows by name those of their own group.
  const other = house.known('facilitator', 'en');
  const mentors = house.demo.signIns.filter(({ role, circle }) => role === 'mentor' && circle === other.circle);
  const meant = mentors.at(house.language === 'ar' ? -1 : -2).pseudonym;
  const row = (who) => who.page.locator('main ul.rows > li', { hasText: meant });
  const organises = await house.visitor();
  const { handle, passphrase } = house.known('coordinator');
  await organises.signIn(handle, passphrase);
  await organises.go('/c');
  await organises.follow('/c/roles');
  await organises.page.locator('#person').selectOption({ label: meant });
  await organises.page.locator('#role').selectOption('mentor');
  await organises.send('/c/roles');
  assert.ok(await organises.refused(), 'who does not learn it cannot take it on');
  await organises.page.locator('#role').selectOption('facilitator');
  await organises.send('/c/roles', 200);
  assert.equal(await row(organises).count(), 1, 'the proposal stands there');
  const knows = await house.visitor();
  await knows.signIn(other.handle, other.passphrase);
  await knows.go('/me');
  await knows.follow('/v');
  const mine = knows.page.locator('main li', { has: knows.page.locator('form[action="/v"]') }).filter({ hasText: meant });
  await Promise.all([knows.page.waitForLoadState(), mine.locator('button').click()]);
  await knows.go('/v');
  assert.equal(await mine.count(), 0, 'one vouch each');
  await organises.go('/c/roles');
  await Promise.all([organises.page.waitForLoadState(), row(organises).locator('button').click()]);
  await organises.go('/c/roles');
  assert.equal(await row(organises).count(), 0, 'a proposal can be taken back');
}

export const journeys = [
  { name: 'keep two people apart, and take it back', walk: keepTwoApart },
  { name: 'vouch for somebody', walk: vouchForSomebody },
];
