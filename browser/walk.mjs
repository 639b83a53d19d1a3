// The browser walk: every journey in Debian's Chromium, scripts off, on a phone and on a desk, in English and
// Arabic, against a running demo; each page once in German and French, on the phone. A second pass looks at each page
// with axe-core. Makes no request beyond the demo. Chromium without its windows draws and behaves the same and costs a
// fraction, but keeps no page for the way back: journeys that go back are walked in the whole Chromium.
//
//   node browser/walk.mjs [--only part-of-a-journey's-name] [--at 360|1200] [--language en|ar] [--keep]

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { startDemo } from './demo.mjs';
import { Looks } from './looks.mjs';
import { House } from './house.mjs';
import * as joining from './journeys/joining.mjs';
import * as own from './journeys/own.mjs';
import * as circle from './journeys/circle.mjs';
import * as evenings from './journeys/evenings.mjs';
import * as contact from './journeys/contact.mjs';
import * as asking from './journeys/asking.mjs';
import * as trust from './journeys/trust.mjs';
import * as going from './journeys/going.mjs';
import * as rota from './journeys/rota.mjs';
import * as shell from './journeys/shell.mjs';

const WHOLE = '/usr/bin/chromium';
const WITHOUT_WINDOWS = '/usr/bin/chromium-headless-shell';
const SIZES = [{ width: 360, height: 740 }, { width: 1200, height: 800 }];
const LANGUAGES = ['en', 'ar'];

const asked = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? null : process.argv[at + 1];
};

// Journeys do not need each other; those that move the clock walk alone.
const AT_ONCE = 2;

const JOURNEYS = [joining, own, circle, evenings, contact, asking, trust, going, rota, shell].flatMap((file) => file.journeys);

async function launch(executablePath) {
  return chromium.launch({
    executablePath,
    // Playwright switches the back-forward cache off; people's browsers have it, so the walk must, too.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

function everyWalk() {
  const sizes = SIZES.filter((one) => !asked('at') || String(one.width) === asked('at'));
  const languages = LANGUAGES.filter((one) => !asked('language') || one === asked('language'));
  const journeys = JOURNEYS.filter((one) => !asked('only') || one.name.includes(asked('only')));
  return sizes.flatMap((size) => languages.flatMap((language) => journeys.map((journey) => ({ journey, size, language }))));
}

async function main() {
  rmSync('target/walk', { recursive: true, force: true });
  mkdirSync('target/walk', { recursive: true });
  const demo = await startDemo(process.argv.includes('--keep'));
  const browser = await launch(existsSync(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : WHOLE);
  let whole = null;
  const looks = new Looks(browser, demo.origin);
  const walks = everyWalk();
  let failed = 0;
  let walked = 0;
  const walk = async ({ journey, size, language }) => {
    if (journey.goesBack) whole ??= launch(WHOLE);
    const house = new House({ browser: journey.goesBack ? await whole : browser, demo, looks, size, language });
    const begun = Date.now();
    const title = `${journey.name}, ${size.width} px, ${language}`;
    try {
      await journey.walk(house);
      walked += 1;
      console.log(`  ok  ${title}  (${Date.now() - begun} ms)`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL  ${title}\n      ${String(error.message ?? error).split('\n').slice(0, 12).join('\n      ')}`);
      for (const line of await house.whereabouts(title)) console.log(`      ${line}`);
    } finally {
      await house.close();
    }
  };
  const take = async (list) => {
    for (let next = list.shift(); next; next = list.shift()) await walk(next);
  };
  try {
    const together = walks.filter(({ journey }) => !journey.alone);
    await Promise.all(Array.from({ length: AT_ONCE }, () => take(together)));
    await take(walks.filter(({ journey }) => journey.alone));
    for (const found of await looks.secondPass()) {
      failed += 1;
      console.log(`FAIL  ${found}`);
    }
  } finally {
    await browser.close();
    await (await whole)?.close();
    await demo.stop();
  }
  console.log(`walk ${walked} journeys, ${looks.count} pages looked at, ${looks.axed} of them with axe, ${looks.unwalked.length} more in other languages, ${failed} failures`);
  process.exitCode = failed === 0 && walked > 0 ? 0 : 1;
}

await main();
