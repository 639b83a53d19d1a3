// The rota: the planted shortage is met and read, a draft is published, a reason is asked; one's own time.

import assert from 'node:assert/strict';

async function draftAndPublish(house) {
  const visitor = await house.visitor();
  const { handle, passphrase } = house.known('coordinator');
  await visitor.signIn(handle, passphrase);
  await visitor.go('/c');
  await visitor.follow('/c/rota');
  if (await visitor.offers('/c/rota/away')) await visitor.send('/c/rota/away', 200);
  await visitor.send('/c/rota/draft', 200);
  await foundOut(visitor);
  assert.ok((await visitor.page.locator('main section.card ul li').count()) > 1, 'the shortage is told, with what would help');
  const reason = await visitor.page.locator('main li > p > a[href^="/c/rota/why/"]').first().getAttribute('href');
  await visitor.follow(reason);
  assert.ok((await visitor.page.locator('main p:not(.large):not(.lead):not(.do)').count()) > 0, 'a reason is told');
  await visitor.go('/c/rota');
  await visitor.send('/c/rota/publish', 200);
  assert.ok(await visitor.offers('/c/rota/draft'), 'the draft is published');
}

// The house looks for it while nobody waits; whoever asked looks again now and then.
async function foundOut(visitor) {
  for (let turn = 0; turn < 60 && (await visitor.offers('/c/rota/stop')); turn += 1) {
    await visitor.page.waitForTimeout(500);
    await visitor.go('/c/rota');
  }
  assert.ok(await visitor.offers('/c/rota/publish'), 'a draft is there');
}

async function ownTime(house) {
  const visitor = await house.visitor();
  const { handle, passphrase } = house.known('mentor');
  await visitor.signIn(handle, passphrase);
  await visitor.go('/me');
  await visitor.follow('/me/rota');
  await visitor.page.locator('summary').first().click();
  await visitor.pick('w5');
  await visitor.send('/me/rota', 200);
  assert.ok(await visitor.page.locator('#w5').isChecked(), 'a week away is kept');
}

// Of those who go along with one group somebody asks, and the one who is asked says yes.
async function swapAnEvening(house) {
  const { circle, programme } = house.known('mentor');
  const mentors = house.demo.signIns.filter((one) => one.role === 'mentor' && one.circle === circle
    && one.programme === programme && (one.state ?? 'active') === 'active');
  const visitors = [];
  let asks = null;
  for (const { handle, passphrase } of mentors) {
    const visitor = await house.visitor();
    await visitor.signIn(handle, passphrase);
    visitors.push(visitor);
    if (asks !== null) continue;
    await visitor.go('/me/rota');
    await visitor.go('/me/rota/swap');
    if (!(await visitor.offers('/me/rota/swap'))) continue;
    await visitor.page.locator('input[name=with]').first().check();
    await visitor.send('/me/rota/swap', 200);
    asks = visitor;
  }
  assert.ok(asks !== null, 'somebody can ask');
  let answers = null;
  for (const visitor of visitors.filter((one) => one !== asks)) {
    await visitor.go('/me');
    await visitor.go('/me/rota');
    if (!(await visitor.offers('/me/rota/swap/yes'))) continue;
    await visitor.send('/me/rota/swap/yes', 200);
    answers = visitor;
    break;
  }
  assert.ok(answers !== null, 'somebody is asked');
  await asks.go('/me/rota');
  assert.ok(!(await asks.offers('/me/rota/swap/no')), 'there is nothing left to answer');
}

export const journeys = [
  { name: 'a rota is drafted, explained and published', walk: draftAndPublish, alone: true },
  { name: 'when somebody has time to help', walk: ownTime },
  { name: 'two swap an evening of the rota', walk: swapAnEvening, alone: true },
];
