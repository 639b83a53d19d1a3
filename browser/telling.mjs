// Telling words: read from i18n/telling-words.toml, found in what a page shows, says, or is called.

import { readFileSync } from 'node:fs';

const VOWEL_MARKS = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;
const ATTACHED = ['ال', 'لل', 'و', 'ف', 'ب', 'ك', 'ل'];

// Small letters, no accents, no vowel marks, hyphens and apostrophes are gaps.
function fold(text) {
  return text.toLowerCase().normalize('NFKD').replace(VOWEL_MARKS, '')
    .replace(/[أإآٱ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/ß/g, 'ss').replace(/ı/g, 'i')
    .split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

const entries = [...readFileSync('i18n/telling-words.toml', 'utf8')
  .matchAll(/^\s*\{ word = "([^"]+)", match = "(word|prefix)" \}/gm)]
  .map(([, word, match]) => ({ word, match, parts: fold(word) }));

if (entries.length < 20) throw new Error('i18n/telling-words.toml could not be read');

// The word itself, and in Arabic the word without what is attached in front.
function forms(word) {
  const found = [word];
  for (const first of ATTACHED) {
    if (word.startsWith(first) && word.length > first.length + 2) found.push(word.slice(first.length));
  }
  for (const one of [...found]) {
    if (one.startsWith('ال') && one.length > 4) found.push(one.slice(2));
  }
  return found;
}

const fits = (known, part, last, match) =>
  known?.some((form) => (last && match === 'prefix' ? form.startsWith(part) : form === part)) ?? false;

export function tellingWords(text) {
  const words = fold(text).map(forms);
  return entries
    .filter(({ parts, match }) => words.some((_, at) => parts.every((part, offset) =>
      fits(words[at + offset], part, offset === parts.length - 1, match))))
    .map((entry) => entry.word);
}
