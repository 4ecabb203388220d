// A guess, made on the spot, at how hard a password is to guess. The core decides what is enough.

const COMMON = /password|qwerty|asdf|1234|abcd|admin|doctor|clinic|welcome|letmein|iloveyou|nadi/i;

/** From 0 (at once) to 4 (not in a lifetime). */
export function strengthOf(password: string): number {
  const letters = Array.from(password.normalize("NFKC"));
  const kinds = new Set(letters.map((letter) => letter.toLowerCase())).size;
  const wide = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length;
  const worth = Math.min(letters.length, kinds * 2) + wide * 1.5 - (COMMON.test(password) ? 6 : 0);
  if (letters.length < 10) return Math.min(1, Math.max(0, worth / 10));
  if (worth < 11) return 1;
  if (worth < 15) return 2;
  return worth < 21 ? 3 : 4;
}
