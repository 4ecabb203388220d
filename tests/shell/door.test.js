// The window from its first start to the Today screen, closed, and opened again. Also run on the unpacked
// package.

import assert from "node:assert/strict";
import { PASSWORD, firstRun, unlock } from "./lib/clinic.js";
import { inPlace, open } from "./lib/desk.js";

inPlace("a first start sets up a clinic, and the next one unlocks it", async (here) => {
  const meena = await open(here);
  await firstRun(meena);
  assert.equal(await meena.page.title(), "Nadi", "a title is read in task lists: it says nothing about patients");
  await meena.page.close();

  const again = await open(here);
  await unlock(again, "not the password at all");
  await again.sees("do not open the desk");
  assert.ok(!(await again.finds("Today’s visits")), "a wrong password shows nothing");
  await unlock(again, PASSWORD);
  await again.sees("Today’s visits");
  await again.page.close();
});
