// Before there is a code, and on paper: lines without a sender and their answer, the desk's numbers, the sheets.

import assert from 'node:assert/strict';

const unique = (house, en, ar) => `${house.language === 'ar' ? ar : en} ${Date.now()}`;

async function askAndReadTheAnswer(house) {
  const stranger = await house.visitor();
  const lines = unique(house, 'I would like to talk first', 'أودّ الحديث أوّلًا');
  await stranger.go('/talk');
  await stranger.follow('/talk/write');
  await stranger.send('/talk/write');
  assert.ok(await stranger.refused(), 'empty lines are refused');
  await stranger.fill('lines', lines.repeat(400));
  await stranger.send('/talk/write');
  assert.ok(await stranger.refused(), 'lines that are too long are refused');
  assert.ok((await stranger.value('lines')).startsWith(lines), 'what was typed is kept');
  await stranger.fill('lines', lines);
  await stranger.send('/talk/write', 200);
  const words = await stranger.cardWords();
  assert.equal(words.split(' ').length, 4, 'four words to read the answer with');
  const answer = unique(house, 'Come on Thursday', 'أهلًا بكم الخميس');
  await answerTo(house, lines, answer);
  await stranger.go('/talk/answer');
  await stranger.fill('words', 'nothing like this');
  await stranger.send('/talk/answer');
  assert.ok(await stranger.refused(), 'other words open nothing');
  await stranger.fill('words', words);
  await stranger.send('/talk/answer', 200);
  await stranger.has(answer);
}

// Somebody at the desk finds these lines among those that wait, and answers.
async function answerTo(house, lines, answer) {
  const desk = await house.leader();
  await desk.go('/desk');
  const links = desk.page.locator('main a[href^="/desk/lines/"]');
  for (const path of await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')))) {
    await desk.go(path);
    if (!(await desk.text()).includes(lines)) continue;
    await desk.send(path);
    assert.ok(await desk.refused(), 'an empty answer is refused');
    await desk.fill('lines', answer);
    await desk.send(path, 200);
    await desk.go(path);
    assert.equal(await desk.offers(path), false, 'what is answered is answered once');
    return;
  }
  assert.fail('the lines are not at the desk');
}

async function aNumberThatWaits(house) {
  const desk = await house.leader();
  await desk.go('/desk');
  await desk.fill('number', '0000');
  await desk.send('/desk/find');
  assert.ok(await desk.refused(), 'an unknown number is refused');
  assert.equal(await desk.value('number'), '0000', 'what was typed is kept');
  await desk.send('/desk/give', 200);
  const number = await desk.page.locator('main p.big').innerText();
  await desk.go('/desk');
  await desk.fill('number', number);
  await desk.send('/desk/find', 200);
  assert.equal(await desk.page.locator('main p.big').innerText(), number, 'the number is found again');
  await desk.send(`${desk.path}/back`, 200);
  await desk.go('/desk');
  const waiting = await desk.page.locator('main th a').allInnerTexts();
  assert.ok(!waiting.includes(number), 'a number given back waits no longer');
}

async function theDeskTellsItsHours(house) {
  const desk = await house.leader();
  await desk.go('/desk/hours');
  await desk.fill('hours', 'x'.repeat(600));
  await desk.send('/desk/hours');
  assert.ok(await desk.refused(), 'too many words are refused');
  await desk.fill('hours', '18-20');
  // As many times as there can be: the sheets below still fit on their page.
  for (const line of [1, 2, 3, 4, 5, 6]) {
    await desk.page.selectOption(`#day${line}`, String(line));
    await desk.page.selectOption(`#from${line}`, '1050');
    await desk.page.selectOption(`#until${line}`, '1170');
  }
  await desk.page.selectOption('#from1', '960');
  await desk.page.selectOption('#until1', '960');
  await desk.send('/desk/hours');
  assert.ok(await desk.refused(), 'a time that ends before it begins is refused');
  assert.equal(await desk.value('hours'), '18-20', 'what was typed is kept');
  await desk.page.selectOption('#from1', '900');
  await desk.send('/desk/hours', 200);
  const stranger = await house.visitor();
  await stranger.go('/talk');
  await stranger.has('18-20');
  await stranger.go('/young');
  await stranger.has('18-20');
}

async function theSheets(house) {
  const lead = await house.leader();
  const name = await lead.heading();
  await lead.go('/me');
  await lead.follow('/kit');
  const sheets = await lead.page.locator('main a[href^="/kit/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  assert.ok(sheets.length >= 12, 'every sheet and every card');
  for (const path of sheets) {
    await lead.go(path);
    await lead.page.emulateMedia({ media: 'print' });
    const printed = await lead.page.locator('body').innerText();
    const { cover } = await lead.page.evaluate(() => ({ cover: document.querySelector('.cover').textContent.trim() }));
    assert.ok(printed.trim().length > 20, `${path} prints something`);
    assert.ok(!printed.includes(cover) && !printed.includes(name), `${path} names nobody on paper`);
    await lead.page.emulateMedia({ media: 'screen' });
  }
  await lead.page.emulateMedia({ media: null });
  // On A4 each sheet is one page, in every language: texts grow, and a second page for one line is thrown away.
  for (const language of [house.language, house.language === 'en' ? 'de' : 'fr']) {
    for (const path of sheets) {
      await lead.page.goto(`${house.demo.origin}${path}?lang=${language}`);
      const parts = Math.max(1, await lead.page.locator('.sheet').count());
      const pages = (await lead.page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g).length;
      assert.equal(pages, parts, `${path} in ${language}: pages of A4`);
    }
  }
}

export const journeys = [
  { name: 'ask before there is a code, and read the answer', walk: askAndReadTheAnswer },
  { name: 'a number that waits', walk: aNumberThatWaits },
  { name: 'the desk tells its hours', walk: theDeskTellsItsHours },
  { name: 'the sheets of a first evening', walk: theSheets },
];
