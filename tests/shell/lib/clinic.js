// Ways through the desk that several tests walk.

export const PASSWORD = "correct horse battery staple";
export const SIGN_IN = "meena";

/** From an empty folder to the Today screen. */
export async function firstRun(person) {
  await person.fill("Name of the practice", "Vaigai Clinic");
  await person.press("Next");
  await person.sees("Which languages do you use?");
  await person.press("Next");
  await person.fill("Your name", "Dr Meena");
  await person.fill("Sign-in name", SIGN_IN);
  await person.fill("Password", PASSWORD);
  await person.fill("Password once more", PASSWORD);
  await person.press("Set up the clinic");
  await typeBack(person, await person.items("Your recovery code"));
  await person.sees("Today’s visits");
}

/** The code is read off the screen; the two groups that are asked for are typed. */
async function typeBack(person, items) {
  const groups = new Map(items.map((item) => item.trim().split(/\s+/)));
  await person.press("I have it on paper");
  await person.sees("Type two groups back");
  for (const [number, text] of groups) {
    if (await person.finds(`Group ${number}\n`)) await person.fill(`Group ${number}`, text);
  }
  await person.press("Open the desk");
}

/** Opens the locked desk. */
export async function unlock(person, password = PASSWORD) {
  await person.fill("Password", password);
  await person.press("Unlock");
}
